/** The sentences of replies in French, with the no-break spaces that its signs take. */
import type { ReplyPhrases } from "./reply-phrases.js";

export const frenchPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Bonjour ${name},`, "Bonjour,"],
    formal: [(name) => `Bonjour ${name},`, "Madame, Monsieur,"],
    concise: [(name) => `Bonjour ${name},`, "Bonjour,"],
    empathetic: [(name) => `Bonjour ${name},`, "Bonjour,"],
  },
  closing: {
    friendly: "Répondez simplement à ce message s'il vous reste une question. Bonne journée\u00a0!",
    formal: "Nous restons à votre disposition pour toute autre question.\n\nCordialement",
    concise: "Répondez-nous si besoin.",
    empathetic: "Nous sommes là pour vous\u00a0: répondez simplement à ce message.",
  },
  sorry: {
    friendly: "Toutes mes excuses pour ce désagrément.",
    formal: "Nous vous prions de nous excuser pour la gêne occasionnée.",
    concise: "Toutes nos excuses.",
    empathetic:
      "Je vous présente toutes mes excuses. Je comprends votre mécontentement et vous remercie de nous en avoir fait part.",
  },
  thanks: {
    friendly: "Merci de nous avoir écrit\u00a0!",
    formal: "Nous vous remercions de votre message.",
    concise: "Merci de votre message.",
    empathetic: "Merci de nous avoir écrit.",
  },
  maybe: "Si je vous comprends bien, ceci devrait vous aider\u00a0:",
  otherwise: "Si vous pensiez à autre chose, dites-le-moi et je demanderai à un collègue.",
  asked: (question) => `Concernant «\u00a0${question}\u00a0»\u00a0:`,
  open: "Je préfère vérifier ce point avec un collègue plutôt que de vous répondre au hasard.",
  openSeveral: "Je préfère vérifier ces points avec un collègue plutôt que de vous répondre au hasard\u00a0:",
  grave: "Merci de nous l'avoir signalé. Nous prenons cela au sérieux.",
  wrote: (words) => `Vous écrivez\u00a0: «\u00a0${words}\u00a0»`,
  unanswered: "Nous sommes vraiment désolés que personne ne vous ait répondu. Je comprends votre mécontentement.",
  moneyBack: "J'ai bien compris que vous souhaitez un remboursement.",
  references: (list) => `J'ai bien ${list} sous les yeux, inutile de nous renvoyer ces informations.`,
  danger: "Si quelqu'un est blessé ou encore en danger, appelez d'abord les secours.",
  condolence: "Nous vous présentons nos sincères condoléances.",
  blockCard:
    "Avant toute chose, faites immédiatement bloquer la carte par votre banque\u00a0: la personne qui en a les données peut continuer à s'en servir.",
  cardNumber:
    "N'envoyez jamais un numéro de carte complet dans un message\u00a0: nous ne pouvons ni ne devons l'utiliser à votre place.",
  handOver:
    "Une réponse toute faite ne suffirait pas. Je transmets votre demande à un collègue expérimenté, qui verra tout ce que vous avez écrit ici\u00a0: vous n'aurez pas à tout réexpliquer.",
  takesOver:
    "Une personne de notre équipe prend le relais et verra tout ce qui a été écrit ici\u00a0: inutile de tout réexpliquer.",
  noted: "Je transmets à l'équipe ce que vous écrivez, avec vos mots.",
  withdrawn: "Merci de nous avoir prévenus. Aucune autre démarche n'est nécessaire.",
  readMore: (url) => `L'article complet se trouve ici\u00a0: ${url}`,
  foreignArticle:
    "Notre article d'aide à ce sujet n'existe pas encore en français, le voici donc dans sa langue d'origine\u00a0:",
  asking: "Afin que nous puissions vérifier, pourriez-vous nous dire\u00a0:",
  questions: {
    orderNumber: "De quelle commande s'agit-il (le numéro de commande, si possible)\u00a0?",
    accountEmail: "Quelle adresse e-mail utilisez-vous pour votre compte\u00a0? N'envoyez pas de mot de passe.",
    whatHappens: "Que se passe-t-il exactement, et quel message voyez-vous\u00a0? Une capture d'écran nous aide.",
    device: "Quel appareil et quel navigateur ou version de l'application utilisez-vous\u00a0?",
    details: "Que pouvons-nous faire pour vous\u00a0? Quelques détails nous aideraient.",
  },
  welcome: {
    friendly: "Avec plaisir, et merci de votre retour\u00a0!",
    formal: "Nous vous en prions. Merci de votre retour.",
    concise: "Avec plaisir\u00a0!",
    empathetic: "Avec grand plaisir. Cela nous touche, et merci d'avoir pris le temps de nous l'écrire.",
  },
};

/** For customers who are addressed as friends are: tu. Its formal style stays as it is. */
export const frenchInformal: ReplyPhrases = {
  ...frenchPhrases,
  maybe: "Si je te comprends bien, ceci devrait t'aider\u00a0:",
  otherwise: "Si tu pensais à autre chose, dis-le-moi et je demanderai à un collègue.",
  open: "Je préfère vérifier ce point avec un collègue plutôt que de te répondre au hasard.",
  openSeveral: "Je préfère vérifier ces points avec un collègue plutôt que de te répondre au hasard\u00a0:",
  closing: {
    ...frenchPhrases.closing,
    friendly: "Réponds simplement à ce message s'il te reste une question. Bonne journée\u00a0!",
    concise: "Réponds-nous si besoin.",
    empathetic: "Nous sommes là pour toi\u00a0: réponds simplement à ce message.",
  },
  sorry: {
    ...frenchPhrases.sorry,
    empathetic: "Je te présente toutes mes excuses. Je comprends ton mécontentement et te remercie de nous en avoir fait part.",
  },
  thanks: { ...frenchPhrases.thanks, concise: "Merci de ton message." },
  wrote: (words) => `Tu écris\u00a0: «\u00a0${words}\u00a0»`,
  unanswered: "Nous sommes vraiment désolés que personne ne t'ait répondu. Je comprends ton mécontentement.",
  moneyBack: "J'ai bien compris que tu souhaites un remboursement.",
  danger: "Si quelqu'un est blessé ou encore en danger, appelle d'abord les secours.",
  condolence: "Nous te présentons nos sincères condoléances.",
  blockCard:
    "Avant toute chose, fais immédiatement bloquer la carte par ta banque\u00a0: la personne qui en a les données peut continuer à s'en servir.",
  cardNumber:
    "N'envoie jamais un numéro de carte complet dans un message\u00a0: nous ne pouvons ni ne devons l'utiliser à ta place.",
  handOver:
    "Une réponse toute faite ne suffirait pas. Je transmets ta demande à un collègue expérimenté, qui verra tout ce que tu as écrit ici\u00a0: tu n'auras pas à tout réexpliquer.",
  noted: "Je transmets à l'équipe ce que tu écris, avec tes mots.",
  asking: "Afin que nous puissions vérifier, pourrais-tu nous dire\u00a0:",
  questions: {
    ...frenchPhrases.questions,
    accountEmail: "Quelle adresse e-mail utilises-tu pour ton compte\u00a0? N'envoie pas de mot de passe.",
    whatHappens: "Que se passe-t-il exactement, et quel message vois-tu\u00a0? Une capture d'écran nous aide.",
    device: "Quel appareil et quel navigateur ou version de l'application utilises-tu\u00a0?",
    details: "Que pouvons-nous faire pour toi\u00a0? Quelques détails nous aideraient.",
  },
  welcome: { ...frenchPhrases.welcome, friendly: "Avec plaisir, et merci de ton retour\u00a0!" },
};
