/** One thing a text claims, in a form that can be compared with other texts. */
import type { ClaimKind } from "../answers.js";

export interface Claim {
  readonly kind: ClaimKind;
  readonly quote: string;
  readonly sentence: string;
  /** Any of these, found in a text, supports the claim; none can where the list is empty. */
  readonly needs: readonly string[];
  /** What the claim supports where it stands in a text that is believed. */
  readonly gives: readonly string[];
  /** The host of a link. */
  readonly host: string | null;
}

/** A claim and where the next one may begin. */
export interface FoundClaim {
  readonly kind: ClaimKind;
  readonly needs: readonly string[];
  readonly gives: readonly string[];
  /** Index of the first token, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}
