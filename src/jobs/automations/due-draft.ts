/** Which message a draft is due for, by what is stored of the conversation. */
import type { Message } from "../../domain/conversation.js";
import { newestCustomerEvent } from "../../store/conversations/conversations.js";
import { findLiveDraft, hasDraftFor, type StoredDraft } from "../../store/conversations/drafts.js";
import type { AutomationRun } from "./automation.js";

/** What is due: a draft that answers this message, or the note for the one that an earlier try saved. */
export interface DueDraft {
  readonly answers: Message;
  readonly saved: StoredDraft | null;
}

/** Null where the draft for this message was used, or replaced on request. */
export async function findDueDraft(
  answers: Message,
  { payload: { workspaceId, conversationId }, deps }: AutomationRun,
): Promise<DueDraft | null> {
  const live = await findLiveDraft(deps.db, workspaceId, conversationId);
  if (live?.answers_message_id === answers.id) return { answers, saved: live };
  return (await hasDraftFor(deps.db, workspaceId, conversationId, answers.id)) ? null : { answers, saved: null };
}

/** A newer message has a job of its own. */
export async function newerMessageAnnounced({ payload, deps }: AutomationRun): Promise<boolean> {
  const newest = await newestCustomerEvent(deps.db, payload.workspaceId, payload.conversationId);
  return newest !== null && newest.id !== payload.cause.id && newest.receivedAt > payload.cause.receivedAt;
}
