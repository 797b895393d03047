/** A text in tokens, for reading claims from it: each character is looked at a fixed number of times. */

export interface Token {
  /** `sign` is any other single character. */
  readonly type: "word" | "number" | "space" | "sign";
  readonly text: string;
  readonly at: number;
}

/** No two alternatives begin alike, and none repeats what it repeats: nothing is ever tried twice. */
const TOKENS = /\p{L}[\p{L}\p{M}]*|[0-9]+(?:[.,'’][0-9]+)*|\s+|[^]/gu;

/** @param text normalized */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKENS)].map(({ 0: found, index }) => ({ type: typeOf(found), text: found, at: index }));
}

function typeOf(found: string): Token["type"] {
  if (/^\p{L}/u.test(found)) return "word";
  if (/^[0-9]/.test(found)) return "number";
  return /^\s/.test(found) ? "space" : "sign";
}

/** One value for one number, whoever writes it: "1.000,00", "1,000.00" and "1'000" are 1000, "1,5" and "1.5" are 1.5. */
export function numberValue(number: string): string {
  const parts = number.split(/[.,'’]/);
  const separators = [...number]
    .filter((character) => character < "0" || character > "9")
    .map((sign) => (sign === "’" ? "'" : sign));
  const last = separators.at(-1);
  if (last === undefined) return withoutZeros(number);
  const grouped = parts.slice(1).every(({ length }) => length === 3) && (parts[0] ?? "").length <= 3 && parts[0] !== "0";
  if (separators.every((separator) => separator === last)) {
    if (last === "'" || grouped) return withoutZeros(parts.join(""));
    return parts.length === 2 ? decimal(parts[0] ?? "", parts[1] ?? "") : number;
  }
  const isDecimal = separators.indexOf(last) === separators.length - 1;
  return isDecimal ? decimal(parts.slice(0, -1).join(""), parts.at(-1) ?? "") : number;
}

function decimal(whole: string, fraction: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === "0") end -= 1;
  return end === 0 ? withoutZeros(whole) : `${withoutZeros(whole)}.${fraction.slice(0, end)}`;
}

function withoutZeros(digits: string): string {
  let begin = 0;
  while (begin < digits.length - 1 && digits[begin] === "0") begin += 1;
  return digits.slice(begin);
}
