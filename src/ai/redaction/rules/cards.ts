import type { Rule, Span } from "../rule.js";
import { surroundings } from "../rule.js";
import { passesLuhn } from "./checksums.js";

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
  /\b(?:card|visa|master ?card|amex|maestro|(?:kredit)?karten?(?:nummer)?|carte|tarjeta|carta|cartão|kort|kaart|karta)\b/i;

export const CARD_RULES: readonly Rule[] = [{ kind: "card", find: findCards }];

function* findCards(text: string): Iterable<Span> {
  for (const run of text.matchAll(/(?<![\p{L}\p{N}_])\d(?:[ \u00a0.-]{0,2}\d){12,39}(?![\p{L}_])/gu)) {
    const card = cardIn(run[0], surroundings(text, run.index, run.index).before);
    if (card !== null) yield { start: run.index + card.start, end: run.index + card.end };
  }
}

/** A card among the groups of a run: other digits, such as the security code, may stand before or behind it. */
function cardIn(run: string, before: string): Span | null {
  const groups = [...run.matchAll(/\d+/g)].map((group) => ({ start: group.index, end: group.index + group[0].length }));
  for (const [first, { start }] of groups.entries()) {
    for (const { end } of groups.slice(first).toReversed()) {
      if (isCard(run.slice(start, end), before)) return { start, end };
    }
  }
  return null;
}

function isCard(written: string, before: string): boolean {
  const digits = written.replace(/\D/g, "");
  if (!BRANDS.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length))) return false;
  // A mistyped card is a card: the word before it and its four groups tell.
  return passesLuhn(digits) || (CARD_WORDS.test(before) && /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/.test(written));
}
