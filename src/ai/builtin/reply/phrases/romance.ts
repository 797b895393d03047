/** The sentences of replies in Spanish, Italian and Portuguese. */
import type { ReplyPhrases } from "./reply-phrases.js";

export const spanishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hola, ${name}:`, "Hola:"],
    formal: [(name) => `Estimado/a ${name}:`, "Estimado/a cliente:"],
    concise: [(name) => `Hola, ${name}:`, "Hola:"],
    empathetic: [(name) => `Hola, ${name}:`, "Hola:"],
  },
  closing: {
    friendly: "Si le queda alguna duda, responda a este mensaje. ¡Que tenga un buen día!",
    formal: "Quedamos a su disposición para cualquier otra consulta.\n\nUn cordial saludo",
    concise: "Responda si necesita algo más.",
    empathetic: "Estamos aquí para ayudarle: responda a este mensaje cuando quiera.",
  },
  sorry: {
    friendly: "Siento mucho las molestias.",
    formal: "Le pedimos disculpas por las molestias ocasionadas.",
    concise: "Disculpe las molestias.",
    empathetic: "Lo siento de verdad. Entiendo su malestar, y gracias por decírnoslo.",
  },
  thanks: {
    friendly: "¡Gracias por escribirnos!",
    formal: "Le agradecemos su mensaje.",
    concise: "Gracias por su mensaje.",
    empathetic: "Gracias por escribirnos.",
  },
  maybe: "Si le entiendo bien, esto debería ayudarle:",
  otherwise: "Si se refería a otra cosa, dígamelo y lo consulto con un compañero.",
  asked: (question) => `Sobre «${question}»:`,
  open: "Prefiero consultarlo con un compañero antes que responderle a ciegas.",
  openSeveral: "Prefiero consultar estas preguntas con un compañero antes que responderle a ciegas:",
  grave: "Gracias por contárnoslo. Nos lo tomamos en serio.",
  wrote: (words) => `Nos escribe: «${words}»`,
  unanswered: "Siento mucho que nadie le haya contestado. Entiendo su enfado.",
  moneyBack: "Entiendo que quiere que le devolvamos el dinero.",
  references: (list) => `Ya tengo ${list} delante; no hace falta que envíe estos datos de nuevo.`,
  danger: "Si hay alguien herido o todavía en peligro, llame primero a emergencias.",
  condolence: "Lamentamos mucho su pérdida y le acompañamos en el sentimiento.",
  blockCard: "Antes que nada, pida a su banco que bloquee la tarjeta de inmediato: quien tenga los datos puede seguir usándolos.",
  cardNumber:
    "Por favor, no envíe nunca el número completo de una tarjeta en un mensaje: no podemos ni debemos usarlo por usted.",
  handOver:
    "Esto no se resuelve con una respuesta estándar. Se lo paso a un compañero con más experiencia, que verá todo lo que ha escrito aquí, para que no tenga que explicarlo de nuevo.",
  takesOver:
    "A partir de aquí se ocupa una persona de nuestro equipo, que verá todo lo escrito, así que no hará falta explicarlo de nuevo.",
  noted: "Voy a trasladar al equipo lo que nos escribe, con sus palabras.",
  withdrawn: "Gracias por avisarnos. No hace falta nada más.",
  readMore: (url) => `Puede leer el artículo completo aquí: ${url}`,
  foreignArticle:
    "Nuestro artículo de ayuda sobre esto aún no está disponible en español, así que incluimos aquí el texto original:",
  asking: "Para poder revisarlo, ¿podría decirnos lo siguiente?",
  questions: {
    orderNumber: "¿De qué pedido se trata (a ser posible, con el número de pedido)?",
    accountEmail: "¿Qué correo electrónico usa en su cuenta? Por favor, no envíe contraseñas.",
    whatHappens: "¿Qué ocurre exactamente y qué mensaje ve? Una captura de pantalla ayuda.",
    device: "¿Qué dispositivo y qué navegador o versión de la aplicación usa?",
    details: "¿En qué podemos ayudarle? Unos detalles más nos ayudan.",
  },
  welcome: {
    friendly: "¡De nada, y gracias por contárnoslo!",
    formal: "No hay de qué. Gracias por comunicárnoslo.",
    concise: "¡De nada!",
    empathetic: "De nada. Nos alegra leerlo, y gracias por dedicarnos su tiempo.",
  },
};

/** For customers who are addressed as friends are: tú. Its formal style stays as it is. */
export const spanishInformal: ReplyPhrases = {
  ...spanishPhrases,
  maybe: "Si te entiendo bien, esto debería ayudarte:",
  otherwise: "Si te referías a otra cosa, dímelo y lo consulto con un compañero.",
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
  open: "Prefiero consultarlo con un compañero antes que responderte a ciegas.",
  openSeveral: "Prefiero consultar estas preguntas con un compañero antes que responderte a ciegas:",
  wrote: (words) => `Nos escribes: «${words}»`,
  unanswered: "Siento mucho que nadie te haya contestado. Entiendo tu enfado.",
  moneyBack: "Entiendo que quieres que te devolvamos el dinero.",
  references: (list) => `Ya tengo ${list} delante; no hace falta que envíes estos datos de nuevo.`,
  danger: "Si hay alguien herido o todavía en peligro, llama primero a emergencias.",
  condolence: "Lamentamos mucho tu pérdida y te acompañamos en el sentimiento.",
  blockCard: "Antes que nada, pide a tu banco que bloquee la tarjeta de inmediato: quien tenga los datos puede seguir usándolos.",
  cardNumber: "Por favor, no envíes nunca el número completo de una tarjeta en un mensaje: no podemos ni debemos usarlo por ti.",
  handOver:
    "Esto no se resuelve con una respuesta estándar. Se lo paso a un compañero con más experiencia, que verá todo lo que has escrito aquí, para que no tengas que explicarlo de nuevo.",
  noted: "Voy a trasladar al equipo lo que nos escribes, con tus palabras.",
  readMore: (url) => `Puedes leer el artículo completo aquí: ${url}`,
  asking: "Para poder revisarlo, ¿podrías decirnos lo siguiente?",
  questions: {
    ...spanishPhrases.questions,
    accountEmail: "¿Qué correo electrónico usas en tu cuenta? Por favor, no envíes contraseñas.",
    whatHappens: "¿Qué ocurre exactamente y qué mensaje ves? Una captura de pantalla ayuda.",
    device: "¿Qué dispositivo y qué navegador o versión de la aplicación usas?",
    details: "¿En qué podemos ayudarte? Unos detalles más nos ayudan.",
  },
  welcome: { ...spanishPhrases.welcome, empathetic: "De nada. Nos alegra leerlo, y gracias por dedicarnos tu tiempo." },
};

export const italianPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Buongiorno ${name},`, "Buongiorno,"],
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
  maybe: "Se ho capito bene, questo dovrebbe aiutarLa:",
  otherwise: "Se intendeva altro, me lo dica e chiedo a un collega.",
  asked: (question) => `Riguardo a «${question}»:`,
  open: "Preferisco verificarlo con un collega piuttosto che tirare a indovinare.",
  openSeveral: "Preferisco verificare questi punti con un collega piuttosto che tirare a indovinare:",
  grave: "Grazie di avercelo segnalato. Prendiamo la questione sul serio.",
  wrote: (words) => `Lei scrive: «${words}»`,
  unanswered: "Mi dispiace davvero che nessuno Le abbia risposto. Capisco la Sua irritazione.",
  moneyBack: "Ho capito che desidera un rimborso.",
  references: (list) => `Ho già ${list} qui davanti: non serve inviare di nuovo questi dati.`,
  danger: "Se qualcuno è ferito o ancora in pericolo, chiami per prima cosa il numero di emergenza.",
  condolence: "Le porgiamo le nostre più sentite condoglianze.",
  blockCard: "Prima di tutto, faccia bloccare subito la carta dalla Sua banca: chi ne ha i dati può continuare a usarli.",
  cardNumber:
    "La preghiamo di non inviare mai il numero completo di una carta in un messaggio: non possiamo né dobbiamo usarlo per Lei.",
  handOver:
    "Una risposta standard non basta. Passo il caso a un collega esperto, che vedrà tutto quello che ha scritto qui, così non dovrà spiegarlo di nuovo.",
  takesOver:
    "Da qui in poi se ne occupa una persona del nostro team, che vedrà tutto quello che è stato scritto: non servirà spiegarlo di nuovo.",
  noted: "Riferirò al team quello che scrive, con le Sue parole.",
  withdrawn: "Grazie per averci avvisato. Non serve altro.",
  readMore: (url) => `L'articolo completo si trova qui: ${url}`,
  foreignArticle:
    "Il nostro articolo del centro assistenza su questo argomento non è ancora disponibile in italiano, quindi ecco il testo originale:",
  asking: "Per poter verificare, può dirci:",
  questions: {
    orderNumber: "Di quale ordine si tratta (se possibile, con il numero d'ordine)?",
    accountEmail: "Quale indirizzo e-mail usa per l'account? Per favore non invii password.",
    whatHappens: "Che cosa succede esattamente, e quale messaggio compare? Uno screenshot aiuta.",
    device: "Quale dispositivo e quale browser o versione dell'app usa?",
    details: "Come possiamo aiutarLa? Qualche dettaglio in più ci sarebbe utile.",
  },
  welcome: {
    friendly: "Di nulla, e grazie di avercelo detto!",
    formal: "Di nulla. La ringraziamo per il riscontro.",
    concise: "Di nulla!",
    empathetic: "Di nulla. Ci fa molto piacere leggerlo, e grazie per averci dedicato del tempo.",
  },
};

/** For customers who are addressed as friends are: tu. Its formal style stays as it is. */
export const italianInformal: ReplyPhrases = {
  ...italianPhrases,
  greeting: {
    ...italianPhrases.greeting,
    friendly: [(name) => `Ciao ${name},`, "Ciao,"],
    concise: [(name) => `Ciao ${name},`, "Ciao,"],
    empathetic: [(name) => `Ciao ${name},`, "Ciao,"],
  },
  maybe: "Se ho capito bene, questo dovrebbe aiutarti:",
  otherwise: "Se intendevi altro, dimmelo e chiedo a un collega.",
  thanks: { ...italianPhrases.thanks, concise: "Grazie del tuo messaggio." },
  wrote: (words) => `Scrivi: «${words}»`,
  unanswered: "Mi dispiace davvero che nessuno ti abbia risposto. Capisco la tua irritazione.",
  moneyBack: "Ho capito che desideri un rimborso.",
  danger: "Se qualcuno è ferito o ancora in pericolo, chiama per prima cosa il numero di emergenza.",
  condolence: "Ti porgiamo le nostre più sentite condoglianze.",
  blockCard: "Prima di tutto, fai bloccare subito la carta dalla tua banca: chi ne ha i dati può continuare a usarli.",
  cardNumber:
    "Ti preghiamo di non inviare mai il numero completo di una carta in un messaggio: non possiamo né dobbiamo usarlo per te.",
  handOver:
    "Una risposta standard non basta. Passo il caso a un collega esperto, che vedrà tutto quello che hai scritto qui, così non dovrai spiegarlo di nuovo.",
  noted: "Riferirò al team quello che scrivi, con le tue parole.",
  asking: "Per poter verificare, puoi dirci:",
  questions: {
    ...italianPhrases.questions,
    accountEmail: "Quale indirizzo e-mail usi per l'account? Per favore non inviare password.",
    device: "Quale dispositivo e quale browser o versione dell'app usi?",
    details: "Come possiamo aiutarti? Qualche dettaglio in più ci sarebbe utile.",
  },
};

export const portuguesePhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Olá, ${name},`, "Olá,"],
    formal: [(name) => `Caro(a) ${name},`, "Caro(a) cliente,"],
    concise: [(name) => `Olá, ${name},`, "Olá,"],
    empathetic: [(name) => `Olá, ${name},`, "Olá,"],
  },
  closing: {
    friendly: "Se ficar alguma dúvida, é só responder aqui. Tenha um bom dia!",
    formal: "Ficamos à disposição para qualquer outra questão.\n\nAtenciosamente",
    concise: "Responda se precisar de mais alguma coisa.",
    empathetic: "Estamos aqui para ajudar: é só responder a esta mensagem.",
  },
  sorry: {
    friendly: "Lamento o transtorno.",
    formal: "Pedimos desculpa pelo transtorno causado.",
    concise: "Pedimos desculpa.",
    empathetic: "Lamento muito. Compreendo a sua frustração e agradeço que nos tenha contado.",
  },
  thanks: {
    friendly: "Agradecemos a sua mensagem!",
    formal: "Agradecemos a sua mensagem.",
    concise: "Agradecemos a mensagem.",
    empathetic: "Agradecemos que nos tenha escrito.",
  },
  maybe: "Se entendi bem, isto deve ajudar:",
  otherwise: "Se a sua pergunta era outra, diga-me e pergunto a um colega.",
  asked: (question) => `Sobre "${question}":`,
  open: "Prefiro confirmar isto com um colega em vez de responder ao acaso.",
  openSeveral: "Prefiro confirmar estes pontos com um colega em vez de responder ao acaso:",
  grave: "Agradecemos que nos tenha escrito. Levamos isto a sério.",
  wrote: (words) => `Escreveu-nos: "${words}"`,
  unanswered: "Lamento muito que ninguém lhe tenha respondido. Compreendo a sua frustração.",
  moneyBack: "Compreendo que pretende a devolução do dinheiro.",
  references: (list) => `Já tenho ${list} à minha frente, por isso não é preciso enviar estes dados de novo.`,
  danger: "Se alguém estiver ferido ou ainda em perigo, ligue primeiro para o número de emergência.",
  condolence: "Apresentamos-lhe as nossas sinceras condolências.",
  blockCard: "Antes de tudo, peça já ao seu banco que bloqueie o cartão: quem tiver os dados pode continuar a usá-los.",
  cardNumber:
    "Por favor, nunca envie o número completo de um cartão numa mensagem: não podemos nem devemos utilizá-lo em seu nome.",
  handOver:
    "Isto não se resolve com uma resposta padrão. Vou passar o caso a um colega mais experiente, que verá tudo o que escreveu aqui, para que não tenha de explicar de novo.",
  takesOver:
    "A partir daqui, um colega assume a conversa e verá tudo o que foi escrito, por isso não será preciso explicar de novo.",
  noted: "Vou transmitir o que nos escreveu a quem trata disto, com as suas palavras.",
  withdrawn: "Agradecemos o aviso. Não é preciso mais nada.",
  readMore: (url) => `Pode ler o artigo completo aqui: ${url}`,
  foreignArticle: "O nosso artigo de ajuda sobre isto ainda não está disponível em português, por isso segue o texto original:",
  asking: "Para podermos verificar, pode dizer-nos:",
  questions: {
    orderNumber: "De que pedido ou encomenda se trata (de preferência com o número)?",
    accountEmail: "Que endereço de e-mail usa na sua conta? Por favor, não envie a sua palavra-passe (senha).",
    whatHappens: "O que acontece exatamente, e que mensagem aparece? Uma imagem do que aparece ajuda.",
    device: "Que dispositivo e que navegador ou app usa, e em que versão?",
    details: "Em que podemos ajudar? Mais alguns detalhes seriam úteis.",
  },
  welcome: {
    friendly: "De nada, nós é que agradecemos!",
    formal: "De nada. Agradecemos a sua mensagem.",
    concise: "De nada!",
    empathetic: "De nada. Ficamos contentes com a sua mensagem, e agradecemos o tempo que nos dedicou.",
  },
};
