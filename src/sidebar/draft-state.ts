import { type DraftState, type DraftView } from "../../canvas/sidebar/index.js";
import { WITHHELD_REASONS, type WithheldReason } from "../domain/draft-policy.js";
import type { StoredDraft } from "../store/conversations/drafts.js";
import type { SidebarFacts } from "../store/conversations/sidebar-facts.js";
import { engineView } from "../domain/engine-label.js";

/** The state of the draft, from what is stored. */
export function draftStateOf(facts: SidebarFacts, newestMessageId: string | null): DraftState {
  const status = facts.statuses.find(({ automation }) => automation === "draft") ?? null;
  const draft = facts.draft;
  const live = draft?.state === "live" ? draft : null;
  // A message announced after the last status of this conversation: its job has not begun.
  const announced = facts.customerEventAt !== null && facts.customerEventAt > (status?.since ?? 0);
  if (live !== null) {
    const stale = announced || (newestMessageId !== null && live.answers_message_id !== newestMessageId);
    return { state: stale ? "stale" : "ready", draft: draftView(live, facts) };
  }
  if (announced) return { state: "working", since: Math.floor(facts.customerEventAt / 1000) };
  if (draft !== null && (draft.state === "sent" || draft.state === "noted")) return resolved(draft);
  switch (status?.status) {
    case "working":
      return { state: "working", since: Math.floor(status.since / 1000) };
    case "withheld":
      return { state: "withheld", why: parseReason(status.detail) };
    case "failing":
    case "failed": {
      const last = draft === null ? null : draftView(draft, facts);
      return {
        state: "failed",
        cause: status.detail ?? "no cause was given",
        at: Math.floor(status.since / 1000),
        willRetry: status.status === "failing",
        last,
      };
    }
    case "done":
    case undefined:
      return { state: "none" };
  }
}

function resolved(draft: StoredDraft): DraftState {
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
    unsupported: draft.findings?.unsupported ?? [],
    open: draft.findings?.open ?? [],
    engine: engineView(draft.engine),
    at: draft.drafted_at,
    thumbs: draft.thumbs,
  };
}

function parseReason(detail: string | null): WithheldReason {
  return WITHHELD_REASONS.find((reason) => reason === detail) ?? "switched-off";
}
