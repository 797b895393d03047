import { type DraftState, type DraftView, WITHHELD_REASONS, type WithheldReason } from "../../canvas/sidebar/view.js";
import type { StoredDraft } from "../store/drafts.js";
import type { SidebarFacts } from "../store/read-sidebar.js";
import { engineView } from "./build-view.js";

/** One honest word for where the draft stands. */
export function draftStateOf(facts: SidebarFacts, newestMessageId: string | null): DraftState {
  const standing = facts.standings.find(({ automation }) => automation === "draft") ?? null;
  const draft = facts.draft;
  const live = draft?.state === "live" ? draft : null;
  // A message announced after the last word on this conversation: its job has not begun.
  const announced = facts.customerEventAt !== null && facts.customerEventAt > (standing?.since ?? 0);
  if (live !== null) {
    const stale = announced || (newestMessageId !== null && live.answers_message_id !== newestMessageId);
    return { state: stale ? "stale" : "ready", draft: draftView(live, facts) };
  }
  if (announced) return { state: "working", since: Math.floor(facts.customerEventAt / 1000) };
  if (draft !== null && (draft.state === "sent" || draft.state === "noted")) return settled(draft);
  switch (standing?.standing) {
    case "working":
      return { state: "working", since: Math.floor(standing.since / 1000) };
    case "withheld":
      return { state: "withheld", why: readReason(standing.detail) };
    case "failing":
    case "failed": {
      const last = draft === null ? null : draftView(draft, facts);
      return {
        state: "failed",
        cause: standing.detail ?? "no cause was given",
        at: Math.floor(standing.since / 1000),
        willRetry: standing.standing === "failing",
        last,
      };
    }
    case "done":
    case undefined:
      return { state: "none" };
  }
}

function settled(draft: StoredDraft): DraftState {
  return {
    state: "sent",
    by: draft.settled_by ?? "a teammate",
    at: draft.settled_at ?? draft.drafted_at,
    as: draft.state === "noted" ? "note" : "reply",
    text: draft.settled_text ?? draft.text,
  };
}

function draftView(draft: StoredDraft, facts: SidebarFacts): DraftView {
  return {
    id: draft.id,
    answers: draft.answers_message_id,
    text: draft.text,
    confidence: draft.confidence,
    sources: draft.sources.map((source) => ({
      ...source,
      calledWrong: source.articleId !== null && facts.wrongArticles.has(source.articleId),
    })),
    style: draft.style,
    language: draft.language,
    abstained: draft.abstained,
    engine: engineView(draft.engine),
    at: draft.drafted_at,
    thumbs: draft.thumbs,
  };
}

function readReason(detail: string | null): WithheldReason {
  return WITHHELD_REASONS.find((reason) => reason === detail) ?? "switched-off";
}
