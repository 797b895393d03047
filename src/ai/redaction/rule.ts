/** What is hidden, by the word in its placeholder: an e-mail address becomes `[email-1]`. */
export type Kind =
  | "email"
  | "phone"
  | "card"
  | "bank"
  | "id"
  | "secret"
  | "birthdate"
  | "network"
  | "address"
  | "name"
  /** Text that only looks like one of our own placeholders. */
  | "text";

/** A stretch of a text, by string index; `end` is the first index behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Rule {
  readonly kind: Kind;
  find(text: string): Iterable<Span>;
}

/** The text around a candidate, for rules that decide by it. */
export interface Surroundings {
  /** Up to 48 characters of the same line before the candidate. */
  readonly before: string;
  /** Up to 24 characters of the same line behind it. */
  readonly after: string;
}

/**
 * A rule from a pattern. Where the pattern has a group `secret`, only that part is hidden.
 * Quantifiers in these patterns are bounded: the text comes from strangers.
 */
export function patternRule(kind: Kind, pattern: RegExp, accept?: (secret: string, around: Surroundings) => boolean): Rule {
  const search = new RegExp(pattern.source, [...new Set([...pattern.flags, "d", "g"])].join(""));
  return {
    kind,
    *find(text) {
      for (const match of text.matchAll(search)) {
        const [start, end] = match.indices?.groups?.["secret"] ?? match.indices?.[0] ?? [0, 0];
        if (end > start && (accept === undefined || accept(text.slice(start, end), surroundings(text, start, end))))
          yield { start, end };
      }
    },
  };
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 24);
  return { before: before.slice(before.lastIndexOf("\n") + 1), after: after.split("\n", 1)[0] ?? "" };
}

/** Every occurrence of a value as a word of its own. */
export function* findExact(text: string, value: string, anyCase: boolean): Iterable<Span> {
  if (value === "") return;
  const words = value.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s{1,3}")}(?![\\p{L}\\p{N}])`, anyCase ? "giu" : "gu");
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}

export interface Found extends Span {
  readonly kind: Kind;
}

/** Applies rules in order: what an earlier rule found, a later one cannot touch. Answers in reading order. */
export function findSecrets(text: string, rules: readonly Rule[]): readonly Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    for (const { start, end } of rule.find(text)) {
      if (found.every((earlier) => end <= earlier.start || start >= earlier.end)) found.push({ kind: rule.kind, start, end });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}
