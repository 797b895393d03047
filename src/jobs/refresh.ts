import type { Conversation } from "../domain/conversation.js";
import { judgeDraft } from "../domain/draft-outcome.js";
import { canReceiveDraft } from "../domain/draft-policy.js";
import { OPENED_IN_SIDEBAR } from "../sidebar/desk.js";
import { findLiveDraft, settleDraft, type StoredDraft } from "../store/drafts.js";
import { keepStanding } from "../store/standings.js";
import { done, type JobToDo, nothing, type PayloadOf } from "./catalog.js";
import type { Handler } from "./handler.js";
import { lookAt } from "./look.js";
import type { JobRoom } from "./room.js";

/** These change what the sidebar says even where no draft waits. */
const ALWAYS_READ: ReadonlySet<string> = new Set(["conversation.admin.opened", "conversation.rating.added", OPENED_IN_SIDEBAR]);

/** Notes what teammates and Fin did: a draft that nobody needs any more is put away, and learned from. Never writes to Intercom. */
export function createRefreshJob(room: JobRoom): Handler<"refresh"> {
  return async (payload, context) => {
    const live = await findLiveDraft(room.db, payload.workspaceId, payload.conversationId);
    if (live === null && !ALWAYS_READ.has(payload.cause.topic)) return nothing("no draft is waiting");
    const look = await lookAt(payload, context, room);
    if (!look.seen) return nothing(look.because);
    if (live === null) return done("read again");
    const decision = canReceiveDraft(look.conversation);
    if (decision.draft) return done("read again; the draft still answers the last message");
    await putAway(live, look.conversation, payload, room);
    await keepStanding(room.db, { ...payload, automation: "draft" }, { standing: "withheld", detail: decision.why }, room.now());
    return done(`the draft is put away (${decision.why})`);
  };
}

async function putAway(
  live: StoredDraft,
  conversation: Conversation,
  payload: PayloadOf<"refresh">,
  room: JobRoom,
): Promise<void> {
  const at = Math.floor(room.now() / 1000);
  const answer = answerTo(live, conversation);
  if (answer === null)
    return settleDraft(room.db, payload.workspaceId, live.id, { state: "superseded", by: null, text: null, at });
  const settled = { state: "superseded", by: answer.authorName, text: answer.text, at } as const;
  const feedback: readonly JobToDo[] = [{ name: "feedback", payload: { ...payload, draftId: live.id } }];
  // In one commit: once put away, the draft is not looked at again.
  await room.db.transaction().execute(async (transaction) => {
    await settleDraft(transaction, payload.workspaceId, live.id, { ...settled, judged: judgeDraft(live.text, answer.text) });
    await room.queue.addWithin(transaction, feedback);
  });
  room.queue.announce(feedback);
}

/** What teammates wrote after the message that the draft answers, taken together: some send their answer in pieces. */
function answerTo(
  live: StoredDraft,
  conversation: Conversation,
): { readonly text: string; readonly authorName: string | null } | null {
  const place = conversation.messages.findIndex((message) => message.id === live.answers_message_id);
  const replies = conversation.messages.slice(place + 1).filter((message) => message.role === "teammate");
  const last = replies.at(-1);
  return last === undefined ? null : { text: replies.map((reply) => reply.text).join("\n\n"), authorName: last.authorName };
}
