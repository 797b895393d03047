import type { GiveWay } from "../../kernel/slices.js";

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

export interface Found extends Span {
  readonly kind: Kind;
}

/** Finds what is to be hidden, in reading order and without overlaps of its own. */
export interface Rule {
  find(text: string): Iterable<Found>;
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
 * The text comes from strangers: quantifiers in these patterns are bounded, and neighbouring parts share no character,
 * or the ways to divide a text among them multiply. `test/unit/text-growth` holds every rule to it.
 */
export function patternRule(kind: Kind, pattern: RegExp, accept?: (secret: string, around: Surroundings) => boolean): Rule {
  const search = new RegExp(pattern.source, [...new Set([...pattern.flags, "d", "g"])].join(""));
  return ruleOf(kind, function* (text) {
    for (const match of text.matchAll(search)) {
      const [start, end] = match.indices?.groups?.["secret"] ?? match.indices?.[0] ?? [0, 0];
      if (end > start && (accept === undefined || accept(text.slice(start, end), surroundings(text, start, end))))
        yield { start, end };
    }
  });
}

/** A rule of one kind, from what finds its stretches. */
export function ruleOf(kind: Kind, spansIn: (text: string) => Iterable<Span>): Rule {
  return {
    *find(text) {
      for (const { start, end } of spansIn(text)) yield { kind, start, end };
    },
  };
}

export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 24);
  return { before: before.slice(before.lastIndexOf("\n") + 1), after: after.split("\n", 1)[0] ?? "" };
}

/**
 * Applies rules in order: what an earlier rule found, a later one cannot touch. Answers in reading order.
 * @param earlier what was found in this text before, which counts as found by a rule before all of these
 */
export function findSecrets(text: string, rules: readonly Rule[], earlier: readonly Found[] = []): readonly Found[] {
  const search = searchOf(text, earlier);
  for (const rule of rules) search.apply(rule);
  return search.found();
}

/** The same with turns for others between the rules: V8 compiles each anew after it collected garbage, 2 ms and more a rule. */
export async function findSecretsInSlices(text: string, rules: readonly Rule[], giveWay: GiveWay): Promise<readonly Found[]> {
  const search = searchOf(text, []);
  for (const rule of rules) {
    search.apply(rule);
    await giveWay();
  }
  return search.found();
}

function searchOf(text: string, earlier: readonly Found[]) {
  const found = [...earlier];
  // One byte for each character: comparing each finding with all others took seconds for a text full of addresses.
  const taken = new Uint8Array(text.length);
  for (const { start, end } of earlier) taken.fill(1, start, end);
  return {
    apply(rule: Rule): void {
      for (const one of rule.find(text)) {
        if (isTaken(taken, one)) continue;
        taken.fill(1, one.start, one.end);
        found.push(one);
      }
    },
    found: (): readonly Found[] => found.sort((one, other) => one.start - other.start),
  };
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let index = start; index < end; index += 1) if (taken[index] === 1) return true;
  return false;
}
