import lengths from "./iban-lengths.json" with { type: "json" };
import { patternRule, type Rule, type Span } from "../rule.js";
import { passesMod97 } from "./checksums.js";

const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(Object.entries(lengths));

export const BANK_RULES: readonly Rule[] = [
  { kind: "bank", find: findIbans },
  // Mistyped, or of a country not in the table, but called an IBAN.
  patternRule(
    "bank",
    /\biban\b[\s:#.=-]{0,4}(?:is\s|ist\s|est\s|es\s)?\s?(?<secret>[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{2,4}){2,8}?)(?=[\s.,;)]*$|[\s,.;)]+(?![a-z]{0,3}\d))/im,
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
  patternRule("bank", /\b(?:swift|bic)\b(?:[ -]?code)?[\s:]{1,3}(?:is\s)?(?<secret>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?!\w)/i),
];

/** The country tells the length, so that a word behind the number does not spoil the check. */
function* findIbans(text: string): Iterable<Span> {
  for (const head of text.matchAll(/(?<![\p{L}\p{N}])[a-z]{2}\d{2}/giu)) {
    const length = IBAN_LENGTHS.get(head[0].slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const written = new RegExp(`^[a-z]{2}\\d{2}(?:[ \\u00a0.-]?[a-z0-9]){${length - 4}}(?![a-z0-9])`, "i").exec(
      text.slice(head.index, head.index + 2 * length),
    )?.[0];
    if (written === undefined || !passesMod97(written.replace(/[^a-z0-9]/gi, "").toUpperCase())) continue;
    yield { start: head.index, end: head.index + written.length };
  }
}
