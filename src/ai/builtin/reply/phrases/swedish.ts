import type { ReplyPhrases } from "./reply-phrases.js";

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
  quoting: (title) => `Så här står det i vår hjälpartikel ”${title}”:`,
  maybe: (title) => `Jag tror att vår hjälpartikel "${title}" svarar på det:`,
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
  foreignArticle: "Den här artikeln finns ännu inte på svenska.",
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
