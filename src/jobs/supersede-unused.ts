/** A draft that nobody needs any more, with what became of it: whichever job is the first to see that. */
import type { Kysely } from "kysely";
import type { Conversation } from "../domain/conversation.js";
import { lastCustomerMessage } from "../domain/dialogue.js";
import { compareDraft } from "../domain/draft-outcome.js";
import { repliesInstead } from "../domain/draft-policy.js";
import { type EndedDraft, groundsOf, resolveDraft, saveDraft, type StoredDraft } from "../store/conversations/drafts.js";
import { type ReadConversation, unlessPurged } from "../store/conversations/conversations.js";
import type { Tables } from "../store/database/tables.js";
import { writeTogether } from "../store/database/write-together.js";
import type { JobToDo, PayloadOf } from "./catalog.js";
import type { JobDeps } from "./deps.js";

type Payload = PayloadOf<"refresh">;
type Deps = Pick<JobDeps, "db" | "queue" | "now">;

/**
 * Compared with what teammates answered instead, where they did; the reply engine learns from it, or from a teammate's thumb.
 * @param unused live, or added as a note
 */
export async function supersedeUnused(
  unused: StoredDraft,
  conversation: Conversation,
  payload: Payload,
  deps: Deps,
): Promise<void> {
  const { workspaceId } = payload;
  const ended = { state: "superseded", from: unused.state, at: Math.floor(deps.now() / 1000) } as const;
  const answer = answerTo(unused, conversation);
  await reportEnded(payload, deps, async (transaction) => {
    if (answer === null)
      return rated(await resolveDraft(transaction, workspaceId, unused.id, { ...ended, by: null, text: null }));
    const comparison = compareDraft(unused.text, answer.text);
    const resolved = { ...ended, by: answer.authorName, text: answer.text, comparison };
    return resolveDraft(transaction, workspaceId, unused.id, resolved);
  });
}

/** Of one that has ended nothing changes. @param by the teammate's name */
export async function supersedeDismissed(draft: StoredDraft, by: string | null, payload: Payload, deps: Deps): Promise<void> {
  const comparison = { outcome: "not-used", similarity: null } as const;
  const ended = { state: "superseded", at: Math.floor(deps.now() / 1000), by, text: null, comparison } as const;
  await reportEnded(payload, deps, (transaction) => resolveDraft(transaction, payload.workspaceId, draft.id, ended));
}

/** Does nothing where no teammate has answered since. */
export async function supersedeAnswered(...of: Parameters<typeof supersedeUnused>): Promise<void> {
  const [unused, conversation] = of;
  if (answerTo(unused, conversation) !== null) await supersedeUnused(...of);
}

/** One that was added as a note stays so until a teammate answers; where none will any more, a thumb is all that is known of it. */
export async function concludeNoted(noted: StoredDraft, conversation: Conversation, payload: Payload, deps: Deps): Promise<void> {
  if (answerTo(noted, conversation) !== null) return supersedeUnused(noted, conversation, payload, deps);
  const isPast = conversation.state === "closed" || lastCustomerMessage(conversation)?.id !== noted.answers_message_id;
  if (isPast && noted.thumbs !== null && noted.feedback_at === null) await deps.queue.add(feedbackOn(noted, payload));
}

/** Becomes the conversation's live draft, in one commit with the end of the one before it. @param reading that it was written from */
export async function replaceDraft(written: StoredDraft, reading: ReadConversation, payload: Payload, deps: Deps): Promise<void> {
  await reportEnded(payload, deps, async (transaction) => {
    await writeTogether(transaction, [unlessPurged(payload.workspaceId, reading)]);
    return rated(await saveDraft(transaction, written));
  });
}

/** Without an answer to compare it with there is something to report only where a teammate rated it. */
export function rated(ended: EndedDraft | null): EndedDraft | null {
  return ended?.thumbs == null ? null : ended;
}

export function feedbackOn({ id }: Pick<StoredDraft, "id">, { workspaceId, conversationId, cause }: Payload): readonly JobToDo[] {
  return [{ name: "feedback", payload: { workspaceId, conversationId, cause, draftId: id } }];
}

/** In one commit with its end: once ended, a draft is not compared again. @param end answers the draft to report */
async function reportEnded(
  payload: Payload,
  { db, queue }: Deps,
  end: (transaction: Kysely<Tables>) => Promise<EndedDraft | null>,
): Promise<void> {
  const jobs = await db.transaction().execute(async (transaction) => {
    // Of two automations of one close the second finds it done.
    const ended = await end(transaction);
    const feedback = ended === null ? [] : feedbackOn(ended, payload);
    if (feedback.length > 0) await queue.addWithin(transaction, feedback);
    return feedback;
  });
  if (jobs.length > 0) queue.announce(jobs);
}

/** What teammates wrote in its stead, taken together: some send their answer in pieces. */
function answerTo(
  unused: StoredDraft,
  conversation: Conversation,
): { readonly text: string; readonly authorName: string | null } | null {
  const replies = repliesInstead(conversation, groundsOf(unused));
  const last = replies.at(-1);
  return last === undefined ? null : { text: replies.map((reply) => reply.text).join("\n\n"), authorName: last.authorName };
}
