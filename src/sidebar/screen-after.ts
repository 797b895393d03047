import type { Screen, WorkInHand } from "../../canvas/sidebar/index.js";
import type { ActionKind, StoredAction } from "../store/activity/actions.js";

/** The screen once an action is complete, or while it is in progress. */
export function screenAfter(
  action: Pick<StoredAction, "state" | "message"> | null,
  kind: ActionKind,
  meanwhile: WorkInHand,
): Screen {
  if (action === null || action.state === "pending") return { name: "working", what: meanwhile };
  const message = action.message ?? "";
  if (action.state === "refused") return { name: "refused", why: message, freshOffered: kind === "send-reply" };
  return AFTER[kind](message);
}

const AFTER: { readonly [Kind in ActionKind]: (message: string) => Screen } = {
  regenerate: () => ({ name: "home" }),
  "send-reply": (message) => ({ name: "done", message }),
  "add-note": (message) => ({ name: "done", message }),
  correct: (message) => ({ name: "done", message }),
  undo: () => ({ name: "receipts" }),
  thumbs: () => ({ name: "why" }),
  "qa-verdict": () => ({ name: "qa" }),
  "article-wrong": () => ({ name: "sources" }),
};
