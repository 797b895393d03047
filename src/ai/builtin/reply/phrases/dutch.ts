import type { ReplyPhrases } from "./reply-phrases.js";

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
  quoting: (title) => `Dit staat erover in ons helpartikel "${title}":`,
  maybe: (title) => `Ik denk dat ons helpartikel "${title}" hier antwoord op geeft:`,
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
  foreignArticle: "Dit artikel is er nog niet in het Nederlands.",
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
