import type { DraftState, DraftView } from "./view.js";

/** The draft whose text is on show, whether or not it may still be sent. */
export function draftAtHand(draft: DraftState): DraftView | null {
  if (draft.state === "ready" || draft.state === "stale") return draft.draft;
  return draft.state === "failed" ? draft.last : null;
}

/** The draft a teammate may send. After a failure the last one counts: the click is checked against the conversation again. */
export function sendableDraft(draft: DraftState): DraftView | null {
  return draft.state === "stale" ? null : draftAtHand(draft);
}
