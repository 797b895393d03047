/** The sentences of replies in Germanic languages. */
import type { ReplyPhrases } from "./reply-phrases.js";

export const englishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hi ${name},`, "Hi there,"],
    formal: [(name) => `Dear ${name},`, "Dear customer,"],
    concise: [(name) => `Hi ${name},`, "Hi,"],
    empathetic: [(name) => `Hi ${name},`, "Hi there,"],
  },
  closing: {
    friendly: "Just reply here if anything is still unclear. Have a good day!",
    formal: "Please do not hesitate to reply if you have further questions.\n\nKind regards",
    concise: "Just reply if you need more.",
    empathetic: "We are here if anything else comes up, so please just reply to this message.",
  },
  sorry: {
    friendly: "I'm sorry about the trouble.",
    formal: "Please accept our apologies for the inconvenience.",
    concise: "Sorry about that.",
    empathetic: "I'm really sorry. I can see why this is frustrating, and thank you for telling us.",
  },
  thanks: {
    friendly: "Thanks for reaching out!",
    formal: "Thank you for your message.",
    concise: "Thanks for your message.",
    empathetic: "Thank you for writing to us.",
  },
  maybe: "If I understand you correctly, this should help:",
  otherwise: "If you meant something else, just tell me and I will ask a colleague.",
  asked: (question) => `On "${question}":`,
  open: "I would rather check this with a colleague than guess.",
  grave: "Thank you for telling us. We take this seriously.",
  wrote: (words) => `You wrote: "${words}"`,
  references: (list) => `I have ${list} in front of me, so you do not need to send it again.`,
  danger: "If anybody is hurt or still in danger, please call your local emergency number first.",
  condolence: "I am very sorry for your loss.",
  cardNumber: "Please never send a full card number in a message: we cannot and may not use one for you.",
  handOver:
    "This should not be settled with a standard answer. I would like to hand it to a senior colleague, who will see everything you have written here, so that you do not have to explain it again.",
  noted: "I have noted what you wrote for the team, in your words.",
  readMore: (url) => `You can read the whole article here: ${url}`,
  foreignArticle: "Our help article on this is not available in your language yet, so here it is as it stands:",
  asking: "So that we can look into it, could you tell us:",
  questions: {
    orderNumber: "Which order is it about (the order number is best)?",
    accountEmail: "Which email address do you use for your account? Please do not send a password.",
    whatHappens: "What exactly happens, and which message do you see? A screenshot helps.",
    device: "Which device and which browser or app version do you use?",
    details: "What would you like us to do or to know? A few more details help.",
  },
  welcome: {
    friendly: "You're very welcome, thanks for letting us know!",
    formal: "You are welcome. Thank you for letting us know.",
    concise: "You're welcome!",
    empathetic: "You're very welcome. It is good to read that, and thank you for taking the time to tell us.",
  },
};

export const germanPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hallo ${name},`, "Hallo,"],
    formal: [(name) => `Guten Tag ${name},`, "Guten Tag,"],
    concise: [(name) => `Hallo ${name},`, "Hallo,"],
    empathetic: [(name) => `Hallo ${name},`, "Hallo,"],
  },
  closing: {
    friendly: "Antworten Sie einfach hier, wenn noch etwas offen ist. Einen schönen Tag!",
    formal: "Für weitere Fragen stehen wir Ihnen gern zur Verfügung.\n\nMit freundlichen Grüßen",
    concise: "Antworten Sie einfach, wenn Sie mehr brauchen.",
    empathetic: "Wir sind für Sie da: Antworten Sie einfach auf diese Nachricht.",
  },
  sorry: {
    friendly: "Es tut mir leid, dass das nicht geklappt hat.",
    formal: "Wir bitten Sie, die Unannehmlichkeiten zu entschuldigen.",
    concise: "Das tut uns leid.",
    empathetic: "Das tut mir wirklich leid. Ich verstehe Ihren Ärger, und danke, dass Sie es uns sagen.",
  },
  thanks: {
    friendly: "Danke, dass Sie sich melden!",
    formal: "Vielen Dank für Ihre Nachricht.",
    concise: "Danke für Ihre Nachricht.",
    empathetic: "Danke, dass Sie uns schreiben.",
  },
  maybe: "Wenn ich Sie richtig verstehe, hilft Ihnen das hier weiter:",
  otherwise: "Falls Sie etwas anderes meinten, sagen Sie es mir gern, dann frage ich im Team nach.",
  asked: (question) => `Zu „${question}“:`,
  open: "Das kläre ich lieber mit einer Kollegin oder einem Kollegen, als zu raten.",
  grave: "Danke, dass Sie uns das schreiben. Wir nehmen es ernst.",
  wrote: (words) => `Sie schreiben: „${words}“`,
  references: (list) => `${list} liegt mir vor, Sie müssen es nicht noch einmal schicken.`,
  danger: "Falls jemand verletzt oder noch in Gefahr ist, rufen Sie bitte zuerst den Notruf.",
  condolence: "Wir möchten Ihnen unser herzliches Beileid aussprechen.",
  cardNumber:
    "Bitte senden Sie nie eine vollständige Kartennummer in einer Nachricht: Wir können und dürfen sie nicht für Sie verwenden.",
  handOver:
    "Das lässt sich nicht mit einer Standardantwort klären. Ich möchte es an eine erfahrene Kollegin oder einen erfahrenen Kollegen übergeben, die alles sehen, was Sie hier geschrieben haben, damit Sie es nicht noch einmal erklären müssen.",
  noted: "Ich habe für das Team festgehalten, was Sie schreiben, in Ihren Worten.",
  readMore: (url) => `Den ganzen Artikel finden Sie hier: ${url}`,
  foreignArticle: "Unseren Hilfeartikel dazu gibt es noch nicht auf Deutsch, deshalb hier im Original:",
  asking: "Damit wir das prüfen können, sagen Sie uns bitte:",
  questions: {
    orderNumber: "Um welche Bestellung geht es (am besten die Bestellnummer)?",
    accountEmail: "Mit welcher E-Mail-Adresse ist Ihr Konto angelegt? Bitte senden Sie kein Passwort.",
    whatHappens: "Was genau passiert, und welche Meldung sehen Sie? Ein Bildschirmfoto hilft.",
    device: "Welches Gerät und welchen Browser oder welche App-Version nutzen Sie?",
    details: "Was dürfen wir für Sie tun? Ein paar Einzelheiten helfen uns.",
  },
  welcome: {
    friendly: "Sehr gern, und danke für die Rückmeldung!",
    formal: "Gern geschehen. Vielen Dank für Ihre Rückmeldung.",
    concise: "Gern geschehen!",
    empathetic: "Sehr gern. Es ist schön, das zu lesen, und danke, dass Sie sich die Zeit nehmen.",
  },
};

/** For customers who are addressed as friends are: du. Its formal style stays as it is. */
export const germanInformal: ReplyPhrases = {
  ...germanPhrases,
  maybe: "Wenn ich dich richtig verstehe, hilft dir das hier weiter:",
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

export const dutchPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hoi ${name},`, "Hallo,"],
    formal: [(name) => `Beste ${name},`, "Beste klant,"],
    concise: [(name) => `Hallo ${name},`, "Hallo,"],
    empathetic: [(name) => `Hallo ${name},`, "Hallo,"],
  },
  closing: {
    friendly: "Reageer gerust als er nog iets onduidelijk is. Fijne dag!",
    formal: "Voor verdere vragen staan wij graag voor u klaar.\n\nMet vriendelijke groet",
    concise: "Reageer gerust als u meer nodig heeft.",
    empathetic: "We staan voor u klaar: reageer gerust op dit bericht.",
  },
  sorry: {
    friendly: "Wat vervelend, sorry daarvoor.",
    formal: "Onze excuses voor het ongemak.",
    concise: "Sorry daarvoor.",
    empathetic: "Het spijt me echt. Ik begrijp dat dit vervelend is, en fijn dat u het ons laat weten.",
  },
  thanks: {
    friendly: "Bedankt voor uw bericht!",
    formal: "Hartelijk dank voor uw bericht.",
    concise: "Bedankt voor uw bericht.",
    empathetic: "Fijn dat u ons schrijft.",
  },
  maybe: "Als ik u goed begrijp, helpt dit u verder:",
  otherwise: "Bedoelde u iets anders, laat het me weten, dan vraag ik het aan een collega.",
  asked: (question) => `Over "${question}":`,
  open: "Dit vraag ik liever na bij een collega dan dat ik gok.",
  grave: "Dank dat u ons dit schrijft. Wij nemen dit serieus.",
  wrote: (words) => `U schrijft: "${words}"`,
  references: (list) => `Ik heb ${list} voor me, u hoeft het niet nog eens te sturen.`,
  danger: "Als er iemand gewond is of nog in gevaar, bel dan eerst het alarmnummer.",
  condolence: "We condoleren u met uw verlies.",
  cardNumber: "Stuur nooit een volledig kaartnummer in een bericht: we kunnen en mogen het niet voor u gebruiken.",
  handOver:
    "Dit is niet met een standaardantwoord op te lossen. Ik wil het graag overdragen aan een ervaren collega, die alles ziet wat u hier hebt geschreven, zodat u het niet opnieuw hoeft uit te leggen.",
  noted: "Ik heb voor het team genoteerd wat u schrijft, in uw woorden.",
  readMore: (url) => `Het hele artikel staat hier: ${url}`,
  foreignArticle: "Ons helpartikel hierover is er nog niet in het Nederlands, daarom hier de oorspronkelijke tekst:",
  asking: "Zodat we het kunnen nakijken, kunt u ons vertellen:",
  questions: {
    orderNumber: "Om welke bestelling gaat het (liefst met het bestelnummer)?",
    accountEmail: "Welk e-mailadres gebruikt u voor uw account? Stuur geen wachtwoord.",
    whatHappens: "Wat gebeurt er precies, en welke melding ziet u? Een schermafbeelding helpt.",
    device: "Welk apparaat en welke browser of app-versie gebruikt u?",
    details: "Waarmee kunnen we helpen? Een paar details helpen ons verder.",
  },
  welcome: {
    friendly: "Graag gedaan, en bedankt voor het laten weten!",
    formal: "Graag gedaan. Hartelijk dank voor uw bericht.",
    concise: "Graag gedaan!",
    empathetic: "Graag gedaan. Fijn om te lezen, en bedankt dat u de tijd nam.",
  },
};

/** For customers who are addressed as friends are: je. Its formal style stays as it is. */
export const dutchInformal: ReplyPhrases = {
  ...dutchPhrases,
  maybe: "Als ik je goed begrijp, helpt dit je verder:",
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
    friendly: "Jag är ledsen att det har krånglat.",
    formal: "Vi ber om ursäkt för besväret.",
    concise: "Vi beklagar detta.",
    empathetic:
      "Jag är verkligen ledsen för det här. Jag förstår att det är frustrerande, och tack för att du berättar det för oss.",
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
  grave: "Tack för att du berättar det här för oss. Vi tar det på allvar.",
  wrote: (words) => `Du skrev: ”${words}”`,
  references: (list) => `Jag har redan ${list} framför mig, så du behöver inte skicka det igen.`,
  danger: "Om någon är skadad eller fortfarande i fara, ring först nödnumret där du befinner dig.",
  condolence: "Vi beklagar sorgen.",
  cardNumber: "Skicka aldrig ett fullständigt kortnummer i ett meddelande: vi kan och får inte använda det åt dig.",
  handOver:
    "Det här bör inte avgöras med ett standardsvar. Jag vill gärna lämna över det till en mer erfaren kollega tillsammans med allt du har skrivit här, så att du slipper förklara det igen.",
  noted: "Jag har noterat dina synpunkter åt teamet, med dina egna ord.",
  readMore: (url) => `Du kan läsa hela artikeln här: ${url}`,
  foreignArticle: "Vår hjälpartikel om detta finns ännu inte på svenska, så här är originaltexten:",
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
    empathetic: "Det var så lite så. Det är roligt att läsa, och tack för att du tog dig tid att berätta det för oss.",
  },
};
