/** The sentences of replies in English and German. */
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
  asked: (question) => `About "${question}":`,
  open: "I would rather check this with a colleague than guess.",
  openSeveral: "I would rather check these with a colleague than guess:",
  grave: "Thank you for telling us. We take this seriously.",
  wrote: (words) => `You wrote: "${words}"`,
  unanswered: "I'm really sorry that nobody has got back to you. I can see why this is frustrating.",
  moneyBack: "I understand that you would like your money back.",
  references: (list) => `I have ${list} in front of me, so there is no need to send this information again.`,
  danger: "If anybody is hurt or still in danger, please call your local emergency number first.",
  condolence: "I am very sorry for your loss.",
  blockCard:
    "Please have your bank block the card straight away, before anything else: whoever has its details can go on using them.",
  cardNumber: "Please never send a full card number in a message: we cannot and may not use one for you.",
  handOver:
    "This should not be settled with a standard answer. I am handing it to a senior colleague, who will see everything you have written here, so that you do not have to explain it again.",
  takesOver:
    "A colleague will take over from here. They see everything you have written, so that you do not have to explain it again.",
  noted: "I will pass what you wrote on to the team, in your words.",
  withdrawn: "Thank you for letting us know. There is nothing more you need to do.",
  readMore: (url) => `You can read the whole article here: ${url}`,
  foreignArticle: "Our help article on this is not available in your language yet, so here it is as it stands:",
  asking: "So that we can look into it, could you tell us:",
  questions: {
    orderNumber: "Which order is it about (the order number is best)?",
    accountEmail: "Which email address do you use for your account? Please do not send a password.",
    whatHappens: "What exactly happens, and which message do you see? A screenshot helps.",
    device: "Which device and which browser or app version do you use?",
    details: "What would you like us to do, or what would you like to know? A few more details help.",
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
    friendly: "Es tut mir leid, dass Sie damit Ärger haben.",
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
  openSeveral: "Diese Fragen kläre ich lieber mit einer Kollegin oder einem Kollegen, als zu raten:",
  grave: "Danke, dass Sie uns das schreiben. Wir nehmen es ernst.",
  wrote: (words) => `Sie schreiben: „${words}“`,
  unanswered: "Es tut mir wirklich leid, dass Ihnen niemand geantwortet hat. Ich verstehe Ihren Ärger.",
  moneyBack: "Ich habe verstanden, dass Sie Ihr Geld zurückhaben möchten.",
  references: (list) => `Folgendes liegt mir bereits vor: ${list}. Sie müssen es nicht noch einmal schicken.`,
  danger: "Falls jemand verletzt oder noch in Gefahr ist, wählen Sie bitte zuerst den Notruf.",
  condolence: "Wir möchten Ihnen unser herzliches Beileid aussprechen.",
  blockCard:
    "Bitte lassen Sie als Allererstes die Karte von Ihrer Bank sperren: Wer die Daten hat, kann sie sonst weiter benutzen.",
  cardNumber:
    "Bitte senden Sie nie eine vollständige Kartennummer in einer Nachricht: Wir können und dürfen sie nicht für Sie verwenden.",
  handOver:
    "Das lässt sich nicht mit einer Standardantwort klären. Ich übergebe es an jemanden mit mehr Erfahrung aus unserem Team. Dort ist alles zu sehen, was Sie hier geschrieben haben, sodass Sie es nicht noch einmal erklären müssen.",
  takesOver:
    "Ab hier übernimmt jemand aus unserem Team persönlich und sieht alles, was bisher geschrieben wurde, sodass nichts noch einmal erklärt werden muss.",
  noted: "Ich gebe das, was Sie schreiben, in Ihren Worten an das Team weiter.",
  withdrawn: "Danke für die Rückmeldung. Es ist nichts weiter nötig.",
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
    empathetic: "Sehr gern. Es ist schön, das zu lesen, und danke, dass Sie sich die Zeit genommen haben.",
  },
};

/** For customers who are addressed as friends are: du. Its formal style stays as it is. */
export const germanInformal: ReplyPhrases = {
  ...germanPhrases,
  maybe: "Wenn ich dich richtig verstehe, hilft dir das hier weiter:",
  otherwise: "Falls du etwas anderes gemeint hast, sag es mir gern, dann frage ich im Team nach.",
  closing: {
    ...germanPhrases.closing,
    friendly: "Antworte einfach hier, wenn noch etwas offen ist. Einen schönen Tag!",
    concise: "Antworte einfach, wenn du mehr brauchst.",
    empathetic: "Wir sind für dich da: Antworte einfach auf diese Nachricht.",
  },
  sorry: {
    ...germanPhrases.sorry,
    friendly: "Es tut mir leid, dass du damit Ärger hast.",
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
  unanswered: "Es tut mir wirklich leid, dass dir niemand geantwortet hat. Ich verstehe deinen Ärger.",
  moneyBack: "Ich habe verstanden, dass du dein Geld zurückhaben möchtest.",
  references: (list) => `Folgendes liegt mir bereits vor: ${list}. Du musst es nicht noch einmal schicken.`,
  danger: "Falls jemand verletzt oder noch in Gefahr ist, wähl bitte zuerst den Notruf.",
  condolence: "Wir möchten dir unser herzliches Beileid aussprechen.",
  blockCard: "Bitte lass als Allererstes die Karte von deiner Bank sperren: Wer die Daten hat, kann sie sonst weiter benutzen.",
  cardNumber:
    "Bitte sende nie eine vollständige Kartennummer in einer Nachricht: Wir können und dürfen sie nicht für dich verwenden.",
  handOver:
    "Das lässt sich nicht mit einer Standardantwort klären. Ich übergebe es an jemanden mit mehr Erfahrung aus unserem Team. Dort ist alles zu sehen, was du hier geschrieben hast, sodass du es nicht noch einmal erklären musst.",
  noted: "Ich gebe das, was du schreibst, in deinen Worten an das Team weiter.",
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
    empathetic: "Sehr gern. Es ist schön, das zu lesen, und danke, dass du dir die Zeit genommen hast.",
  },
};
