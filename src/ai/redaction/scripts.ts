/** Texts of all scripts as the rules search them: what begins a word there, and which characters stand for the same. */
import { ZEROS } from "../../domain/claims/normalized.js";

/**
 * For a class of a pattern: scripts in which a word follows a number, an address or a name at once, as in 卡号4111…
 * or 김민수입니다. With their signs of length, such as the ー of カード.
 */
export const UNSPACED = "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmr}\\p{scx=Mymr}";

/** No letter or digit of the same word before. */
export const WORD_START = `(?<!(?![${UNSPACED}])[\\p{L}\\p{N}_])`;
/** No letter of the same word before. */
export const WORD_BEGINS = `(?<!(?![${UNSPACED}])\\p{L})`;
/** No letter of the same word behind. */
export const WORD_ENDS = `(?!(?![${UNSPACED}])\\p{L})`;

const FULL_WIDTH = 0xfee0;
const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "],
  ["￥", "¥"],
  ["￡", "£"],
  ["￦", "₩"],
]);

const DIGITS = ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join("");
const FOREIGN_FORM = new RegExp(`[\\uff01-\\uff5e${[...OTHER_FORMS.keys()].join("")}${DIGITS}]`, "g");
/** Dashes besides that of the keyboard; between digits the sign of length is one too, as in ０９０ー１２３４. */
const DASH = /(?<=\d)[‐‑–−ー](?=\d)/g;

/** The text with its digits, and its letters and signs of full width, as a keyboard has them: each character stays at its place. */
export function inPlainForms(text: string): string {
  return text.replace(FOREIGN_FORM, plainForm).replace(DASH, "-");
}

function plainForm(character: string): string {
  const code = character.charCodeAt(0);
  const other = OTHER_FORMS.get(character);
  if (other !== undefined) return other;
  if (code > 0xff00) return String.fromCharCode(code - FULL_WIDTH);
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
}
