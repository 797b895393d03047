import type { ReplyPhrases } from "./reply-phrases.js";

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
  quoting: (title) => `Dazu steht in unserem Hilfeartikel „${title}“:`,
  maybe: (title) => `Ich denke, unser Hilfeartikel „${title}“ beantwortet das:`,
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
  foreignArticle: "Diesen Artikel gibt es noch nicht auf Deutsch.",
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
