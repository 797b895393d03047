/** Patterns whose repetitions end: an unbounded one is tried to the end of whatever a stranger wrote, and from each place anew. */

/** Letters, digits or blanks in a row: words are shorter, compounds with them. */
const LONGEST_WORD = 24;
/** Words in a row that a pattern passes over. */
const MOST_WORDS = 6;

/** Escaped signs and classes of characters, which hold no quantifiers, and quantifiers without an end. */
const UNBOUNDED = /\\(?:[pPux]\{[^}]*\}|.)|\[(?:\\.|[^\]\\])*\]|(?<group>\))?(?:(?<sign>[*+])|\{(?<least>\d+),\})/gsu;

/** The source of the same pattern, in which words have at most so many letters. */
function withEnds(source: string): string {
  return source.replace(UNBOUNDED, (found: string, ...rest: unknown[]) => {
    const { group = "", sign, least } = rest.at(-1) as { group?: string; sign?: string; least?: string };
    if (sign === undefined && least === undefined) return found;
    const from = least === undefined ? Number(sign === "+") : Number(least);
    return `${group}{${from},${from + (group === "" ? LONGEST_WORD : MOST_WORDS)}}`;
  });
}

/** A pattern over what strangers write. Scripts without blanks between words need no letters around what is looked for. */
export const boundedPattern = (source: string, flags = "u"): RegExp => new RegExp(withEnds(source), flags);
