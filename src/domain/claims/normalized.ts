/** A text as claims are looked for in it: signs that look alike are one. */

/** Characters that show nothing and would split a word or an address before the reader's eyes cannot see it. */
export const INVISIBLE_CHARACTERS = /\p{Default_Ignorable_Code_Point}/gu;

/** Zeros of the scripts whose digits customers and models write; each is followed by its nine others. */
export const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0,
] as const;

/** Accents on one letter: eight are kept: for sorting a thousand of them takes the square of the time. */
const STACKED_ACCENTS = /(\p{M}{8})\p{M}+/gu;

/** Arabic ligatures, of which one may stand for eighteen letters: no number, unit or address is written in them. */
const LIGATURES = /[\ufb50-\ufdff]/g;

/** Behind a number they would make 21 of 2 and a half. */
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ["½", ".5"],
  ["¼", ".25"],
  ["¾", ".75"],
  ["⅓", ".33"],
  ["⅔", ".67"],
]);

/** "2½" and "2 ½", in the digits of any script; "2 ½ price tickets" are two. */
const MIXED_NUMBER = /(?<=\p{Nd})(?:[½¼¾⅓⅔]|[ \u00a0\u202f][½¼¾⅓⅔](?![ -]?(?:price|off)))/gu;

/** The same text in one form: full-width letters, Arabic digits and invisible characters would hide a claim. */
export function normalizedForClaims(text: string): string {
  return text
    .replace(LIGATURES, " ")
    .replace(STACKED_ACCENTS, "$1")
    .replace(MIXED_NUMBER, (sign) => FRACTIONS.get(sign.trim()) ?? sign)
    .normalize("NFKC")
    .replace(INVISIBLE_CHARACTERS, "")
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
