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
  const next = isInWord ? before + after : wordAfter(text, at + blanksAfter(text, at));
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
    const blanks = blanksBefore(text, end);
    const word = wordBefore(text, end - blanks);
    if (blanks > MOST_BLANKS || word === "" || word.length > LONGEST_WORD || !MAY_BE_GROUP.test(word)) break;
    end -= blanks + word.length;
  }
  return end;
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from <= LONGEST_WORD && !isInNoWord(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

function wordAfter(text: string, at: number): string {
  let to = at;
  while (to < text.length && to - at <= LONGEST_WORD && !isInNoWord(text.charAt(to))) to += 1;
  return text.slice(at, to);
}

function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from <= MOST_BLANKS && /\s/.test(text.charAt(from - 1))) from -= 1;
  return at - from;
}

function blanksAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at <= MOST_BLANKS && /\s/.test(text.charAt(to))) to += 1;
  return to - at;
}
