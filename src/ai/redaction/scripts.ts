/** Texts of all scripts as the rules search them: what begins a word there, and which characters stand for the same. */
import { INVISIBLE_CHARACTERS, ZEROS } from "../../domain/claims/normalized.js";

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
/** Blanks of other widths: French and numbers that a program formats are grouped by them. */
const BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const OTHER_FORMS: ReadonlyMap<string, string> = new Map([
  ...Array.from(BLANKS, (blank) => [blank, " "] as const),
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ["￥", "¥"],
  ["￡", "£"],
  ["￦", "₩"],
  ...ZEROS.flatMap((zero) => Array.from("0123456789", (digit) => [String.fromCharCode(zero + Number(digit)), digit] as const)),
]);

const FOREIGN_FORM = new RegExp(`[\\uff01-\\uff5e${[...OTHER_FORMS.keys()].join("")}]`, "g");
/** Dashes besides that of the keyboard; between digits the sign of length is one too, as in ０９０ー１２３４. */
const DASH = /(?<=\d)[‐‑–−ー](?=\d)/g;

/** A text as a rule searches it. */
export interface SearchedForm {
  readonly text: string;
  /** The position of each of its characters in the text as written; null where each stands at its own. */
  readonly positions: Uint32Array | null;
}

/**
 * The forms in which a text is searched, one after the other: without what nobody sees, since mails break long addresses and
 * numbers by it, and then with it, where a number and the next word have nothing else between them.
 */
export function searchedForms(text: string): readonly SearchedForm[] {
  const whole = { text: inPlainForms(text), positions: null };
  const seen = visibleOf(text);
  return seen === null ? [whole] : [{ text: inPlainForms(seen.text), positions: seen.positions }, whole];
}

function visibleOf(text: string): SearchedForm | null {
  const hidden = [...text.matchAll(INVISIBLE_CHARACTERS)];
  if (hidden.length === 0) return null;
  const positions = new Uint32Array(text.length);
  const visible: string[] = [];
  let length = 0;
  let from = 0;
  const keepTo = (end: number) => {
    for (let index = from; index < end; index += 1) positions[length++] = index;
    visible.push(text.slice(from, end));
  };
  for (const { index, 0: character } of hidden) {
    keepTo(index);
    from = index + character.length;
  }
  keepTo(text.length);
  return { text: visible.join(""), positions };
}

/** The text with its digits, and its letters and signs of full width, as a keyboard has them: each character stays at its place. */
export function inPlainForms(text: string): string {
  return text.replace(FOREIGN_FORM, plainForm).replace(DASH, "-");
}

function plainForm(character: string): string {
  return OTHER_FORMS.get(character) ?? String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH);
}
