/** Rules that find secrets by a pattern, and by the words around it. */
import { redactionRule, type Rule, type SecretKind } from "./rule.js";

/** The text around a candidate, for rules that decide by it. */
export interface Surroundings {
  /** Up to 48 characters of the same line before the candidate. */
  readonly before: string;
  /** Up to 24 characters of the same line behind it. */
  readonly after: string;
}

/**
 * A rule from a pattern. Where the pattern has a group `secret`, only that part is hidden.
 * The text comes from strangers: quantifiers in these patterns are bounded, and neighbouring parts share no character,
 * or the ways to divide a text among them multiply. `test/unit/text-growth` holds every rule to it.
 */
export function patternRule(kind: SecretKind, pattern: RegExp, accept?: (secret: string, around: Surroundings) => boolean): Rule {
  const search = new RegExp(pattern.source, [...new Set([...pattern.flags, "d", "g"])].join(""));
  return redactionRule(kind, function* (text) {
    for (const match of matchesOf(search, text)) {
      const [start, end] = match.indices?.groups?.["secret"] ?? match.indices?.[0] ?? [0, 0];
      if (end > start && (accept === undefined || accept(text.slice(start, end), surroundings(text, start, end))))
        yield { start, end };
    }
  });
}

/**
 * As `matchAll`, with the expression itself: `matchAll` makes a copy of it for each text, and V8 compiled those of short texts
 * anew each time, which cost more than the search.
 */
function* matchesOf(search: RegExp, text: string): Iterable<RegExpExecArray> {
  let from = 0;
  for (;;) {
    search.lastIndex = from;
    const match = search.exec(text);
    if (match === null) return;
    from = match[0] === "" ? match.index + widthAt(text, match.index) : search.lastIndex;
    yield match;
  }
}

function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 24);
  return { before: before.slice(before.lastIndexOf("\n") + 1), after: after.split("\n", 1)[0] ?? "" };
}
