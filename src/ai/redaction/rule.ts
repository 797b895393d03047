/** A rule: which secrets it finds in a text, and where. */
import type { SearchedForm } from "./scripts.js";

/** What is hidden, by the word in its placeholder: an e-mail address becomes `[email-1]`. */
export type SecretKind =
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

export interface FoundSecret extends Span {
  readonly kind: SecretKind;
}

/** Finds what is to be hidden in all forms of a text, and says where it stands in the text as written. */
export interface Rule {
  find(forms: readonly SearchedForm[]): Iterable<FoundSecret>;
}

/** A rule of one kind, from what finds its stretches. */
export function redactionRule(kind: SecretKind, spansIn: (text: string) => Iterable<Span>): Rule {
  return formRule(function* (text) {
    for (const { start, end } of spansIn(text)) yield { kind, start, end };
  });
}

/** A rule from what it finds in one form of a text, in reading order and without overlaps. */
export function formRule(findIn: (text: string) => Iterable<FoundSecret>): Rule {
  return {
    *find(forms) {
      for (const { text, positions } of forms) {
        for (const { kind, start, end } of findIn(text)) yield { kind, ...asWritten(positions, start, end) };
      }
    },
  };
}

function asWritten(positions: Uint32Array | null, start: number, end: number): Span {
  return positions === null ? { start, end } : { start: positions[start] ?? 0, end: (positions[end - 1] ?? 0) + 1 };
}
