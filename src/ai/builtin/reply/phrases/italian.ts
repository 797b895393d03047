import type { ReplyPhrases } from "./reply-phrases.js";

export const italianPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Ciao ${name},`, "Ciao,"],
    formal: [(name) => `Buongiorno ${name},`, "Buongiorno,"],
    concise: [(name) => `Buongiorno ${name},`, "Buongiorno,"],
    empathetic: [(name) => `Buongiorno ${name},`, "Buongiorno,"],
  },
  closing: {
    friendly: "Se qualcosa non è chiaro, basta rispondere qui. Buona giornata!",
    formal: "Restiamo a disposizione per ogni altra domanda.\n\nCordiali saluti",
    concise: "Basta rispondere se serve altro.",
    empathetic: "Siamo qui per aiutare: basta rispondere a questo messaggio.",
  },
  sorry: {
    friendly: "Mi dispiace per il disagio.",
    formal: "Ci scusiamo per il disagio arrecato.",
    concise: "Ci scusiamo.",
    empathetic: "Mi dispiace davvero. Capisco il disappunto, e grazie di avercelo detto.",
  },
  thanks: {
    friendly: "Grazie di averci scritto!",
    formal: "La ringraziamo per il messaggio.",
    concise: "Grazie del messaggio.",
    empathetic: "Grazie di averci scritto.",
  },
  quoting: (title) => `Ecco cosa dice il nostro articolo di aiuto «${title}»:`,
  maybe: (title) => `Credo che il nostro articolo di aiuto «${title}» risponda alla sua domanda:`,
  otherwise: "Se intendeva altro, me lo dica e chiedo a un collega.",
  asked: (question) => `Su «${question}»:`,
  open: "Preferisco verificarlo con un collega piuttosto che tirare a indovinare.",
  grave: "Grazie di avercelo scritto. Lo prendiamo sul serio.",
  wrote: (words) => `Lei scrive: «${words}»`,
  references: (list) => `Ho ${list} qui davanti, non serve inviarlo di nuovo.`,
  danger: "Se qualcuno è ferito o ancora in pericolo, chiami prima il numero di emergenza.",
  condolence: "Le porgiamo le nostre più sentite condoglianze.",
  cardNumber: "La preghiamo di non inviare mai il numero completo di una carta in un messaggio: non possiamo usarlo per Lei.",
  handOver:
    "Una risposta standard non basta. Vorrei passare il caso a un collega esperto, che vedrà tutto quello che ha scritto qui, così non dovrà spiegarlo di nuovo.",
  noted: "Ho annotato per il team quello che scrive, con le Sue parole.",
  readMore: (url) => `L'articolo completo si trova qui: ${url}`,
  foreignArticle: "Questo articolo non è ancora disponibile in italiano.",
  asking: "Per poter verificare, può dirci:",
  questions: {
    orderNumber: "Di quale ordine si tratta (meglio con il numero d'ordine)?",
    accountEmail: "Quale indirizzo e-mail usa per l'account? Per favore non invii password.",
    whatHappens: "Che cosa succede esattamente, e quale messaggio compare? Uno screenshot aiuta.",
    device: "Quale dispositivo e quale browser o versione dell'app usa?",
    details: "Come possiamo aiutare? Qualche dettaglio in più ci serve.",
  },
  welcome: {
    friendly: "Di nulla, e grazie di avercelo detto!",
    formal: "Di nulla. La ringraziamo per il riscontro.",
    concise: "Di nulla!",
    empathetic: "Di nulla. Ci fa piacere leggerlo, grazie per il tempo dedicato.",
  },
};
