import { draftNote, type NotedBrief } from "../../domain/notes.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../effects/plan.js";
import type { StoredDraft } from "../../store/conversations/drafts.js";

export const WAITS = "The customer wrote and waits for an answer";

/** The note with a draft: one for each message that is answered. */
export function planDraftNote(draft: StoredDraft, workspaceId: string, brief: NotedBrief | null): PlannedEffect {
  const key = effectKey({
    automation: "draft",
    conversationId: draft.conversation_id,
    cause: draft.answers_message_id,
    subject: "note",
  });
  const shown = {
    text: draft.text,
    confidence: draft.confidence,
    sources: draft.sources,
    language: draft.language,
    abstained: draft.abstained,
    ...draft.findings,
    by: draft.engine,
  };
  return {
    key,
    effect: { kind: "note", html: draftNote(shown, referenceOf(workspaceId, key), brief) },
    automation: "draft",
    why: WAITS,
    before: null,
  };
}
