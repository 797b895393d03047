/** What is asked for where no article answers. */
import { CATEGORIES, type Category, type Signal } from "../lexicons/lexicon.js";
import type { FoundSignal } from "../lexicons/signals.js";
import { ranked, type Reading } from "../reading/reading.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { isNamelessProblem, matterOf } from "./few-words.js";
import { beginsAsQuestion, termsOf } from "./message-questions.js";

export const QUESTIONS = ["orderNumber", "accountEmail", "whatHappens", "device", "details"] as const;
export type ClarifyingQuestion = (typeof QUESTIONS)[number];

/** What a colleague who looks into it needs, most useful first; for the others the message itself is enough. */
const NEEDED: Readonly<Record<Category, readonly ClarifyingQuestion[]>> = {
  billing: [],
  refund: ["orderNumber"],
  technical: ["whatHappens", "device"],
  account: ["accountEmail"],
  shipping: ["orderNumber"],
  order: ["orderNumber"],
  feedback: [],
  general: [],
};

/** What a message shows to be answered already; asking again would tell the customer that nobody read it. */
const ANSWERED: Readonly<Partial<Record<ClarifyingQuestion, RegExp>>> = {
  orderNumber: /\d{4,}|#\s?\d+|\[\w+[ _]?\d*\]/,
  accountEmail: /@|\[e-?mail/i,
  device: /\b(?:chrome|firefox|safari|edge|iphone|ipad|android|ios|windows|mac(?:os|book)?|linux|samsung|pixel)\b/i,
};

/** What a message must speak of before it is asked for: who asks what there is has no order yet. */
const SPEAKS_OF: Readonly<Partial<Record<ClarifyingQuestion, readonly Signal[]>>> = {
  orderNumber: ["order", "shipping", "refund"],
  accountEmail: ["blocked", "security"],
};

interface WhatIsKnown {
  readonly category: Category;
  readonly message: string;
  /** By the customer in the whole thread. */
  readonly said: string;
  /** An agent has answered before, and asked what was lacking then. */
  readonly goesOn: boolean;
  readonly signals: readonly Pick<FoundSignal, "signal">[];
}

/** Of a message that says little everything is asked; else what neither it nor the thread holds. */
export function questionsFor({ category, message, said, goesOn, signals }: WhatIsKnown): readonly ClarifyingQuestion[] {
  if (isNamelessProblem(message)) return goesOn ? [] : ["whatHappens"];
  if (isTooVague(message, category)) return ["details"];
  if (goesOn) return [];
  const described = message.length >= DESCRIBES;
  const speaksOf = (names: readonly Signal[]) => signals.some(({ signal }) => names.includes(signal));
  const seeksOrder = seeksOwnOrder(message);
  return NEEDED[category === "general" && seeksOrder ? "order" : category].filter(
    (question) =>
      ANSWERED[question]?.test(said) !== true &&
      (SPEAKS_OF[question] === undefined || speaksOf(SPEAKS_OF[question]) || seeksOrder || holdsLittle(message)) &&
      !(question === "whatHappens" && described),
  );
}

/** From this length on a message about a fault describes it. */
const DESCRIBES = 90;

/** Fewer terms than this say too little to look for. */
const TERMS_NEEDED = 2;

/** "how much", "help pls": nothing to look for by itself. */
export function holdsLittle(message: string): boolean {
  return termsOf(matterOf(message)) < TERMS_NEEDED;
}

/** They press, or ask about what was said before. */
const VAGUE =
  /(?<!\p{L})(?:how much|any(?:one|body)|news|updates?|mean|you there|help|helfen|aider|ayuda\p{L}*|aiut\p{L}+|ajuda\p{L}*|helpen|jetzt|nun|jemand|maintenant|alors|ahora|entonces|adesso|ora|allora|agora|então|nu|dan|teraz|şimdi)(?!\p{L})|在吗|在么|有人|什么意思|怎么了|怎么样|怎么回事|为什么|多少|どうで|どうし|どうなっ|なぜ|いくら/iu;

const ASKS_WITHOUT_BLANKS = /怎么|如何|哪[里儿个]|どこ|いつ|どうやって|어떻게|어디/u;

/**
 * Whether not even its one word says what is wanted: "Where is my parcel?" and "refund" do. Of few words the category is surest
 * where they name a matter.
 */
export function isTooVague(message: string, category: Category): boolean {
  const terms = termsOf(matterOf(message));
  if (terms === 0 || terms >= TERMS_NEEDED) return terms === 0;
  const asks = (beginsAsQuestion(message) || ASKS_WITHOUT_BLANKS.test(message)) && !VAGUE.test(message);
  return !asks && (category === "general" || category === "feedback");
}

const SURE_OF_CATEGORY = 0.6;

/** What a message is about, as far as it decides what to ask. */
export function categoryToAskIn(reading: Reading): Category {
  const best = ranked(reading.category)[0];
  // Who is asked for an order number without an order thinks that nobody read the message.
  if (best === undefined || best.chance < SURE_OF_CATEGORY) return "general";
  return CATEGORIES.find((category) => category === best.name) ?? "general";
}

/** Where is my order? Asked in a few words, it needs the order's number. */
const OWN_ORDER = anyOf(
  wholeWords(
    "(?:my|our) (?:\\p{L}+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?|refund|purchase)",
    "(?:meine[rn]?|mein|unsere[rn]?) (?:\\p{L}+ )?(?:bestellung|paket|päckchen|lieferung|sendung|rückerstattung|auftrag|ware)",
    "(?:ma|mon|mes|notre) (?:commandes?|colis|livraison|paquet|remboursement|achat)|(?:mi|mis|nuestro) (?:pedidos?|paquetes?|envío|reembolso|compra)",
    "(?:mio|mia|miei|nostro) (?:ordin[ei]|pacc(?:o|hi)|spedizione|rimborso|acquisto)|(?:meu|minha|nossa|nosso) (?:pedido|encomenda|entrega|reembolso|compra)",
    "(?:mijn|onze|ons) (?:bestelling|pakket|pakje|levering|zending|terugbetaling|order)|(?:moje|moja|moją|mojego|mojej|nasze) (?:zamówieni[ea]|paczk[aięą]|przesyłk[aięą]|zwrot)",
    "(?:min|mitt|vår|vårt) (?:beställning|order|paket|leverans|återbetalning)|(?:siparişim|kargom|paketim|iadem)\\p{L}{0,8}",
  ),
  "(?:注文(?:した)?|頼んだ|買った|私の)(?:商品|荷物|もの|品)?[はがの]|荷物[はが]|(?:我的?|我买的)(?:订单|包裹|快递|货|退款)|(?:제|내|저의) ?(?:주문|택배|상품|환불)|주문한 ?(?:거|것|상품|물건)|(?<!\\p{L})(?:طلبي|طلبيتي|طردي|شحنتي)(?!\\p{L})",
);
const SOUGHT = anyOf(
  wholeWords(
    "where(?:'s)?|when|whereabouts|what happened|status|how long|any news|wo|wann|wohin|was ist mit|wie lange|où|quand|en est|cadê|dónde|donde|cuándo|cuando|qué pasa|dov'è|dove|quando|onde|waar|wanneer|gdzie|kiedy|co z|var|när|hur länge|nerede|nerde|ne zaman",
  ),
  "どこ|いつ|どうなっ|哪[里儿]|什么时候|到哪|怎么还|어디|언제|(?<!\\p{L})(?:[أا]ين|متى|وين)(?!\\p{L})",
);

/** Longer messages tell more than that. */
const FEW_SENTENCES = 120;

/** Whether a short message asks where the writer's own order, parcel or refund is. */
export function seeksOwnOrder(message: string): boolean {
  if (message.length > FEW_SENTENCES) return false;
  const text = inLowerCase(message);
  return OWN_ORDER.test(text) && SOUGHT.test(text);
}
