import type { ReplyPhrases } from "./reply-phrases.js";

export const spanishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Hola, ${name}:`, "Hola:"],
    formal: [(name) => `Buenos días, ${name}:`, "Buenos días:"],
    concise: [(name) => `Hola, ${name}:`, "Hola:"],
    empathetic: [(name) => `Hola, ${name}:`, "Hola:"],
  },
  closing: {
    friendly: "Si queda alguna duda, responda a este mensaje. ¡Que tenga un buen día!",
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
  quoting: (title) => `Esto es lo que dice nuestro artículo de ayuda «${title}»:`,
  maybe: (title) => `Creo que nuestro artículo de ayuda «${title}» responde a su pregunta:`,
  otherwise: "Si se refería a otra cosa, dígamelo y lo consulto con un compañero.",
  asked: (question) => `Sobre «${question}»:`,
  open: "Prefiero consultarlo con un compañero antes que darle una respuesta a ciegas.",
  grave: "Gracias por contárnoslo. Nos lo tomamos en serio.",
  wrote: (words) => `Nos escribe: «${words}»`,
  references: (list) => `Tengo ${list} delante, no hace falta que lo envíe otra vez.`,
  danger: "Si hay alguien herido o todavía en peligro, llame primero a emergencias.",
  condolence: "Lamentamos mucho su pérdida y le acompañamos en el sentimiento.",
  cardNumber: "Por favor, no envíe nunca el número completo de una tarjeta en un mensaje: no podemos usarlo por usted.",
  handOver:
    "Esto no se resuelve con una respuesta estándar. Me gustaría pasarlo a un compañero con más experiencia, que verá todo lo que ha escrito aquí, para que no tenga que explicarlo de nuevo.",
  noted: "He anotado lo que nos escribe para el equipo, con sus palabras.",
  readMore: (url) => `Puede leer el artículo completo aquí: ${url}`,
  foreignArticle: "Este artículo aún no está disponible en español.",
  asking: "Para poder revisarlo, ¿podría decirnos lo siguiente?",
  questions: {
    orderNumber: "¿De qué pedido se trata (mejor con el número de pedido)?",
    accountEmail: "¿Qué correo electrónico usa en su cuenta? Por favor, no envíe contraseñas.",
    whatHappens: "¿Qué ocurre exactamente y qué mensaje ve? Una captura de pantalla ayuda.",
    device: "¿Qué dispositivo y qué navegador o versión de la aplicación usa?",
    details: "¿En qué podemos ayudarle? Unos detalles más nos ayudan.",
  },
  welcome: {
    friendly: "¡De nada, y gracias por contárnoslo!",
    formal: "No hay de qué. Gracias por comunicárnoslo.",
    concise: "¡De nada!",
    empathetic: "De nada. Nos alegra leerlo, y gracias por tomarse el tiempo.",
  },
};
