/**
 * Words that say nothing about a topic, in the languages of the lexicons. Negations and English question words with
 * a meaning ("where") stay out of the list on purpose.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    `a about again all also am an and any anything are as at be because been before being but by can cannot cant could did do does doing
     dont for from get gets getting go going got had has have having he hello help her here hey hi him his how i id if ill im in into is
     it its ive just know let lets like me my myself need needs now of off on one only or our out over please pls really she should so
     some someone something still such than thank thanks that thats the their them then there these they thing things this those to too
     try trying up us use very want wants was we were what whats when which while who why will with would yet you your yours`,
    `ich du sie wir ihr mein meine meinen meiner dein ihre ihren unser der die das den dem des ein eine einen einem einer und oder aber
     ist sind war wurde werden wird habe haben hatte kann können könnte möchte muss soll es im zu zum zur von vom mit für auf aus bei
     bitte wie wo was wann warum auch noch schon mal sehr hallo danke guten tag ja dass wenn dann`,
    `je tu il elle nous vous ils mon ma mes votre vos notre le la les un une des du de et ou mais est sont était ai avez avons peux
     pouvez voudrais dois ce cette ces que qui quoi où comment quand pourquoi dans sur pour avec au aux en se sa bonjour merci`,
    `yo tú él nosotros usted mi mis su sus el los las unos y o pero es son era he ha han tengo puedo puede quiero debo que quién dónde
     cómo cuándo por para con del al en se lo muy hola gracias`,
    `io lui noi voi mio mia miei suo sua il lo gli uno e ma è ho hai abbiamo posso può vorrei devo che chi quando perché per
     con nel nella della dello dei delle di da si ciao grazie`,
    `eu ele nós meu minha meus seu sua o as um uma ou mas são tenho posso pode quero devo quem onde quando porque com do da dos das
     na em não já olá obrigado`,
    `ik jij hij wij mijn uw jouw onze het een en of maar zijn heb heeft hebben kan kunnen wil moet dat wie waar hoe wanneer waarom van
     met voor op uit bij naar om te er hallo bedankt`,
  ].flatMap((words) => words.split(/\s+/)),
);
