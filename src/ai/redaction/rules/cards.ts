/** The rules that hide card numbers, also where one is mistyped or its groups stand apart. */
import { surroundings } from "../pattern-rule.js";
import { redactionRule, type Rule, type Span } from "../rule.js";
import { searchedForms, WORD_ENDS, WORD_START } from "../scripts.js";

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

/** ISO/IEC 7812: cards, and some identity numbers. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let position = 1; position <= digits.length; position += 1) {
    const value = (digits.charCodeAt(digits.length - position) - 48) * (position % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits !== "" && sum % 10 === 0 && !/^(\d)\1*$/.test(digits);
}
