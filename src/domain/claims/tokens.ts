/** A text in tokens, for reading claims from it: each character is looked at a fixed number of times. */

export interface Token {
  /** `sign` is any other single character. */
  readonly type: "word" | "number" | "space" | "sign";
  readonly text: string;
  readonly at: number;
}

/** Characters that show nothing and would split a word or an address before the reader's eyes cannot see it. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Zeros of the scripts whose digits customers and models write; each is followed by its nine others. */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040];

/** Accents on one letter: eight are kept: for sorting a thousand of them takes the square of the time. */
const STACKED_ACCENTS = /(\p{M}{8})\p{M}+/gu;

/** Arabic ligatures, of which one may stand for eighteen letters: no number, unit or address is written in them. */
const LIGATURES = /[\ufb50-\ufdff]/g;

/** The same text in one form: full-width letters, Arabic digits and invisible characters would hide a claim. */
export function normalizedForClaims(text: string): string {
  return text
    .replace(LIGATURES, " ")
    .replace(STACKED_ACCENTS, "$1")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replaceAll("٪", "%");
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
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
