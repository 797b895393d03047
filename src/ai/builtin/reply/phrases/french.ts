import type { ReplyPhrases } from "./reply-phrases.js";

export const frenchPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Bonjour ${name},`, "Bonjour,"],
    formal: [(name) => `Bonjour ${name},`, "Madame, Monsieur,"],
    concise: [(name) => `Bonjour ${name},`, "Bonjour,"],
    empathetic: [(name) => `Bonjour ${name},`, "Bonjour,"],
  },
  closing: {
    friendly: "Répondez simplement à ce message s'il reste une question. Bonne journée !",
    formal: "Nous restons à votre disposition pour toute autre question.\n\nCordialement",
    concise: "Répondez-nous si besoin.",
    empathetic: "Nous sommes là pour vous : répondez simplement à ce message.",
  },
  sorry: {
    friendly: "Je suis désolé de ce désagrément.",
    formal: "Nous vous prions de nous excuser pour la gêne occasionnée.",
    concise: "Toutes nos excuses.",
    empathetic: "Je suis vraiment désolé. Je comprends votre agacement, et merci de nous l'avoir dit.",
  },
  thanks: {
    friendly: "Merci de nous avoir écrit !",
    formal: "Nous vous remercions de votre message.",
    concise: "Merci de votre message.",
    empathetic: "Merci de nous avoir écrit.",
  },
  quoting: (title) => `Voici ce qu'en dit notre article d'aide « ${title} » :`,
  maybe: (title) => `Je pense que notre article d'aide « ${title} » répond à votre question :`,
  otherwise: "Si vous pensiez à autre chose, dites-le-moi et je demanderai à un collègue.",
  asked: (question) => `Concernant « ${question} » :`,
  open: "Je préfère vérifier ce point avec un collègue plutôt que de deviner.",
  grave: "Merci de nous l'avoir écrit. Nous prenons cela au sérieux.",
  wrote: (words) => `Vous écrivez : « ${words} »`,
  references: (list) => `J'ai bien ${list} sous les yeux, inutile de nous l'envoyer à nouveau.`,
  danger: "Si quelqu'un est blessé ou encore en danger, appelez d'abord les secours.",
  condolence: "Nous vous présentons nos sincères condoléances.",
  cardNumber: "N'envoyez jamais un numéro de carte complet dans un message : nous ne pouvons pas l'utiliser pour vous.",
  handOver:
    "Une réponse toute faite ne suffirait pas. Je souhaite transmettre votre demande à un collègue expérimenté, qui verra tout ce que vous avez écrit ici : vous n'aurez pas à tout réexpliquer.",
  noted: "J'ai noté ce que vous écrivez pour l'équipe, avec vos mots.",
  readMore: (url) => `L'article complet se trouve ici : ${url}`,
  foreignArticle: "Cet article n'existe pas encore en français.",
  asking: "Afin que nous puissions vérifier, pourriez-vous nous dire :",
  questions: {
    orderNumber: "De quelle commande s'agit-il (le numéro de commande, si possible) ?",
    accountEmail: "Quelle adresse e-mail utilisez-vous pour votre compte ? N'envoyez pas de mot de passe.",
    whatHappens: "Que se passe-t-il exactement, et quel message voyez-vous ? Une capture d'écran nous aide.",
    device: "Quel appareil et quel navigateur ou version de l'application utilisez-vous ?",
    details: "Que pouvons-nous faire pour vous ? Quelques détails nous aideraient.",
  },
  welcome: {
    friendly: "Avec plaisir, et merci de votre retour !",
    formal: "Nous vous en prions. Merci de votre retour.",
    concise: "Avec plaisir !",
    empathetic: "Avec grand plaisir. Cela nous fait du bien de le lire, merci d'avoir pris le temps.",
  },
};
