import type { Category } from "../lexicons/signals.js";

export const QUESTIONS = [
  "orderNumber",
  "invoiceNumber",
  "chargeDate",
  "accountEmail",
  "itemAndReason",
  "whatHappens",
  "device",
  "since",
  "shippingStatus",
  "product",
  "details",
] as const;
export type Question = (typeof QUESTIONS)[number];

/** What is needed before anybody can help, most useful first. */
const NEEDED: Readonly<Record<Category, readonly Question[]>> = {
  billing: ["invoiceNumber", "chargeDate", "accountEmail"],
  refund: ["orderNumber", "itemAndReason"],
  technical: ["whatHappens", "device", "since"],
  account: ["accountEmail", "whatHappens"],
  shipping: ["orderNumber", "shippingStatus"],
  order: ["product", "orderNumber"],
  feedback: ["details"],
  general: ["details"],
};

/** What a message shows to be answered already; asking again would tell the customer that nobody read it. */
const ANSWERED: Readonly<Partial<Record<Question, RegExp>>> = {
  orderNumber: /\d{4,}|#\s?\d+|\[\w+[ _]?\d*\]/,
  invoiceNumber: /\b[A-Z]{2,}-?\d{3,}|\d{5,}/,
  accountEmail: /@|\[e-?mail/i,
  device: /\b(?:chrome|firefox|safari|edge|iphone|ipad|android|ios|windows|mac(?:os|book)?|linux|samsung|pixel)\b/i,
  chargeDate:
    /\b\d{1,2}(?:st|nd|rd|th|\.|\/)|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today)\b/i,
};

export function questionsFor(category: Category, message: string): readonly Question[] {
  const open = NEEDED[category].filter((question) => ANSWERED[question]?.test(message) !== true);
  return open.length > 0 ? open : ["details"];
}
