/** The sentences of a text, and what its lists begin their lines with. */

/** A full stop ends a sentence only before white space and something that can begin one. */
const BOUNDARY = /(?<=[.!?…]["')\]]?)\s+(?=["'(\[]?[\p{Lu}\p{N}])|\n+/u;

/** Never break after these, or "e.g. Visa" becomes two sentences. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|approx|no|vs|mr|mrs|ms|dr|hr|fr|mme|sra?|srta|sig|dhr|mw|inc|ltd|st|str|tel|z\.b|bzw|bijv|ca|nr|p\. ?ex)|\b\p{Lu})\.$/iu;

/** With a character before it, which shows that a word begins there. */
const LONGEST_ABBREVIATION = 10;

/** The sentences of a text, verbatim. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let end = 0;
  let last = "";
  for (const piece of text.split(BOUNDARY)) {
    const start = text.indexOf(piece, end);
    // Only over one blank: a line break ends a sentence, whatever stands before it.
    const joins = start === end + 1 && text[end] === " " && ABBREVIATION.test(last);
    if (joins) found[found.length - 1] = `${found.at(-1) ?? ""} ${piece}`;
    else if (piece.trim() !== "") found.push(piece.trim());
    last = (joins ? `${last} ${piece}` : piece.trim()).slice(-LONGEST_ABBREVIATION);
    end = start + piece.length;
  }
  return found;
}

const BULLETS = "[-*•·–]";
/** An article's list arrives as lines that begin with one of these. */
export const BULLET = new RegExp(`^\\s*${BULLETS}\\s+`, "u");
export const LIST_ITEM = new RegExp(`^\\s*(?:${BULLETS}|\\d{1,2}[.)])\\s+`, "u");
