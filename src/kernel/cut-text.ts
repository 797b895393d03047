/** The first `length` UTF-16 units of a text, without half an emoji at the end: a reader sees a box there. */
export function cutText(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** The same, where it is longer, with a sign that it went on. */
export function shortenedText(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1)}…`;
}

/** No such word is longer; what is longer is a pasted log, or has no blanks at all. */
const LONGEST_WORD = 100;
/** Of an IBAN with blanks in it, the longest of them. */
const LONGEST_GROUPS = 45;
const MOST_BLANKS = 3;
/** What stands in no word: blanks, and scripts that write without any. */
const NO_WORD = /[\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
/** Such scripts have digits of their own, and a number written in them is one word. */
const isInNoWord = (character: string): boolean => NO_WORD.test(character) && !/\p{Nd}/u.test(character);
/** Digits, the country or bank of an IBAN, or what stands between groups. */
const MAY_BE_GROUP = /\p{Nd}|^[A-Z]{2,4}$|^[-+()./–—_·]+$/u;

/**
 * Where a text may be cut before it is redacted: of a card number, an IBAN, a phone number or an e-mail address that is cut in two
 * no rule finds the half. The last place up to `at` before which no half of one stands.
 */
export function endOfWhole(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const before = wordBefore(text, at);
  const after = wordAfter(text, at);
  if (before.length > LONGEST_WORD || after.length > LONGEST_WORD) return at;
  const isInWord = before !== "" && after !== "";
  const next = isInWord ? before + after : wordAfter(text, at + runLength(text, at, 1, MOST_BLANKS, isBlank));
  const end = isInWord ? at - before.length : at;
  return MAY_BE_GROUP.test(next) ? beforeGroups(text, end, at) : end;
}

/** The first place from `at` on after which no half of such a value stands. */
export function beginOfWhole(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const to = Math.min(text.length, at + REACH);
  // The same from behind: what counts reads alike both ways.
  const turned = text.slice(from, to).split("").reverse().join("");
  return to - endOfWhole(turned, to - at);
}

const REACH = 2 * (LONGEST_WORD + LONGEST_GROUPS);

/** Without the groups that may go on with what is left out; those further off than a value is long belong to others. */
function beforeGroups(text: string, from: number, at: number): number {
  let end = from;
  while (end > 0 && at - end < LONGEST_GROUPS) {
    const blanks = runLength(text, end - 1, -1, MOST_BLANKS, isBlank);
    const word = wordBefore(text, end - blanks);
    if (blanks > MOST_BLANKS || word === "" || word.length > LONGEST_WORD || !MAY_BE_GROUP.test(word)) break;
    end -= blanks + word.length;
  }
  return end;
}

const wordBefore = (text: string, at: number): string => text.slice(at - runLength(text, at - 1, -1, LONGEST_WORD, isOfWord), at);
const wordAfter = (text: string, at: number): string => text.slice(at, at + runLength(text, at, 1, LONGEST_WORD, isOfWord));

const isOfWord = (character: string): boolean => character !== "" && !isInNoWord(character);
const isBlank = (character: string): boolean => /\s/.test(character);

/** How many characters from `first` on are such, counting one further than `most`. */
function runLength(text: string, first: number, step: 1 | -1, most: number, isSuch: (character: string) => boolean): number {
  let length = 0;
  while (length <= most && isSuch(text.charAt(first + step * length))) length += 1;
  return length;
}
