/** What the customer has given already, and need not give again: numbers of orders and the like; and quotations that fit a reply that knows it. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import { isNumberOfThing } from "../../redaction/rules/contact-data.js";
import { inPlainForms } from "../../redaction/scripts.js";
import { withoutTried } from "./after-a-fix.js";

const REFERENCES = 3;
/** Numbers of a thread that are checked. */
const CHECKED = 200;
/** The newest of a customer's messages that are searched. */
const MESSAGES = 40;
/** Characters of a message that are searched. */
const READ = 3000;
/** Characters before a number that tell what it is. */
const BEFORE = 40;

/** "KW-61004", "#5521"; bare digits, as in "order 8821734", are checked at more closely. */
const NUMBERS =
  /\b[A-Z]{2,6}[-–]?\d{3,12}\b|#\d{3,12}\b|(?<![\d.,+/-])\d{5,12}(?!\d|[.,/-]\d|\s?(?:[€$£¥%]|eur|usd|gbp|chf|kr|zł|tl|円|元|원)(?!\p{L}))/giu;
const REGISTERED = /^(?:hr[ab]|atu|vat|che|bic|ust|nip|krs|siren|siret|rcs)[-–]?\d/iu;

/** What has a number that is no reference of ours, though the rules for telephone numbers take it for that of a thing. */
const NOT_OURS =
  /(?<!\p{L})(?:accounts?|konto\p{L}*|zip|p\.?o|page|line|row|amount|total|code|version|build|release|model|error|fehler\p{L}*|flight|train|isbn|file)\W{0,3}(?:(?:id|no|nr|num|number|nummer|is|was|ist|of)\W{0,3}){0,3}$/iu;
/** Words for orders, parcels, bills and customers that those rules do not need. */
const OURS =
  /(?<!\p{L})(?:order\p{L}{0,8}|encomenda|compra|envío|seguimiento|rastreio|spedizione|tracciamento|suivi|livraison|achat|zlec\p{L}{0,6}|paczk\p{L}{0,3}|przesyłk\p{L}{0,3}|faktur\p{L}{0,6}|beställning\p{L}{0,8}|paket\p{L}{0,8}|försändelse\p{L}{0,6}|kundnummer|sipariş\p{L}{0,8}|kargo\p{L}{0,8}|takip\p{L}{0,6}|fatura\p{L}{0,8})\W{0,3}(?:(?:id|no|nr|nº|n°|num|number|nummer|numéro|número|numero|numer|numara\p{L}{0,4}|ä?r|is|est|es|é|è|jest)\W{0,3}){0,3}$|(?:ال)?(?:طلب|طلبي|شحنة|فاتورة)\s?(?:رقم)?[\s:#]{0,3}$/iu;

/** Not a telephone number, a postcode, a day of birth or a sum of money: what nobody would say to have "in front of me". */
export function referencesIn(turns: readonly DialogueTurn[]): readonly string[] {
  const said = turns
    .filter(({ role }) => role === "customer")
    .slice(-MESSAGES)
    .map(({ content }) => content.slice(0, READ))
    .join("\n");
  const found = new Set<string>();
  let checked = 0;
  for (const { index, 0: number } of said.matchAll(NUMBERS)) {
    checked += 1;
    if (checked > CHECKED || found.size === REFERENCES) break;
    const before = said.slice(Math.max(0, index - BEFORE), index);
    if (/^\d/u.test(number) ? isOurs(before) : isReference(number)) found.add(number);
  }
  return [...found];
}

/** The pattern ignores case for currencies; letters of a reference are capitals. */
const isReference = (number: string): boolean => (number.startsWith("#") || /^[A-Z]/u.test(number)) && !REGISTERED.test(number);

function isOurs(text: string): boolean {
  const before = inPlainForms(text.slice(text.lastIndexOf("\n") + 1));
  return OURS.test(before) || (isNumberOfThing(before) && !NOT_OURS.test(before));
}

/** Where an article asks to be sent one. */
const ASKS_FOR_ONE = new RegExp(
  [
    "(?<!\\p{L})(?:send|tell|give|write|quote|include|mention|state)(?!\\p{L})[^.!?\\n]{0,80}(?:order|invoice|booking|reference|customer|tracking|ticket|policy|contract|delivery|parcel) (?:numbers?|no|id)(?!\\p{L})",
    "(?:schreib|schick|send|nenn|teil|geb)\\p{L}{0,4}(?!\\p{L})[^.!?\\n]{0,80}(?:bestell|rechnungs|auftrags|kunden|buchungs|sendungs|vorgangs|vertrags)nummer",
    "(?:envoy|indiqu|écriv|donn|communiqu|précis)\\p{L}{0,6}[^.!?\\n]{0,80}(?:numéro|référence) d[e'’]",
    "(?:env[ií]|escr[ií]b|indi[qc]|díganos|facilít)\\p{L}{0,6}[^.!?\\n]{0,80}(?:número|referencia) de",
    "(?:invi|scriv|indic|comunic|mand)\\p{L}{0,6}[^.!?\\n]{0,80}numero d",
    "(?:envi|escrev|indi[qc]|inform)\\p{L}{0,6}[^.!?\\n]{0,80}número d",
    "(?:stuur|schrijf|vermeld|geef|noem)[^.!?\\n]{0,80}(?:bestel|factuur|order|klant|boekings)nummer",
    "(?:prześlij|wyślij|podaj|napisz)[^.!?\\n]{0,80}numer",
    "(?:skicka|skriv|ange|uppge)[^.!?\\n]{0,80}(?:order|faktura|kund|boknings)numm",
    "(?:sipariş|fatura|rezervasyon|takip|müşteri) numara[^.!?\\n]{0,80}(?:gönder|yaz|belirt|bildir)",
    "(?:注文|請求書|予約|お客様)番号[^。\\n]{0,40}(?:お知らせ|お送り|記載|ご連絡)",
  ].join("|"),
  "iu",
);

/** Whether what is quoted asks for a number that the customer may have given already. */
export const asksForReference = (passages: readonly string[]): boolean => passages.some((passage) => ASKS_FOR_ONE.test(passage));

/** "; send us the invoice number, which begins with INV": a clause that is nothing else, and the word for what has the number. */
const REQUEST = boundedPattern(
  `\\s?;\\s(?:${[
    "(?:please )?(?:send|tell|give|write to|write) us (?:with )?(?:the|your) (?<en>\\p{L}{4,20}) number",
    "(?:schreiben|schicken|senden|nennen) Sie uns (?:bitte )?(?:mit )?(?:die|der|Ihre|Ihrer) (?<de>\\p{L}{4,20}?)s?nummer",
    "(?:envoyez|indiquez|donnez)-nous (?:le|votre) numéro de (?:la |votre )?(?<fr>\\p{L}{4,20})",
    "(?:envíenos|indíquenos|escríbanos con) (?:el|su) número de (?:la |su )?(?<es>\\p{L}{4,20})",
  ].join("|")})(?:, (?:that|which|die|der|qui|que) [^,;.!?()]{1,60})?(?=[.!](?:\\s|$))`,
  "giu",
);

/** Without the clauses that ask for the number of what the message names with one. */
const withoutRequests = (passage: string, message: string): string =>
  passage.replace(REQUEST, (clause: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const named = Object.values(groups).find((name) => name !== undefined);
    return named !== undefined && message.toLowerCase().includes(named.toLowerCase()) ? "" : clause;
  });

/** A sentence that begins a passage and does nothing but apologise. */
const ONLY_APOLOGY = boundedPattern(
  `^(?:${[
    "we(?:['’]re| are) (?:very |so |really |truly )?sorry(?: (?:about|for|to hear) (?:this|that|it))?",
    "(?:please accept )?our (?:sincere )?apologies(?: for (?:this|that|the inconvenience))?",
    "(?:das|es) tut uns (?:sehr |wirklich )?leid",
    "wir bitten (?:dafür )?um entschuldigung",
    "nous (?:en )?sommes (?:vraiment |sincèrement )?désolés",
    "toutes nos excuses",
    "lo sentimos(?: mucho)?",
    "(?:lamentamos|pedimos desculpa)(?: muito)?(?: pelo incómodo)?",
    "ci dispiace(?: molto)?",
    "ci scusiamo(?: per il disagio)?",
    "(?:dat|het) spijt ons(?: zeer)?",
    "bardzo (?:nam )?przykro",
    "przepraszamy(?: za kłopot)?",
    "vi (?:är ledsna|beklagar)(?: (?:för )?(?:det|detta))?",
    "özür dileriz",
    "(?:大変|誠に)?申し訳(?:ございません|ありません)",
    "非常抱歉|很抱歉|我们深表歉意",
    "(?:대단히 |정말 )?죄송합니다",
    "نعتذر(?: عن (?:ذلك|هذا))?",
  ].join("|")})[.!。！]\\s*(?=\\S)`,
  "iu",
);

/** "Booked, not pending": what a contrast keeps, and what it rules out. */
const CONTRAST =
  /(?<kept>\p{L}{4,24})[,;(]\s?(?:(?:and|but|und|et|y|e|en|i|och|ma|mais|pero|maar|ale|men)\s)?(?:not|nicht|pas|no|não|non|niet|nie|inte)\s(?<ruled>\p{L}{4,24})(?!\p{L})/giu;

const contrastsIn = (text: string) =>
  [...text.matchAll(CONTRAST)].map(({ groups }) => ({
    kept: (groups?.["kept"] ?? "").toLowerCase(),
    ruled: (groups?.["ruled"] ?? "").toLowerCase(),
  }));

/** A paragraph that names its case first. */
const NAMES_A_CASE = /^(?:if|when|wenn|falls|si|se|als|indien|jeśli|jeżeli|om|eğer)(?!\p{L})/iu;

/**
 * Where an article tells two cases apart by the words by which the customer does: without the paragraphs before that of their
 * case which speak of the other one alone.
 */
function withoutRuledOut(passages: readonly string[], message: string): readonly string[] {
  const said = contrastsIn(message.slice(0, READ));
  if (said.length === 0) return passages;
  const paragraphs = passages.flatMap((passage) => passage.split("\n\n"));
  const contrastOf = (paragraph: string) =>
    NAMES_A_CASE.test(paragraph)
      ? contrastsIn(paragraph).find(({ kept, ruled }) => said.some((one) => one.kept === kept && one.ruled === ruled))
      : undefined;
  const at = paragraphs.findIndex((paragraph) => contrastOf(paragraph) !== undefined);
  const theirs = contrastOf(paragraphs[at] ?? "");
  if (theirs === undefined) return passages;
  return paragraphs.filter((paragraph, index) => {
    const words: readonly string[] = paragraph.toLowerCase().match(/\p{L}{4,24}/gu) ?? [];
    return index >= at || !words.includes(theirs.ruled) || words.includes(theirs.kept);
  });
}

/**
 * Quoted passages as they fit the reply around them: an article does not know what was said before.
 * @param reply the message that is answered, whether the customer has given a number already, and whether the reply begins
 * with an apology of its own
 */
export function fitting(
  passages: readonly string[],
  reply: { readonly message: string; readonly hasReference: boolean; readonly apologised: boolean },
): readonly string[] {
  const theirs = withoutTried(withoutRuledOut(passages, reply.message), reply.message);
  const asked = reply.hasReference ? theirs.map((passage) => withoutRequests(passage, reply.message)) : theirs;
  return reply.apologised ? asked.map((passage, at) => (at === 0 ? passage.replace(ONLY_APOLOGY, "") : passage)) : asked;
}
