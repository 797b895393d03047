/** A rule: which secrets it finds in a text, and where. */

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

/** Finds what is to be hidden, in reading order and without overlaps of its own. */
export interface Rule {
  find(text: string): Iterable<FoundSecret>;
}

/** A rule of one kind, from what finds its stretches. */
export function redactionRule(kind: SecretKind, spansIn: (text: string) => Iterable<Span>): Rule {
  return {
    *find(text) {
      for (const { start, end } of spansIn(text)) yield { kind, start, end };
    },
  };
}
