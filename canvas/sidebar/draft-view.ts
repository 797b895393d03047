/** What the sidebar knows of a draft, and of an answer to a question of a teammate. */
import type { UnsupportedClaim } from "../../src/domain/answers.js";
import type { WithheldReason } from "../../src/domain/draft-policy.js";
import type { EngineView, SourceView } from "./answer-view.js";

/** What a text states and nobody can show where it comes from. */
export type UnsupportedView = Pick<UnsupportedClaim, "quote" | "saidBy" | "searched">;

/** A draft that can still be sent: bound to the customer message it answers. */
export interface DraftView {
  readonly id: string;
  readonly answers: string;
  readonly text: string;
  readonly confidence: number | null;
  readonly sources: readonly SourceView[];
  readonly style: string;
  readonly language: string | null;
  /** Why it only asks back, or hands over; null where it answers. */
  readonly abstained: string | null;
  readonly unsupported: readonly UnsupportedView[];
  /** The questions it leaves open, in the customer's words. */
  readonly open: readonly string[];
  readonly engine: EngineView;
  readonly at: number;
  readonly thumbs: "up" | "down" | null;
}

/** Why there is no new draft. */
export interface DraftFailure {
  readonly cause: string;
  /** Unix seconds. */
  readonly at: number;
  readonly willRetry: boolean;
}

/** The state of the draft. */
export type DraftState =
  | { readonly state: "ready"; readonly draft: DraftView }
  | { readonly state: "working"; readonly since: number }
  /** The customer wrote again; the old text is shown but cannot be sent. */
  | { readonly state: "stale"; readonly draft: DraftView }
  | {
      readonly state: "sent";
      readonly by: string;
      readonly at: number;
      readonly as: "reply" | "note";
      readonly text: string;
      /** Another one that was asked for since; null where none failed. */
      readonly failed: DraftFailure | null;
    }
  | { readonly state: "withheld"; readonly why: WithheldReason }
  | ({ readonly state: "failed"; readonly last: DraftView | null } & DraftFailure)
  /** A teammate did not want it, and the customer has not written since. */
  | { readonly state: "dismissed"; readonly by: string; readonly at: number }
  | { readonly state: "none" };

/** The draft whose text is shown, whether or not it may still be sent. */
export function draftAtHand(draft: DraftState): DraftView | null {
  if (draft.state === "ready" || draft.state === "stale") return draft.draft;
  return draft.state === "failed" ? draft.last : null;
}

/** The draft a teammate may send. After a failure the last one counts: the click is checked against the conversation again. */
export function sendableDraft(draft: DraftState): DraftView | null {
  return draft.state === "stale" ? null : draftAtHand(draft);
}
