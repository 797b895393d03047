/** The rules that hide numbers of cards, accounts and identity papers, and dates of birth. */
import { patternRule, surroundings } from "../pattern-rule.js";
import { redactionRule, type Rule, type Span } from "../rule.js";
import { searchedForms, WORD_BEGINS, WORD_ENDS, UNSPACED, WORD_START } from "../scripts.js";
import lengths from "./iban-lengths.json" with { type: "json" };
import { numberNear } from "./secrets.js";

/** First digits and lengths of the cards in use. Without them every tenth long number would pass for a card. */
const BRANDS: readonly (readonly [first: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0|6|8|9)/, [14]],
  [/^35/, [16]],
  [/^6/, [16, 17, 18, 19]],
  [/^50|^5[6-8]/, [16, 18, 19]],
];
const CARD_WORDS =
  /\b(?:card|visa|master ?card|amex|maestro|(?:kredit)?karten?(?:nummer)?|carte|tarjeta|carta|cartão|kort|kaart|karta)\b|カード|卡|카드|บัตร|بطاق|کارت|कार्ड/i;

const CARD_RUNS = new RegExp(`${WORD_START}\\d(?:[ .-]{0,2}\\d){12,39}(?!_)${WORD_ENDS}`, "gu");

export const CARD_RULES: readonly Rule[] = [redactionRule("card", findCards), redactionRule("card", findSpreadCards)];

/** Whether somebody wrote down a card's number. */
export function holdsCardNumber(text: string): boolean {
  return CARD_RULES.some(({ find }) => find(searchedForms(text))[Symbol.iterator]().next().done !== true);
}

function* findCards(text: string): Iterable<Span> {
  for (const run of text.matchAll(CARD_RUNS)) {
    const card = cardIn(run[0], surroundings(text, run.index, run.index).before);
    if (card !== null) yield { start: run.index + card.start, end: run.index + card.end };
  }
}

/** The digits of the longest card. */
const LONGEST_CARD = 19;

interface Group extends Span {
  /** Its position among the digits alone. */
  readonly digit: number;
}

/** A card among the groups of a run: other digits, such as the security code, may stand before or behind it. */
function cardIn(run: string, before: string): Span | null {
  const digits = run.replace(/\D/g, "");
  const groups = groupsOf(run);
  for (const [index, { start, digit }] of groups.entries()) {
    const brands = BRANDS.filter(([first]) => first.test(digits.slice(digit, digit + 2)));
    if (brands.length === 0) continue;
    // The longest first.
    for (const last of groups.slice(index, index + LONGEST_CARD).toReversed()) {
      const length = last.digit + (last.end - last.start) - digit;
      if (!brands.some(([, lengths]) => lengths.includes(length))) continue;
      if (isCard(run.slice(start, last.end), digits.slice(digit, digit + length), before)) return { start, end: last.end };
    }
  }
  return null;
}

function groupsOf(run: string): readonly Group[] {
  let digit = 0;
  return [...run.matchAll(/\d+/g)].map(({ index, 0: group }) => {
    digit += group.length;
    return { start: index, end: index + group.length, digit: digit - group.length };
  });
}

/** A mistyped card is a card: the word before it and its four groups tell. */
function isCard(written: string, digits: string, before: string): boolean {
  return passesLuhn(digits) || (CARD_WORDS.test(before) && /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(written));
}

/** What stands between groups of a card that was copied out of a table, broken at the end of a line, or set apart by signs. */
const GAP = "(?:[ \\t]?[-‐‑–−/_][ \\t]?|[ \\t]{0,2}\\n[ \\t]{0,2}|[ \\t]{1,2})";
const SPREAD_CARD = new RegExp(
  `(?<![\\d.,])\\d{4}(${GAP})(?:\\d{4}(${GAP})\\d{4}(${GAP})\\d{4}|\\d{6}(${GAP})\\d{4,5})(?![\\d_]|[.,]\\d)${WORD_ENDS}`,
  "gu",
);
const FIRST_GROUP = 4;
const GROUP_BEFORE = new RegExp(`\\d{3,4}${GAP}$`);
const GROUP_BEHIND = new RegExp(`^${GAP}\\d{3,4}(?!\\d)`);

/** Cards whose groups stand further apart than in one line of writing. Figures under each other are none, even if their sum fits. */
function* findSpreadCards(text: string): Iterable<Span> {
  SPREAD_CARD.lastIndex = 0;
  let from = 0;
  for (;;) {
    SPREAD_CARD.lastIndex = from;
    const match = SPREAD_CARD.exec(text);
    if (match === null) return;
    const { index, 0: written } = match;
    const span = { start: index, end: index + written.length };
    const isFound = isSpreadCard(written, match.slice(1), text, span);
    if (isFound) yield span;
    from = isFound ? span.end : index + FIRST_GROUP;
  }
}

function isSpreadCard(written: string, groupGaps: readonly (string | undefined)[], text: string, { start, end }: Span): boolean {
  const digits = written.replace(/\D/g, "");
  const isOfBrand = BRANDS.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length));
  if (!isOfBrand || !passesLuhn(digits)) return false;
  const before = text.slice(Math.max(0, start - 48), start);
  if (CARD_WORDS.test(before.split("\n").slice(-2).join(" "))) return true;
  const gaps = groupGaps.filter((gap) => gap !== undefined);
  const inLine = new Set(gaps.filter((gap) => !gap.includes("\n")));
  const breaks = gaps.filter((gap) => gap.includes("\n")).length;
  return breaks <= 1 && inLine.size <= 1 && !GROUP_BEFORE.test(before) && !GROUP_BEHIND.test(text.slice(end, end + 10));
}

const IBAN_FORMS: ReadonlyMap<string, { readonly length: number; readonly pattern: RegExp }> = new Map(
  Object.entries(lengths).map(([country, length]) => [
    country,
    {
      length,
      pattern: new RegExp(`^[a-z]{2}\\d{2}(?:(?:[ \\t]?[-\\n][ \\t]?|[ \\t.])?[a-z0-9]){${length - 4}}(?![a-z0-9])`, "i"),
    },
  ]),
);

/** Two groups of two to four letters and digits at least: words are read whole, so that there is one way to divide them. */
const IBAN_BODY = "(?:[a-z0-9]{4,32}|[a-z0-9]{2,3}[ -][a-z0-9]{2,32}|[ -][a-z0-9]{4,32}|[ -][a-z0-9]{2,3}[ -][a-z0-9]{2,32})";

export const BANK_RULES: readonly Rule[] = [
  redactionRule("bank", findIbans),
  // Mistyped, or of a country not in the table, but called an IBAN.
  patternRule(
    "bank",
    new RegExp(
      `\\biban\\b[\\s:#.=-]{0,4}(?:is\\s|ist\\s|est\\s|es\\s|は|是|为|[은는이])?\\s?(?<secret>[a-z]{2}\\d{2}${IBAN_BODY}(?:[ -][a-z0-9]{2,32}){0,7}?)(?=$|[\\s,.;)\\u0e00-\\uffff](?![a-z]{0,3}\\d))`,
      "im",
    ),
    (value) => value.replace(/[ -]/g, "").length <= LONGEST_IBAN,
  ),
  patternRule("bank", /\bsort[ -]?code\b\D{0,12}(?<secret>\d{2}[ -]?\d{2}[ -]?\d{2})(?!\d)/i),
  patternRule(
    "bank",
    /\b(?:routing|aba|blz|bankleitzahl|bsb|ifsc)\b(?:\s(?:number|no\.?|code))?\D{0,8}(?<secret>[A-Z]{0,4}\d[\d -]{4,10}\d)(?!\d)/i,
  ),
  patternRule(
    "bank",
    /\b(?:bank account|account (?:number|no\.?)|acct\.?(?: no\.?)?|a\/c|kontonummer|konto-?nr\.?|numéro de compte|número de cuenta)\b\D{0,12}(?<secret>\d[\d -]{5,18}\d)(?!\d)/i,
  ),
  patternRule(
    "bank",
    numberNear("accounts?|konto|compte|cuenta|conta|conto|rekening|bankrekening|bankkonto", "\\d(?:[ -]?\\d){5,17}"),
  ),
  patternRule("bank", /\b(?:swift|bic)\b(?:[ -]?code)?[\s:]{1,3}(?:is\s)?(?<secret>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)/i),
];

/** Two letters, two digits, and eight groups of four. */
const LONGEST_IBAN = 36;

const IBAN_HEADS = new RegExp(`(?<!(?![${UNSPACED}])[\\p{L}\\p{N}])[a-z]{2}\\d{2}`, "giu");

/** The country tells the length, so that a word behind the number does not spoil the check. */
function* findIbans(text: string): Iterable<Span> {
  for (const head of text.matchAll(IBAN_HEADS)) {
    const form = IBAN_FORMS.get(head[0].slice(0, 2).toUpperCase());
    if (form === undefined) continue;
    const written = form.pattern.exec(text.slice(head.index, head.index + 2 * form.length))?.[0];
    if (written === undefined || !passesMod97(written.replace(/[^a-z0-9]/gi, "").toUpperCase())) continue;
    yield { start: head.index, end: head.index + written.length };
  }
}

const LABELS = [
  "social security(?: number| no\\.?)?|ssn|social insurance(?: number)?|national insurance(?: number| no\\.?)?|ni number|nino",
  "pass?port|passeport|pasaporte|passaporto|passaporte|reisepass(?:nummer)?|paspoort(?:nummer)?|pass-?nr\\.?",
  "(?:personal)?ausweis(?:nummer|-?nr\\.?)?|id[ -]?card|identity card|national id|id[ -]number|carte d['’]identité|cni|documento de identidad|identiteitskaart",
  "driv(?:er['’]?s?|ing) licen[cs]e|führerschein(?:nummer)?|permis de conduire|carn[eé]t? de conducir|patente",
  "tax id(?:entification)?(?: number)?|steuer-?(?:id|nummer|nr\\.?)|sozialversicherungsnummer|num[ée]ro de s[ée]cu(?:rité sociale)?|n° ?sécu|(?:t\\.?c\\.? )?kimlik(?: ?(?:no|numara\\p{L}{0,4}))?|رقم (?:هويتي|الهوية|هوية|جواز السفر)|nr dowodu(?: osobistego)?|nif|nie|dni|cpf|cnpj|bsn|burgerservicenummer|pesel|personnummer|fødselsnummer|cpr(?:-nummer)?|henkilötunnus|codice fiscale|aadhaa?r|pan card|nhs(?: number| no\\.?)|medicare(?: number)?|curp|rut",
].join("|");

export const ID_RULES: readonly Rule[] = [
  patternRule("id", /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/),
  patternRule(
    "id",
    new RegExp(
      `${WORD_BEGINS}(?:${LABELS})${WORD_ENDS}(?:\\s(?:number|num\\.?|no\\.?|nr\\.?|nummer|numéro|número|n°))?[\\s:#=-]{0,4}(?:(?:is|ist|est|es|é|è|was|my|är|jest|to|er|هو|هي)\\s|は\\s?|是\\s?|[은는이]\\s?){0,2}(?<secret>[a-z0-9]{1,20}(?:[ ./-](?=[a-z0-9]{0,4}\\d)[a-z0-9]{1,13}){0,6})(?!\\p{N})${WORD_ENDS}`,
      "iu",
    ),
    (value) => (value.match(/\d/g) ?? []).length >= 4,
  ),
  // British national insurance
  patternRule("id", /(?<![A-Z0-9])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z0-9])/),
  // British driving licence
  patternRule("id", /(?<!\w)[A-Z]{2,5}9{0,3}\d{6}[A-Z9]{2}\d[A-Z]{2}(?!\w)/),
  // Spanish DNI and NIE
  patternRule("id", /(?<![\w-])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?!\w)/, (value) => passesSpanishCheck(value.replace("-", ""))),
  // Brazilian CPF, Italian codice fiscale, Indian PAN, Swedish personnummer
  patternRule("id", /(?<![\d.])\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/),
  patternRule("id", /(?<!\w)[A-Z]{6}\d{2}[ABCDEHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/),
  patternRule("id", /(?<!\w)[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z](?!\w)/),
  patternRule("id", /(?<![\d-])(?:19|20)?\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4}(?![\d-])/, (value) =>
    passesLuhn(value.replace(/\D/g, "").slice(-10)),
  ),
];

const LABEL =
  "born(?: on| in)?|birth ?dates?|birthday|date of birth|d\\.?o\\.?b\\.?|geboren(?: am)?|geb\\.?|geburtsdatum|geburtstag|né(?:e|\\(e\\))?(?: le)?|date de naissance|nacid[oa](?: el)?|fecha de nacimiento|nascid[oa](?: em)?|data de nascimento|nat[oa](?: il)?|data di nascita|geboortedatum|född|født|syntynyt|urodzon[ya]|urodził[ae]m się|data urodzenia|doğum (?:tarihi|günü)\\p{L}{0,3}|nací|nasci|född|تاريخ (?:ميلادي|الميلاد)|ولدت";
const MONTH =
  "jan\\w{0,6}|feb\\w{0,7}|mar\\w{0,5}|mär\\w{0,3}|apr\\w{0,4}|ma[iy]\\w{0,3}|ju[in]\\w{0,5}|jul\\w{0,4}|aug\\w{0,4}|ago\\w{0,4}|sep\\w{0,7}|o[ck]t\\w{0,6}|nov\\w{0,7}|de[cz]\\w{0,6}|enero|févr\\w{0,4}|août|déc\\w{0,6}|gennaio|maggio|giugno|luglio|dicembre";
const DATE = [
  "\\d{1,4}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{1,4}",
  `\\d{1,2}(?:st|nd|rd|th|\\.)?\\s(?:of\\s|de\\s)?(?:${MONTH}),?(?:\\sde)?\\s\\d{2,4}`,
  `(?:${MONTH})\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{2,4}`,
].join("|");

/** A date is a birth date only where it is called one. */
export const BIRTHDATE_RULES: readonly Rule[] = [
  patternRule(
    "birthdate",
    new RegExp(
      `(?<![\\p{L}])(?:${LABEL})(?![\\p{L}])[\\s:=-]{0,4}(?:(?:is|ist|was|est|es|on|the|am|le|el|em|il|op|den|är|dnia|to|jest|هو|في)\\s){0,4}(?<secret>${DATE})(?!\\d)`,
      "iu",
    ),
  ),
];

/** ISO/IEC 7812: cards, and some identity numbers. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let position = 1; position <= digits.length; position += 1) {
    const value = (digits.charCodeAt(digits.length - position) - 48) * (position % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits !== "" && sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}

/** ISO 13616: an IBAN in capitals without blanks. */
function passesMod97(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (character) => String(character.charCodeAt(0) - 55));
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** Spain's DNI and NIE: the letter follows from the number. */
function passesSpanishCheck(id: string): boolean {
  const number = Number(id.slice(0, -1).replace(/^X/i, "0").replace(/^Y/i, "1").replace(/^Z/i, "2"));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === id.slice(-1).toUpperCase();
}
