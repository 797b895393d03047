/** The sentences of replies in Dutch and Swedish. */
import type { ReplyPhrases } from "./reply-phrases.js";

export const dutchPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hallo ${name},`, "Hallo,"],
    formal: [(name) => `Beste ${name},`, "Beste klant,"],
    concise: [(name) => `Hallo ${name},`, "Hallo,"],
    empathetic: [(name) => `Hallo ${name},`, "Hallo,"],
  },
  closing: {
    friendly: "Reageer gerust als er nog iets onduidelijk is. Fijne dag!",
    formal: "Voor verdere vragen staan wij graag voor u klaar.\n\nMet vriendelijke groet",
    concise: "Reageer gerust als u meer nodig hebt.",
    empathetic: "We staan voor u klaar: reageer gerust op dit bericht.",
  },
  sorry: {
    friendly: "Wat vervelend, sorry daarvoor.",
    formal: "Onze excuses voor het ongemak.",
    concise: "Sorry daarvoor.",
    empathetic: "Het spijt me echt. Ik begrijp dat dit vervelend is, en bedankt dat u het ons laat weten.",
  },
  thanks: {
    friendly: "Bedankt voor uw bericht!",
    formal: "Hartelijk dank voor uw bericht.",
    concise: "Bedankt voor uw bericht.",
    empathetic: "Bedankt dat u ons schrijft.",
  },
  maybe: "Als ik u goed begrijp, helpt dit u verder:",
  otherwise: "Bedoelde u iets anders, laat het me weten, dan vraag ik het aan een collega.",
  asked: (question) => `Over "${question}":`,
  open: "Dit vraag ik liever na bij een collega dan dat ik gok.",
  openSeveral: "Deze vragen leg ik liever voor aan een collega dan dat ik gok:",
  grave: "Bedankt dat u ons dit laat weten. We nemen dit serieus.",
  wrote: (words) => `U schrijft: "${words}"`,
  unanswered: "Het spijt me echt dat niemand u heeft geantwoord. Ik begrijp uw ergernis.",
  moneyBack: "Ik begrijp dat u uw geld terug wilt.",
  references: (list) => `Ik heb ${list} voor me, dus u hoeft deze gegevens niet nog eens te sturen.`,
  danger: "Als er iemand gewond of nog in gevaar is, bel dan eerst het alarmnummer.",
  condolence: "We condoleren u met uw verlies.",
  blockCard:
    "Laat uw bank meteen, vóór al het andere, de kaart blokkeren: wie de gegevens heeft, kan ze anders blijven gebruiken.",
  cardNumber: "Stuur nooit een volledig kaartnummer in een bericht: we kunnen en mogen het niet voor u gebruiken.",
  handOver:
    "Dit is niet met een standaardantwoord op te lossen. Ik draag het over aan een ervaren collega, die alles ziet wat u hier hebt geschreven, zodat u het niet opnieuw hoeft uit te leggen.",
  takesOver:
    "Vanaf hier neemt iemand van ons team het persoonlijk over. Die ziet alles wat er is geschreven, dus er hoeft niets opnieuw te worden uitgelegd.",
  noted: "Ik geef wat u schrijft in uw woorden door aan het team.",
  withdrawn: "Bedankt voor het doorgeven. Er is verder niets nodig.",
  readMore: (url) => `Het hele artikel staat hier: ${url}`,
  foreignArticle: "Ons helpartikel hierover is er nog niet in het Nederlands, daarom hier de oorspronkelijke tekst:",
  asking: "Om dit voor u te kunnen nakijken, horen we graag van u:",
  questions: {
    orderNumber: "Om welke bestelling gaat het (liefst met het bestelnummer)?",
    accountEmail: "Welk e-mailadres gebruikt u voor uw account? Stuur geen wachtwoord.",
    whatHappens: "Wat gebeurt er precies, en welke melding ziet u? Een schermafbeelding helpt.",
    device: "Welk apparaat en welke browser of appversie gebruikt u?",
    details: "Waarmee kunnen we helpen? Een paar details helpen ons verder.",
  },
  welcome: {
    friendly: "Graag gedaan, en bedankt voor het laten weten!",
    formal: "Graag gedaan. Hartelijk dank voor uw bericht.",
    concise: "Graag gedaan!",
    empathetic: "Graag gedaan. Fijn om te lezen, en bedankt dat u er de tijd voor nam.",
  },
};

/** For customers who are addressed as friends are: je. Its formal style stays as it is. */
export const dutchInformal: ReplyPhrases = {
  ...dutchPhrases,
  greeting: { ...dutchPhrases.greeting, friendly: [(name) => `Hoi ${name},`, "Hoi,"] },
  maybe: "Als ik je goed begrijp, helpt dit je verder:",
  otherwise: "Bedoelde je iets anders, laat het me weten, dan vraag ik het aan een collega.",
  closing: {
    ...dutchPhrases.closing,
    concise: "Reageer gerust als je meer nodig hebt.",
    empathetic: "We staan voor je klaar: reageer gerust op dit bericht.",
  },
  sorry: {
    ...dutchPhrases.sorry,
    empathetic: "Het spijt me echt. Ik begrijp dat dit vervelend is, en bedankt dat je het ons laat weten.",
  },
  thanks: {
    ...dutchPhrases.thanks,
    friendly: "Bedankt voor je bericht!",
    concise: "Bedankt voor je bericht.",
    empathetic: "Bedankt dat je ons schrijft.",
  },
  grave: "Bedankt dat je ons dit laat weten. We nemen dit serieus.",
  wrote: (words) => `Je schrijft: "${words}"`,
  unanswered: "Het spijt me echt dat niemand je heeft geantwoord. Ik begrijp je ergernis.",
  moneyBack: "Ik begrijp dat je je geld terug wilt.",
  references: (list) => `Ik heb ${list} voor me, dus je hoeft deze gegevens niet nog eens te sturen.`,
  condolence: "We condoleren je met je verlies.",
  blockCard:
    "Laat je bank meteen, vóór al het andere, de kaart blokkeren: wie de gegevens heeft, kan ze anders blijven gebruiken.",
  cardNumber: "Stuur nooit een volledig kaartnummer in een bericht: we kunnen en mogen het niet voor je gebruiken.",
  handOver:
    "Dit is niet met een standaardantwoord op te lossen. Ik draag het over aan een ervaren collega, die alles ziet wat je hier hebt geschreven, zodat je het niet opnieuw hoeft uit te leggen.",
  noted: "Ik geef wat je schrijft in jouw woorden door aan het team.",
  asking: "Om dit voor je te kunnen nakijken, horen we graag van je:",
  questions: {
    ...dutchPhrases.questions,
    accountEmail: "Welk e-mailadres gebruik je voor je account? Stuur geen wachtwoord.",
    whatHappens: "Wat gebeurt er precies, en welke melding zie je? Een schermafbeelding helpt.",
    device: "Welk apparaat en welke browser of appversie gebruik je?",
  },
  welcome: { ...dutchPhrases.welcome, empathetic: "Graag gedaan. Fijn om te lezen, en bedankt dat je er de tijd voor nam." },
};

export const swedishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hej ${name}!`, "Hej!"],
    formal: [(name) => `Hej ${name},`, "Hej,"],
    concise: [(name) => `Hej ${name},`, "Hej,"],
    empathetic: [(name) => `Hej ${name},`, "Hej,"],
  },
  closing: {
    friendly: "Svara bara här om något fortfarande är oklart. Ha en fin dag!",
    formal: "Tveka inte att höra av dig om du har fler frågor.\n\nMed vänliga hälsningar",
    concise: "Svara gärna om du behöver mer hjälp.",
    empathetic: "Vi finns här om det dyker upp något mer, så svara bara på det här meddelandet.",
  },
  sorry: {
    friendly: "Jag beklagar att det har krånglat.",
    formal: "Vi ber om ursäkt för besväret.",
    concise: "Vi beklagar detta.",
    empathetic: "Jag beklagar verkligen det här. Jag förstår att det är frustrerande, och tack för att du berättar det för oss.",
  },
  thanks: {
    friendly: "Tack för att du hör av dig!",
    formal: "Tack för ditt meddelande.",
    concise: "Tack för ditt meddelande.",
    empathetic: "Tack för att du skriver till oss.",
  },
  maybe: "Om jag förstår dig rätt borde det här hjälpa:",
  otherwise: "Om du menade något annat är det bara att säga till, så frågar jag en kollega.",
  asked: (question) => `Angående ”${question}”:`,
  open: "Jag stämmer hellre av det här med en kollega än gissar.",
  openSeveral: "Jag stämmer hellre av de här frågorna med en kollega än gissar:",
  grave: "Tack för att du berättar det här för oss. Vi tar det på allvar.",
  wrote: (words) => `Du skrev: ”${words}”`,
  unanswered: "Jag beklagar verkligen att ingen har svarat dig. Jag förstår att du är irriterad.",
  moneyBack: "Jag förstår att du vill ha pengarna tillbaka.",
  references: (list) => `Jag har redan ${list} framför mig, så du behöver inte skicka uppgifterna igen.`,
  danger: "Om någon är skadad eller fortfarande i fara, ring först nödnumret där du befinner dig.",
  condolence: "Vi beklagar sorgen.",
  blockCard:
    "Be din bank spärra kortet genast, innan du gör något annat: den som har uppgifterna kan annars fortsätta använda dem.",
  cardNumber: "Skicka aldrig ett fullständigt kortnummer i ett meddelande: vi kan och får inte använda det åt dig.",
  handOver:
    "Det här bör inte avgöras med ett standardsvar. Jag lämnar över det till en mer erfaren kollega tillsammans med allt du har skrivit här, så att du slipper förklara det igen.",
  takesOver: "Härifrån tar en person i vårt team över och ser allt som har skrivits, så inget behöver förklaras igen.",
  noted: "Det du har skrivit för jag vidare till teamet, med dina egna ord.",
  withdrawn: "Tack för informationen. Inget mer behövs.",
  readMore: (url) => `Du kan läsa hela artikeln här: ${url}`,
  foreignArticle: "Vår hjälpartikel om detta finns ännu inte på svenska, därför visar vi originaltexten:",
  asking: "För att vi ska kunna titta på det här får du gärna berätta:",
  questions: {
    orderNumber: "Vilken beställning gäller det (ange helst ordernumret)?",
    accountEmail: "Vilken e-postadress använder du för ditt konto? Skicka inte något lösenord.",
    whatHappens: "Vad är det som händer, och vilket meddelande ser du? Bifoga gärna en skärmbild.",
    device: "Vilken enhet och vilken webbläsare eller appversion använder du?",
    details: "Vad vill du ha hjälp med eller veta? Berätta gärna lite mer.",
  },
  welcome: {
    friendly: "Varsågod, och tack för att du hörde av dig!",
    formal: "Varsågod. Tack för din återkoppling.",
    concise: "Varsågod!",
    empathetic: "Det var så lite så. Det var roligt att läsa, och tack för att du tog dig tid att berätta det för oss.",
  },
};
