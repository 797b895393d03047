/** A full stop ends a sentence only before white space and something that can begin one. */
const BOUNDARY = /(?<=[.!?…]["')\]]?)\s+(?=["'(\[]?[\p{Lu}\p{N}])|\n+/u;

/** Never break after these, or "e.g. Visa" becomes two sentences. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|approx|no|vs|mr|mrs|ms|dr|inc|ltd|st|z\.b|bzw|ca|nr|p\. ?ex)|\b\p{Lu})\.$/iu;

/** The sentences of a text, verbatim. */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  for (const piece of text.split(BOUNDARY)) {
    const previous = found.at(-1);
    if (previous !== undefined && ABBREVIATION.test(previous) && text.includes(`${previous} ${piece}`)) {
      found[found.length - 1] = `${previous} ${piece}`;
    } else if (piece.trim() !== "") found.push(piece.trim());
  }
  return found;
}
