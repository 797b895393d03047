/** The past conversations of the inbox, as data. */
import { BILLING, SHIPPING, TEAMMATE, TECHNICAL } from "./names.js";
import type { ScriptedConversation } from "./past.js";

const { maren: MAREN, tomas: TOMAS, aiko: AIKO } = TEAMMATE;

const DAY = 24 * 60;

/** What is in the inbox when the sandbox opens: open, waiting, snoozed, closed, Fin's and an angry one. */
export const PAST_CONVERSATIONS: readonly ScriptedConversation[] = [
  {
    customer: { name: "Oisín Byrne", email: "oisin.byrne@example.com", language: "en", city: "Cork", country: "Ireland" },
    startedAgo: 26,
    text: "Hi there, my order LL20419007 was supposed to arrive yesterday and the tracking has not moved since Thursday. Could you check where it is?",
    turns: [],
  },
  {
    customer: { name: "Hannah Vogt", email: "h.vogt@example.org", language: "de", city: "Leipzig", country: "Germany" },
    startedAgo: 190,
    channel: "email",
    subject: "Doppelte Abbuchung im September",
    text: "Guten Tag,\n\nim September wurden mir zweimal 19 € für Pro abgebucht. Beide Buchungen sind endgültig. Bitte erstatten Sie mir eine davon.\n\nMit freundlichen Grüßen\nHannah Vogt",
    turns: [
      { after: 35, kind: "assign-team", teamId: BILLING, adminId: MAREN },
      {
        after: 20,
        kind: "note",
        adminId: AIKO,
        text: "Two workspaces on the same card: one private, one for the school. Looks like two plans rather than a double charge.",
      },
      {
        after: 4,
        kind: "teammate",
        adminId: AIKO,
        text: "Guten Tag Frau Vogt,\n\nich sehe zwei Arbeitsbereiche mit derselben Karte. Gehört „Schulgarten Süd“ auch zu Ihnen?\n\nAiko",
      },
      { after: 61, kind: "customer", text: "Nein, davon weiß ich nichts! Das ist die private Karte. Wer hat das eingerichtet?" },
    ],
  },
  {
    customer: { name: "Camille Durand", email: "camille.durand@example.net", language: "fr", city: "Lyon", country: "France" },
    startedAgo: 2 * DAY,
    text: "Bonjour, la lampe reste rouge après la connexion au Wi-Fi. Le mot de passe est pourtant correct. Que faire ?",
    turns: [
      { after: 9, kind: "assign-team", teamId: TECHNICAL, adminId: MAREN },
      {
        after: 16,
        kind: "teammate",
        adminId: TOMAS,
        text: "Bonjour Camille, est-ce que votre box utilise le même nom pour le 2,4 GHz et le 5 GHz ? Essayez de désactiver le 5 GHz cinq minutes pendant l'installation.",
      },
      { after: 300, kind: "customer", text: "Je ne suis pas chez moi avant demain soir, j'essaierai à ce moment-là. Merci !" },
      { after: 12, kind: "snooze", adminId: TOMAS, hours: 72 },
    ],
  },
  {
    customer: {
      name: "Grace Adeyemi",
      email: "grace@adeyemi-studio.example",
      language: "en",
      city: "London",
      country: "United Kingdom",
    },
    startedAgo: 5 * DAY,
    text: "Hello! One of the two sensors in my order LL20417720 was missing from the box. The other one is already happily measuring my monstera.",
    turns: [
      { after: 6, kind: "assign-team", teamId: SHIPPING, adminId: MAREN },
      {
        after: 11,
        kind: "teammate",
        adminId: MAREN,
        text: "Hi Grace, I'm sorry about that. I compared the weight on the label with our packing list and you are right: one sensor was left behind. A new one leaves today, free of charge, and you will get the tracking link by email.",
      },
      { after: 40, kind: "customer", text: "Brilliant, thank you for the quick answer!" },
      { after: 5, kind: "teammate", adminId: MAREN, text: "You're very welcome. Say hello to the monstera from us." },
      { after: 2, kind: "close", adminId: MAREN },
      { after: 90, kind: "rate", score: 5, remark: "Fast and friendly" },
    ],
  },
  {
    customer: { lead: true, language: "en" },
    startedAgo: 75,
    text: "do you ship to switzerland and what does it cost",
    turns: [
      {
        after: 0,
        kind: "fin",
        text: "Yes, we ship to Switzerland on request. Please tell us what you would like to order, and we quote the full price including taxes within one working day.",
      },
    ],
  },
  {
    customer: { name: "Marta Ruiz", email: "marta.ruiz@example.com", language: "es", city: "Sevilla", country: "Spain" },
    startedAgo: 8 * 60,
    text: "Hola, hace diez días que devolví la maceta y todavía no tengo el reembolso.",
    turns: [
      {
        after: 1,
        kind: "fin",
        text: "Revisamos las devoluciones en 3 días laborables desde que llegan. Después, el banco tarda de 3 a 5 días.",
        cites: ["When you get your refund"],
      },
      { after: 7, kind: "customer", text: "Eso ya lo sé. ¡Han pasado DIEZ días! Quiero hablar con una persona." },
      { after: 0, kind: "fin-hands-over", text: "Entiendo. Paso la conversación a mis compañeros." },
      { after: 95, kind: "customer", text: "¿Hola? ¿Hay alguien? Esto es una vergüenza, nunca más compro aquí." },
    ],
  },
  {
    customer: {
      name: "Ingrid Solheim",
      email: "ingrid.solheim@example.com",
      language: "en",
      city: "Bergen",
      country: "Norway",
      companies: [{ name: "Fjordgrønt AS", plan: "Pro", monthlySpend: 240, size: 12 }],
    },
    startedAgo: 26 * 60,
    text: "Hello, the pump of my planter runs all day and all night. How do I get it to water once a day only?",
    turns: [
      {
        after: 9,
        kind: "teammate",
        adminId: TOMAS,
        text: "Hi Ingrid, thanks for writing. Which firmware does the app show for the planter?",
      },
      { after: 14, kind: "customer", text: "It says 4.1.2." },
      {
        after: 6,
        kind: "teammate",
        adminId: TOMAS,
        text: "Thank you. I have sent your planter the update to 4.2, which mends the schedule. Please restart it once after the lamp turns green.",
      },
      { after: 55, kind: "customer", text: "Done, it shows 4.2 now and I restarted it." },
      { after: 8, kind: "teammate", adminId: TOMAS, text: "Great, it should water at eight in the morning from now on." },
      { after: 1100, kind: "customer", text: "It did not. The pump still ran the whole night and the floor is wet." },
    ],
  },
];
