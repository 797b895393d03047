/** The same phrases for customers who are addressed as friends are: du, tu, tú, je. Their formal style stays as it is. */
import { dutchPhrases } from "./dutch.js";
import { frenchPhrases } from "./french.js";
import { germanPhrases } from "./german.js";
import { italianPhrases } from "./italian.js";
import type { ReplyPhrases } from "./reply-phrases.js";
import { spanishPhrases } from "./spanish.js";

export const germanInformal: ReplyPhrases = {
  ...germanPhrases,
  closing: {
    ...germanPhrases.closing,
    friendly: "Antworte einfach hier, wenn noch etwas offen ist. Einen schönen Tag!",
    concise: "Antworte einfach, wenn du mehr brauchst.",
    empathetic: "Wir sind für dich da: Antworte einfach auf diese Nachricht.",
  },
  sorry: {
    ...germanPhrases.sorry,
    empathetic: "Das tut mir wirklich leid. Ich verstehe deinen Ärger, und danke, dass du es uns sagst.",
  },
  thanks: {
    ...germanPhrases.thanks,
    friendly: "Danke, dass du dich meldest!",
    concise: "Danke für deine Nachricht.",
    empathetic: "Danke, dass du uns schreibst.",
  },
  grave: "Danke, dass du uns das schreibst. Wir nehmen es ernst.",
  wrote: (words) => `Du schreibst: „${words}“`,
  references: (list) => `${list} liegt mir vor, du musst es nicht noch einmal schicken.`,
  danger: "Falls jemand verletzt oder noch in Gefahr ist, ruf bitte zuerst den Notruf.",
  condolence: "Wir möchten dir unser herzliches Beileid aussprechen.",
  cardNumber:
    "Bitte sende nie eine vollständige Kartennummer in einer Nachricht: Wir können und dürfen sie nicht für dich verwenden.",
  handOver:
    "Das lässt sich nicht mit einer Standardantwort klären. Ich möchte es an eine erfahrene Kollegin oder einen erfahrenen Kollegen übergeben, die alles sehen, was du hier geschrieben hast, damit du es nicht noch einmal erklären musst.",
  noted: "Ich habe für das Team festgehalten, was du schreibst, in deinen Worten.",
  readMore: (url) => `Den ganzen Artikel findest du hier: ${url}`,
  asking: "Damit wir das prüfen können, sag uns bitte:",
  questions: {
    ...germanPhrases.questions,
    accountEmail: "Mit welcher E-Mail-Adresse ist dein Konto angelegt? Bitte sende kein Passwort.",
    whatHappens: "Was genau passiert, und welche Meldung siehst du? Ein Bildschirmfoto hilft.",
    device: "Welches Gerät und welchen Browser oder welche App-Version nutzt du?",
    details: "Was dürfen wir für dich tun? Ein paar Einzelheiten helfen uns.",
  },
  welcome: {
    ...germanPhrases.welcome,
    empathetic: "Sehr gern. Es ist schön, das zu lesen, und danke, dass du dir die Zeit nimmst.",
  },
};

export const frenchInformal: ReplyPhrases = {
  ...frenchPhrases,
  closing: {
    ...frenchPhrases.closing,
    friendly: "Réponds simplement à ce message s'il reste une question. Bonne journée !",
    concise: "Réponds-nous si besoin.",
    empathetic: "Nous sommes là pour toi : réponds simplement à ce message.",
  },
  sorry: {
    ...frenchPhrases.sorry,
    empathetic: "Je suis vraiment désolé. Je comprends ton agacement, et merci de nous l'avoir dit.",
  },
  thanks: { ...frenchPhrases.thanks, concise: "Merci de ton message." },
  wrote: (words) => `Tu écris : « ${words} »`,
  danger: "Si quelqu'un est blessé ou encore en danger, appelle d'abord les secours.",
  condolence: "Nous te présentons nos sincères condoléances.",
  cardNumber: "N'envoie jamais un numéro de carte complet dans un message : nous ne pouvons pas l'utiliser pour toi.",
  handOver:
    "Une réponse toute faite ne suffirait pas. Je souhaite transmettre ta demande à un collègue expérimenté, qui verra tout ce que tu as écrit ici : tu n'auras pas à tout réexpliquer.",
  noted: "J'ai noté ce que tu écris pour l'équipe, avec tes mots.",
  asking: "Afin que nous puissions vérifier, pourrais-tu nous dire :",
  questions: {
    ...frenchPhrases.questions,
    accountEmail: "Quelle adresse e-mail utilises-tu pour ton compte ? N'envoie pas de mot de passe.",
    whatHappens: "Que se passe-t-il exactement, et quel message vois-tu ? Une capture d'écran nous aide.",
    device: "Quel appareil et quel navigateur ou version de l'application utilises-tu ?",
    details: "Que pouvons-nous faire pour toi ? Quelques détails nous aideraient.",
  },
  welcome: { ...frenchPhrases.welcome, friendly: "Avec plaisir, et merci de ton retour !" },
};

export const spanishInformal: ReplyPhrases = {
  ...spanishPhrases,
  closing: {
    ...spanishPhrases.closing,
    friendly: "Si te queda alguna duda, responde a este mensaje. ¡Que tengas un buen día!",
    concise: "Responde si necesitas algo más.",
    empathetic: "Estamos aquí para ayudarte: responde a este mensaje cuando quieras.",
  },
  sorry: {
    ...spanishPhrases.sorry,
    concise: "Disculpa las molestias.",
    empathetic: "Lo siento de verdad. Entiendo tu malestar, y gracias por decírnoslo.",
  },
  thanks: { ...spanishPhrases.thanks, concise: "Gracias por tu mensaje." },
  open: "Prefiero consultarlo con un compañero antes que darte una respuesta a ciegas.",
  wrote: (words) => `Nos escribes: «${words}»`,
  references: (list) => `Tengo ${list} delante, no hace falta que lo envíes otra vez.`,
  danger: "Si hay alguien herido o todavía en peligro, llama primero a emergencias.",
  condolence: "Lamentamos mucho tu pérdida y te acompañamos en el sentimiento.",
  cardNumber: "Por favor, no envíes nunca el número completo de una tarjeta en un mensaje: no podemos usarlo por ti.",
  handOver:
    "Esto no se resuelve con una respuesta estándar. Me gustaría pasarlo a un compañero con más experiencia, que verá todo lo que has escrito aquí, para que no tengas que explicarlo de nuevo.",
  noted: "He anotado lo que nos escribes para el equipo, con tus palabras.",
  readMore: (url) => `Puedes leer el artículo completo aquí: ${url}`,
  asking: "Para poder revisarlo, ¿podrías decirnos lo siguiente?",
  questions: {
    ...spanishPhrases.questions,
    accountEmail: "¿Qué correo electrónico usas en tu cuenta? Por favor, no envíes contraseñas.",
    whatHappens: "¿Qué ocurre exactamente y qué mensaje ves? Una captura de pantalla ayuda.",
    device: "¿Qué dispositivo y qué navegador o versión de la aplicación usas?",
    details: "¿En qué podemos ayudarte? Unos detalles más nos ayudan.",
  },
  welcome: { ...spanishPhrases.welcome, empathetic: "De nada. Nos alegra leerlo, y gracias por tomarte el tiempo." },
};

export const italianInformal: ReplyPhrases = {
  ...italianPhrases,
  thanks: { ...italianPhrases.thanks, concise: "Grazie del tuo messaggio." },
  wrote: (words) => `Scrivi: «${words}»`,
  danger: "Se qualcuno è ferito o ancora in pericolo, chiama prima il numero di emergenza.",
  condolence: "Ti porgiamo le nostre più sentite condoglianze.",
  cardNumber: "Ti preghiamo di non inviare mai il numero completo di una carta in un messaggio: non possiamo usarlo per te.",
  handOver:
    "Una risposta standard non basta. Vorrei passare il caso a un collega esperto, che vedrà tutto quello che hai scritto qui, così non dovrai spiegarlo di nuovo.",
  noted: "Ho annotato per il team quello che scrivi, con le tue parole.",
  asking: "Per poter verificare, puoi dirci:",
  questions: {
    ...italianPhrases.questions,
    accountEmail: "Quale indirizzo e-mail usi per l'account? Per favore non inviare password.",
    device: "Quale dispositivo e quale browser o versione dell'app usi?",
    details: "Come possiamo aiutarti? Qualche dettaglio in più ci serve.",
  },
};

export const dutchInformal: ReplyPhrases = {
  ...dutchPhrases,
  closing: {
    ...dutchPhrases.closing,
    concise: "Reageer gerust als je meer nodig hebt.",
    empathetic: "We staan voor je klaar: reageer gerust op dit bericht.",
  },
  sorry: {
    ...dutchPhrases.sorry,
    empathetic: "Het spijt me echt. Ik begrijp dat dit vervelend is, en fijn dat je het ons laat weten.",
  },
  thanks: {
    ...dutchPhrases.thanks,
    friendly: "Bedankt voor je bericht!",
    concise: "Bedankt voor je bericht.",
    empathetic: "Fijn dat je ons schrijft.",
  },
  grave: "Dank dat je ons dit schrijft. Wij nemen dit serieus.",
  wrote: (words) => `Je schrijft: "${words}"`,
  references: (list) => `Ik heb ${list} voor me, je hoeft het niet nog eens te sturen.`,
  condolence: "We condoleren je met je verlies.",
  cardNumber: "Stuur nooit een volledig kaartnummer in een bericht: we kunnen en mogen het niet voor je gebruiken.",
  handOver:
    "Dit is niet met een standaardantwoord op te lossen. Ik wil het graag overdragen aan een ervaren collega, die alles ziet wat je hier hebt geschreven, zodat je het niet opnieuw hoeft uit te leggen.",
  noted: "Ik heb voor het team genoteerd wat je schrijft, in jouw woorden.",
  asking: "Zodat we het kunnen nakijken, kun je ons vertellen:",
  questions: {
    ...dutchPhrases.questions,
    accountEmail: "Welk e-mailadres gebruik je voor je account? Stuur geen wachtwoord.",
    whatHappens: "Wat gebeurt er precies, en welke melding zie je? Een schermafbeelding helpt.",
    device: "Welk apparaat en welke browser of app-versie gebruik je?",
  },
  welcome: { ...dutchPhrases.welcome, empathetic: "Graag gedaan. Fijn om te lezen, en bedankt dat je de tijd nam." },
};
