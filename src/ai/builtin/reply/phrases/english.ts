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
  quoting: (title) => `Here is what our help article "${title}" says about it:`,
  maybe: (title) => `I think our help article "${title}" answers this:`,
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
  foreignArticle: "This article is not available in your language yet.",
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
