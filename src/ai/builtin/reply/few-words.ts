/** What a few words are: a greeting, a number, a problem that nobody could look for, that nothing came, or the wish for a person. */
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { isNumberAlone } from "./number-alone.js";

/** Longer messages are more than that. */
export const FEW = 80;

const GREETING = anyOf(
  `^\\s*(?:${[
    wholeWords(
      "(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|(?:morning|evening)(?=\\s*(?:[,.!]|$)))(?: (?:there|all|everyone|everybody|team|folks|guys|again))?",
      "(?:hallo|hi|moin|servus|grüezi|grüß gott|(?:schönen )?guten (?:morgen|tag|abend))(?: (?:zusammen|allerseits|miteinander|alle|team|nochmal))?",
      "(?:bonjour|bonsoir|salut|coucou|bonne (?:journée|soirée|matinée))(?: (?:à tous|à toutes|à vous|tout le monde|l'équipe|madame|monsieur|messieurs))?",
      "(?:hola|buenos días|(?:muy )?buenas(?: tardes| noches)?|buen día)(?: a tod[oa]s| de nuevo)?",
      "(?:ciao|salve|buongiorno|buon giorno|buona ?sera|buon pomeriggio|buona (?:giornata|serata))(?: a tutti| di nuovo)?",
      "(?:olá|oi|bom dia|boa (?:tarde|noite))(?: a tod[oa]s| pessoal| gente)?",
      "(?:hallo|hoi|dag(?=\\s*(?:[,.!]|$))|goede ?(?:morgen|middag|navond|ndag|dag|avond)|goedemorgen|goedemiddag|goedenavond|goedendag)(?: allemaal| samen| team)?",
      "(?:cześć|hej|witam|witajcie|dzień dobry|dobry wieczór|miłego dnia)(?: państwu| wszystkim| serdecznie)?",
      "(?:hej|hejsan|tja|god (?:morgon|dag|kväll|förmiddag|eftermiddag))(?: på er| alla| allihop)?",
      "(?:merhaba|selam|selamlar|günaydın|iyi (?:günler|akşamlar|geceler|çalışmalar))(?: herkese)?",
    ),
    "(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|はじめまして|初めまして|(?:いつも)?お世話になっ?て?(?:おり|い)ます|(?:你|您|大家)们?好|(?:早上|上午|中午|下午|晚上)好|在吗|안녕하(?:세요|십니까)|안녕|수고하(?:세요|십니다))",
    "(?<!\\p{L})(?:(?:و ?)?(?:ال)?سلام عليكم(?: ورحمة الله(?: وبركاته)?)?|مرحبا\\p{L}*|[أا]هلا\\p{L}*(?: وسهلا\\p{L}*)?|(?:صباح|مساء) (?:ال)?(?:خير|نور)|تحية طيبة(?: وبعد)?)(?!\\p{L})",
  ].join("|")})[\\s,.!:;。、，！~-]*`,
);
/** "Hallo, guten Tag zusammen". */
const GREETINGS = 2;

/** That something does not work, and not what. */
const NAMELESS_PROBLEM = anyOf(
  `^(?:${[
    "(?:it |this |that |it's |its |everything )?(?:still |just )?(?:(?:does|did|is|do)(?: not|n'?t)|not|won't|wont) (?:work|working|function|functioning|start|open)(?: (?:any ?more|at all|again|properly|for me))?|(?:it's |its |it is )?(?:still )?broken|nothing works",
    "(?:es |das |hier |leider )?(?:geht|funktioniert|klappt|läuft)(?: es| das| immer noch| leider| einfach| gar| überhaupt| bei mir){0,3} nicht(?: mehr)?|nichts geht(?: mehr)?|(?:es |das )?(?:ist )?kaputt",
    "(?:ça |cela |il |elle )?(?:ne )?(?:marche|fonctionne|va) (?:toujours )?(?:pas|plus)(?: du tout)?|rien ne (?:marche|va|fonctionne)(?: plus)?",
    "(?:esto |eso |aún |todavía |ya )?no (?:me )?(?:funciona|va|sirve|anda)(?: nada)?|nada funciona",
    "(?:ancora |questo )?non (?:mi )?(?:funziona|va)(?: più| niente| nulla)?|non funziona (?:niente|nulla)",
    "(?:isto |isso |ainda )?não (?:está a funcionar|está funcionando|funciona|dá|vai)(?: mais| nada)?",
    "(?:het |dit |dat )?(?:werkt|doet het|lukt|gaat)(?: nog steeds)? niet(?: meer)?|niets werkt",
    "(?:to |nadal |wciąż )?nie działa(?: już)?|nic nie działa",
    "(?:det |den )?(?:funkar|fungerar|går)(?: fortfarande)? (?:inte|ej)(?: längre)?|inget (?:funkar|fungerar)",
    "(?:hâlâ |hala |bu )?(?:çalışmıyor|olmuyor)",
    "(?:まだ)?(?:動きません|動かない(?:です)?|使えません|使えない(?:です)?|できません|できない(?:です)?|だめです)",
    "(?:还是)?(?:不能用|用不了|不行|坏了|没反应)[了啊]?",
    "(?:아직도? )?(?:안 ?(?:돼요?|됩니다|되네요|됨)|작동(?:이)? 안 ?(?:해요|돼요|됩니다))",
    "(?:هذا )?(?:لا|ما) (?:يعمل|تعمل|يشتغل)",
  ].join("|")})[\\s.!?…。！？:(]*$`,
);

const withoutGreeting = (text: string): string => {
  let rest = text;
  for (let one = 0; one < GREETINGS; one += 1) rest = rest.replace(GREETING, "");
  return rest;
};

/** What of a message could be looked for: of a greeting, a number or "does not work" nothing. */
export function matterOf(message: string): string {
  if (message.length > FEW) return message;
  const rest = withoutGreeting(inLowerCase(message));
  return isNumberAlone(rest) || NAMELESS_PROBLEM.test(rest) ? "" : rest;
}

/** "Does not work": what happens has to be asked. */
export function isNamelessProblem(message: string): boolean {
  return message.length <= FEW && NAMELESS_PROBLEM.test(withoutGreeting(inLowerCase(message)));
}

const BARE_PERSON = [
  "(?:(?:a|an|one|real|live|actual|human|another|please|pls|just|any) ){0,4}(?:human(?: being)?|agent|representative|rep|operator|person|customer service|live chat|live support|human support)(?: (?:please|pls|plz|now|agent|support|asap|thanks)){0,3}",
  "(?:(?:ein|einen|eine|echte[nr]?|richtige[nr]?|bitte|einem) ){0,4}(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|person|support-?mitarbeiter|kundenberater)(?: (?:bitte|sprechen|jetzt|dran)){0,3}",
  "(?:(?:un|une|vrai|vraie|s'il vous plaît|svp) ){0,4}(?:humain|conseill(?:er|ère)|agent|opérateur|vraie personne|être humain|téléconseiller)(?: (?:svp|stp|s'il vous plaît|s'il te plaît|humain)){0,2}",
  "(?:(?:un|una|por favor) ){0,3}(?:humano|agente|persona(?: real)?|operador[a]?|asesor[a]?|ejecutiv[oa])(?: (?:por favor|humano|real)){0,2}",
  "(?:(?:un|una|per favore) ){0,3}(?:umano|operatore|operatrice|persona(?: reale| vera)?|essere umano|addetto)(?: (?:per favore|umano|reale)){0,2}",
  "(?:(?:um|uma|por favor) ){0,3}(?:humano|atendente|pessoa(?: real| de verdade)?|operador[a]?)(?: (?:por favor|humano|real)){0,2}",
  "(?:(?:een|echt|echte|graag) ){0,4}(?:mens|medewerker|persoon|collega)(?: (?:graag|alstublieft|alsjeblieft|spreken|aub)){0,3}",
  "(?:(?:proszę|poproszę|z|o) ){0,3}(?:człowiek(?:a|iem)?|konsultant(?:a|em|ką)?|pracownik(?:a|iem)?)(?: (?:proszę|poproszę)){0,2}",
  "(?:(?:en|riktig|mänsklig) ){0,3}(?:människa|person|handläggare|kundtjänstmedarbetare|medarbetare)(?: (?:tack|snälla)){0,2}",
  "(?:(?:bir|gerçek|canlı) ){0,3}(?:insan|temsilci|yetkili|müşteri temsilcisi|operatör|canlı destek)(?: (?:lütfen|istiyorum)){0,2}",
];
const EN_PERSON =
  "human being|human agent|human|person|agent|representative|operator|someone real|somebody real|someone human|staff|support agent|adviser|advisor";
/** Where English goes on, it is with few words: "I need the operator manual" asks for none. */
const SPEAK_TO_PERSON = [
  `(?:talk|speak|chat|talking|speaking|chatting|(?:connect|transfer|escalate)(?: me)?|(?:put|pass) me (?:through|on)) (?:to |with )(?:(?:a|an|the|some|real|live|actual|human|proper|another|your|member|of) ){0,5}(?:${EN_PERSON})(?=\\s*(?:[,.;:!?)…]|$)| (?:please|pls|plz|now|asap|today|here|right|instead|immediately|urgently|about|regarding|on|from|in|who (?!sold|delivered)|and|or|because|as|not|to|over|by|via|thanks|thank|rather|again|at)(?!\\p{L}))`,
  `(?:(?:connect|transfer|escalate)(?: me)? (?:to |with )|get me |give me |i (?:want|need) |i'd like |let me (?:talk|speak) )(?:(?:to|with|a|an|the|some|real|live|actual|human|proper|another|your|member|of) ){0,5}(?:${EN_PERSON})(?=\\s*(?:[,.;:!?)…]|$)| (?:please|pls|plz|now|asap|today|here|right|instead|immediately|urgently|thanks|thank|not|and not|to (?:help|talk|speak|call|contact|assist|answer)|(?:who|that) (?:speaks|(?:can|could|will) (?:help|answer|assist|solve|fix|understand)))(?!\\p{L}))`,
  "(?:mit|an|zu) (?:(?:einem|einer|nem|'nem|ner|echten|richtigen|menschlichen|wirklichen|jemand) ){0,4}(?:menschen|mensch|mitarbeiter(?:in)?|person|berater(?:in)?|kollegen|kundenberater|echtem) (?:\\p{L}+ ){0,2}(?:sprechen|reden|chatten|schreiben|verbinden|verbunden|durchstellen|weiterleiten)|(?:verbinden|sprechen|reden) (?:sie )?(?:mich )?(?:bitte )?(?:mit|zu) (?:einem|einer|nem) (?:\\p{L}+ )?(?:menschen|mitarbeiter(?:in)?|person)|(?:mensch|mitarbeiter(?:in)?|menschen) sprechen",
  "(?:parler|discuter|échanger|passez[- ]moi|mettez[- ]moi en (?:relation|contact)|contacter|joindre|avoir) (?:à |avec |directement à )?(?:(?:un|une|vrai|vraie|directement) ){0,3}(?:humain|conseill(?:er|ère)|agent|opérateur|vraie personne|personne (?:réelle|humaine)|être humain|quelqu'un de réel)",
  "(?:hablar|hable|conect\\p{L}+|comunic\\p{L}+|pás(?:eme|ame|enme)|pasar|atienda|contactar) (?:\\p{L}+ )?(?:con |a )?(?:(?:un|una|alguna|algún) )(?:humano|agente|persona|operador[a]?|asesor[a]?|ejecutiv[oa]|representante)",
  "(?:parlare|parlo|passatemi|mettetemi in contatto|chattare) (?:con )?(?:(?:un|una|vero|vera) ){0,2}(?:umano|operatore|operatrice|persona|essere umano|addetto|assistente umano)",
  "(?:falar|fala|conversar|transfer\\p{L}+|quero um|passa\\p{L}*) (?:com |para |pra )?(?:(?:um|uma|o|a|algum) ){0,2}(?:humano|atendente|pessoa|operador[a]?|ser humano|agente)(?! (?:física|virtual))",
  "(?:met|naar) (?:(?:een|echt|echte|menselijke) ){0,3}(?:mens|medewerker|persoon|collega) (?:\\p{L}+ )?(?:spreken|praten|chatten|doorverbonden|worden)|(?:medewerker|mens|persoon) (?:graag )?(?:spreken|aan de lijn)|(?:spreken|praten|verbind me) (?:\\p{L}+ )?met (?:een )?(?:echt |echte )?(?:mens|medewerker|persoon)",
  "(?:rozmawiać|porozmawiać|pogadać|połączyć|połączcie|połącz|rozmowa|rozmowę|kontakt) (?:\\p{L}+ )?z (?:(?:żywym|prawdziwym|jakimś) )?(?:człowiekiem|konsultantem|konsultantką|pracownikiem|osobą)",
  "(?:prata|tala|snacka|chatta|komma i kontakt|koppla mig) (?:\\p{L}+ )?(?:med|till) (?:(?:en|riktig|mänsklig|levande) ){0,3}(?:människa|person|medarbetare|handläggare|agent)",
  "(?:gerçek |canlı )?(?:bir )?(?:insanla|insan ile|kişiyle|kişi ile|temsilciyle|temsilci ile|temsilciye|müşteri temsilcisi(?:yle|ne)?|yetkiliyle|operatörle|operatöre) (?:\\p{L}+ )?(?:görüş|konuş|bağla|aktar)\\p{L}*",
];
const ARE_YOU_A_BOT = [
  "(?:are you|r u|is this|is it|am i (?:talking|speaking|chatting|writing) (?:to|with)) (?:just )?(?:(?:a|an|the|real|actual|live|some|some kind of) ){0,3}(?:bot|robot|chatbot|machine|ai|human|real|real person|person|human being|computer)(?: or (?:\\p{L}+ ){0,3}\\p{L}+)?|no (?:more )?(?:bots?|chatbots?|robots?)(?: please)?",
  "(?:bist du|sind sie|ist das|seid ihr|schreibe ich (?:hier )?mit|spreche ich mit|rede ich mit) (?:hier )?(?:(?:ein|einem|eine|einer|nur|echter|echten) ){0,3}(?:bot|roboter|chatbot|maschine|ki|mensch|menschen)(?: oder (?:\\p{L}+ ){0,2}\\p{L}+)?",
  "(?:êtes[- ]vous|es[- ]tu|tu es|vous êtes|c'est|je parle à|suis[- ]je en contact avec) (?:(?:un|une|vrai|vraie) ){0,2}(?:bot|robot|chatbot|machine|humain|ia|vraie personne)(?: ou (?:\\p{L}+ ){0,2}\\p{L}+)?",
  "(?:eres|es usted|es|estoy hablando con|hablo con|sos) (?:(?:un|una) )?(?:bot|robot|chatbot|máquina|humano|ia|persona real)(?: o (?:\\p{L}+ ){0,2}\\p{L}+)?|(?:sei|è|siete|parlo con|sto parlando con) (?:(?:un|una) )?(?:bot|robot|chatbot|macchina|umano|persona (?:vera|reale))(?: o (?:\\p{L}+ ){0,2}\\p{L}+)?|(?:você é|és|é|estou falando com|estou a falar com) (?:(?:um|uma) )?(?:bot|robô|robot|chatbot|máquina|humano|pessoa (?:real|de verdade))(?: ou (?:\\p{L}+ ){0,2}\\p{L}+)?",
  "(?:ben je|bent u|is dit|praat ik met|chat ik met) (?:(?:een|echt|echte) ){0,2}(?:bot|robot|chatbot|mens|computer)(?: of (?:\\p{L}+ ){0,2}\\p{L}+)?|(?:czy )?(?:jesteś|to|rozmawiam z) (?:(?:jest|tylko) )?(?:bot(?:em)?|robot(?:em)?|człowiekiem|automat(?:em)?|maszyną)|(?:är du|är det här|är detta|pratar jag med) (?:(?:en|ett|riktig) ){0,2}(?:bot|robot|chatbot|människa|maskin)|(?:sen|siz|bu) (?:bir )?(?:bot|robot|insan|yapay zeka) ?(?:mu|mı|musun|mısın|musunuz|mısınız)\\p{L}*|(?:bot|robot|insan) (?:musun|mısın|musunuz|mısınız)\\p{L}*",
];
const PERSON_UNSPACED =
  "(?:人|人間|オペレーター|オペレータ|担当者?|スタッフ|有人)(?:の方)?(?:と|に|へ)(?:直接)?(?:話|はな|お話|つな|繋|代わ|替わ|チャット)|^(?:オペレーター|人間|有人対応|担当者)(?:を|に)?(?:お願い(?:します)?|希望)?[。！!\\s]{0,3}$|(?:ボット|ロボット|ai|機械|人間)(?:です|なの)?(?:か|ですか)[。?？\\s]{0,3}$|(?:转|找|要|接|叫|换|联系)(?:个|一下|到)?(?:人工(?=客服|服务|[座坐]席|处理|解决|接听|回复|帮|来|谢谢|[，。！!？?\\s吧啊呢了]|$)|真人(?!秀|版|电影)|活人)|^人工(?:客服|服务)?[！!。\\s]{0,3}$|(?:你|您)?是(?:不是)?(?:机器人|真人|ai)(?:吗|还是)?|(?:跟|和|与)(?:真人|人工)(?:客服)?(?:说|聊|谈|对话)|(?:상담원|상담사|사람|직원|담당자)(?:이?랑|과|와|하고|한테|에게|을|를|으로|분)?\\s?(?:연결|통화|얘기|이야기|상담|대화|바꿔|불러)|^(?:상담원|상담사)[\\s!.]{0,3}$|(?:봇|로봇|ai|사람)(?:이에요|인가요|이세요|입니까|이야|이신가요)|(?:[أا]تحدث|التحدث|[أا]تكلم|التكلم|الكلام|[أا]حكي|حولني|تحويلي|وصلني)(?: \\p{L}+)? (?:مع|إلى|الى|ل) ?(?:شخص|موظف|إنسان|انسان|ممثل|خدمة العملاء|مسؤول خدمة)\\p{L}*|هل (?:[أا]نت|هذا|[أا]تحدث مع) (?:روبوت|بوت|إنسان|انسان|آلة|شخص حقيقي)";

/** "How do customers chat with an agent?" is asked of the product. */
const BY_OTHERS =
  "(?<!(?:(?<!\\p{L})(?:customers|visitors|clients|users|guests|buyers|shoppers|kund(?:en|innen)|besucher(?:n|innen)?|nutzer(?:n|innen)?|visiteurs|utilisateurs|acheteurs|clientes|visitantes|usuarios|usuários|compradores|clienti|visitatori|utenti|klanten|bezoekers|gebruikers|klienci|klientom|użytkownicy|odwiedzający|kunder(?:na)?|besökare|användare|müşteriler\\p{L}*|ziyaretçiler\\p{L}*|kullanıcılar\\p{L}*|للعملاء|(?:ال)?زوار|(?:ال)?مستخدمين)(?!\\p{L})|(?:お客様|顧客|ユーザー|訪問者)[がは]|고객(?:님)?(?:들)?[이은]|访客|用户|客户(?!服务|经理|代表)|顾客)(?:(?! (?:i|ich|je|yo|io|eu|ik|jag|ja|me|ben) )[^,.;:!?，。！？\\n]){0,70})";

const AROUND = "[\\s,.!?¿¡…。！？:;-]{0,6}";
/** Alone, or with the word that one is spoken to; not "the agent said", nor a travel agent. */
const WANTS_PERSON = anyOf(
  `^${AROUND}(?:${[...BARE_PERSON, ...ARE_YOU_A_BOT].join("|")})${AROUND}$`,
  `(?:${wholeWords(...SPEAK_TO_PERSON)}|${PERSON_UNSPACED})${BY_OTHERS}`,
);

/** Whether a few words ask for a person instead of a machine. */
export function asksForPerson(message: string): boolean {
  return message.length <= FEW && WANTS_PERSON.test(withoutGreeting(inLowerCase(message)));
}

/** "Nothing has come here": a follow-up that does not name what it waits for. */
const NOTHING_CAME = anyOf(
  `^[\\s,.…]{0,3}(?:${[
    "(?:still )?nothing|(?:(?:well|but|so|sorry|hi|ok|and|no|um|hmm),? )?(?:still |it (?:still )?|there(?:'s| is| has been) )?(?:nothing|hasn't|has not|not|didn't)(?: (?:nothing|has|have|come|came|arrived?|shown up|here|yet|still|so far|up to now|today|at my end|for me)){1,5}",
    "(?:(?:also|aber|nein|leider|tja|bei mir|hier),? ){0,2}(?:(?:ist|kam|kommt) )?(?:(?:immer noch|noch immer|bisher|noch|hier|bei mir|leider|heute) ){0,3}(?:nichts|nix)(?: (?:angekommen|gekommen|da|hier|bisher|eingetroffen|ist|passiert))?",
    "(?:(?:eh bien|mais|non|désolée?|ben),? )?(?:toujours rien|rien(?: (?:n'est|n'a|est|ne|toujours|encore))?)(?: (?:arrivé|venu|reçu|ici|chez moi|pour l'instant|encore|toujours|été|livré)){0,4}|je n'ai (?:toujours |encore )?rien reçu",
    "(?:(?:pues|pero|no|bueno|perdona),? )?(?:aquí )?(?:todavía |aún |sigue )?(?:no (?:me )?(?:ha|han) (?:llegado|venido)|no (?:llega|llegó|viene)|sin llegar|no he recibido)(?: (?:nada|todavía|aún|aquí|de nada|hoy)){0,3}",
    "(?:(?:ma|no|beh|guardi|scusi),? )?(?:(?:qui|qua|ancora|finora) ){0,2}non (?:mi )?(?:è arrivato|arriva|è venuto|ho ricevuto)(?: (?:niente|nulla|ancora|qui|oggi)){0,3}",
    "(?:(?:mas|não|olha|bom),? )?(?:aqui )?(?:ainda )?não (?:me )?(?:chegou|veio|recebi|apareceu)(?: (?:nada|ainda|aqui|hoje)){0,3}|nada (?:chegou|ainda)(?: (?:ainda|aqui))?",
    "(?:(?:maar|nee|nou|hier|bij mij),? ){0,2}(?:(?:is|kwam) )?(?:(?:hier|nog|nog steeds) ){0,3}niets?(?: (?:aangekomen|gekomen|binnen|ontvangen|bezorgd|hier|gezien|is)){0,3}|nog steeds niks|(?:hier )?is (?:nog )?niks (?:aangekomen|gekomen|binnen)",
    "(?:(?:ale|niestety|no|u mnie),? ){0,2}(?:nadal |jeszcze |dalej |wciąż )?nic (?:jeszcze |do mnie |tu )?nie (?:przyszło|dotarło|doszło|ma|dostał[ae]m)(?: (?:jeszcze|do tej pory))?|(?:nadal|dalej) nic",
    "(?:(?:men|nej|här|tyvärr),? ){0,2}(?:(?:har|det har) )?(?:(?:här|fortfarande|ännu) ){0,2}(?:inget|ingenting)(?: (?:har|kommit|hit|än|ännu|här|dykt upp)){0,4}",
    "(?:(?:ama|hayır|bana|buraya|hâlâ|hala|henüz),? ){0,3}(?:hiçbir şey |bir şey )?(?:gelmedi|ulaşmadı)(?: (?:hâlâ|hala|henüz))?",
    "(?:でも|まだ|こちらには?|いまだに|、){0,3}(?:何も|なにも|全然)?(?:まだ)?(?:届いていません|届いてない(?:です)?|届きません|来ていません|来てない(?:です)?|来ません)(?:が|けど)?",
    "(?:可是|但是|但|我这边?|这里|还是|到现在|目前|，){0,3}(?:什么|啥)?(?:都|也)?(?:还)?(?:没有?|未)(?:收到|到|来|送到)(?:呢|啊|呀|任何东西|东西)?",
    "(?:그런데|근데|아직(?:도)?|여기는?|저는| ){0,4}(?:아무것도|하나도)? ?(?:안 ?왔(?:어요|습니다|는데요?)|못 ?받았(?:어요|습니다)|도착 ?안 ?했(?:어요|습니다))",
    "(?:(?:لكن|هنا|حتى الآن|للآن|إلى الآن) ?){0,2}(?:لم يصل|ما وصل|لم يصلني|ما وصلني|لم [أا]ستلم)(?:ني)?(?: (?:[أا]ي )?(?:شيء|شي))?(?: (?:بعد|حتى الآن|هنا|للآن)){0,2}",
  ].join("|")})[\\s.!…。！:(]{0,6}$`,
);

/** Longer messages name it. */
const LONGEST = 60;

export const isNothingCame = (message: string): boolean =>
  message.length <= LONGEST && NOTHING_CAME.test(inLowerCase(message.trim()));
