/** Which message a draft is due for, by what is stored of the conversation. */
import type { Message } from "../../domain/conversation.js";
import type { StoredDraft } from "../../store/conversations/drafts.js";
import type { WorkFacts } from "../../store/conversations/work-facts.js";
import type { AutomationRun } from "./automation.js";

/** What is due: a draft that answers this message, or the note for the one that an earlier try saved. */
export interface DueDraft {
  readonly answers: Message;
  readonly saved: StoredDraft | null;
}

/** Null where the draft for this message was used, or replaced on request. */
export function findDueDraft(answers: Message, { liveDraft, draftedFor }: WorkFacts): DueDraft | null {
  if (liveDraft?.answers_message_id === answers.id) return { answers, saved: liveDraft };
  return draftedFor.has(answers.id) ? null : { answers, saved: null };
}

/** A newer message has a job of its own. */
export function newerMessageAnnounced({ newestCustomerEvent: newest }: WorkFacts, { payload }: AutomationRun): boolean {
  return newest !== null && newest.id !== payload.cause.id && newest.receivedAt > payload.cause.receivedAt;
}
