import type { Kind, Rule, Span } from "./rule.js";

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
