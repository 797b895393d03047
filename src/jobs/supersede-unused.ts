/** A draft that nobody needs any more, with what became of it: whichever job is the first to see that. */
import type { Conversation } from "../domain/conversation.js";
import { compareDraft } from "../domain/draft-outcome.js";
import { repliesInstead } from "../domain/draft-policy.js";
import { groundsOf, resolveDraft, type StoredDraft } from "../store/conversations/drafts.js";
import type { JobToDo, PayloadOf } from "./catalog.js";
import type { JobDeps } from "./deps.js";

/** Compared with what teammates answered instead, where they did; the reply engine learns from it. */
export async function supersedeUnused(
  live: StoredDraft,
  conversation: Conversation,
  { workspaceId, conversationId, cause }: PayloadOf<"refresh">,
  deps: Pick<JobDeps, "db" | "queue" | "now">,
): Promise<void> {
  const at = Math.floor(deps.now() / 1000);
  const answer = answerTo(live, conversation);
  if (answer === null) {
    await resolveDraft(deps.db, workspaceId, live.id, { state: "superseded", by: null, text: null, at });
    return;
  }
  const resolved = { state: "superseded", by: answer.authorName, text: answer.text, at } as const;
  const payload = { workspaceId, conversationId, cause, draftId: live.id };
  const feedback: readonly JobToDo[] = [{ name: "feedback", payload }];
  // In one commit: once superseded, the draft is not compared again.
  const comparison = compareDraft(live.text, answer.text);
  const wasLive = await deps.db.transaction().execute(async (transaction) => {
    const changed = await resolveDraft(transaction, workspaceId, live.id, { ...resolved, comparison });
    // Of two automations of one close the second finds it done.
    if (changed) await deps.queue.addWithin(transaction, feedback);
    return changed;
  });
  if (wasLive) deps.queue.announce(feedback);
}

/** Does nothing where no teammate has answered since. */
export async function supersedeAnswered(...of: Parameters<typeof supersedeUnused>): Promise<void> {
  const [live, conversation] = of;
  if (answerTo(live, conversation) !== null) await supersedeUnused(...of);
}

/** What teammates wrote in its stead, taken together: some send their answer in pieces. */
function answerTo(
  live: StoredDraft,
  conversation: Conversation,
): { readonly text: string; readonly authorName: string | null } | null {
  const replies = repliesInstead(conversation, groundsOf(live));
  const last = replies.at(-1);
  return last === undefined ? null : { text: replies.map((reply) => reply.text).join("\n\n"), authorName: last.authorName };
}
