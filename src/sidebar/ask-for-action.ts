/** What the sidebar and the console have done by a job. */
import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import { type JobToDo, OPENED_IN_SIDEBAR, TICKET_OPENED_IN_SIDEBAR } from "../jobs/catalog.js";
import type { Queue } from "../queue/queue.js";
import { startWaitingJobs } from "../queue/row-statements.js";
import { sendsDraft } from "../store/activity/action-kinds.js";
import { type ActionToBegin, beginAction } from "../store/activity/actions.js";
import { findDraft } from "../store/conversations/drafts.js";
import type { Tables } from "../store/database/tables.js";

export interface AskDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Pick<Queue, "addWithin" | "announce">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Writes down what a teammate asked for by a click, in the sidebar or the console, and queues its job.
 * In one commit: an action without its job would be pending for good, and block the same click.
 * @returns the action's id; that of the earlier one where the same is under way or done already; null where that is another
 * conversation's.
 */
export async function askForAction(action: ActionToBegin, { db, queue, now }: AskDeps): Promise<string | null> {
  const { workspaceId, conversationId } = action;
  const { id, jobs } = await db.transaction().execute(async (transaction) => {
    const taken = await beginAction(transaction, action, now());
    if (taken === null) return { id: null, jobs: [] };
    const cause = { id: taken.id, topic: "click", receivedAt: now(), partId: null };
    const payload = { workspaceId, conversationId, actionId: taken.id, cause };
    const jobs: readonly JobToDo[] = [{ name: "act", payload, priority: "urgent" }];
    if (taken.begun) await queue.addWithin(transaction, jobs);
    // It may have failed and wait for up to an hour: whoever asks once more wants it tried now.
    else await startWaitingJobs(transaction, workspaceId, "act", taken.id);
    return { id: taken.id, jobs };
  });
  queue.announce(jobs);
  return id;
}

const idIfAny = z.string().optional().catch(undefined);
const named = z.object({ draftId: idIfAny, articleId: idIfAny });

/** What a click names that is not this conversation's: another one's, or what was deleted, as with a redacted message. */
export type NotOurs = "foreign" | "deletedDraft";

/**
 * A canvas brings back which draft it showed: of another conversation, what was typed beside it is not for this one. An older
 * draft of this conversation will do. Sending says by itself what became of the draft.
 * @returns null where the draft is this conversation's, or none is named
 */
export async function findNotOurs(
  { workspaceId, conversationId, kind, input }: Pick<ActionToBegin, "workspaceId" | "conversationId" | "kind" | "input">,
  db: Kysely<Tables>,
): Promise<NotOurs | null> {
  const { draftId, articleId } = named.parse(input);
  if (sendsDraft(kind) || draftId === undefined) return null;
  const draft = await findDraft(db, workspaceId, draftId);
  if (draft === null) return "deletedDraft";
  const isCited = articleId === undefined || draft.sources.some((source) => source.articleId === articleId);
  return draft.conversation_id === conversationId && isCited ? null : "foreign";
}

export interface AskAndRefreshDeps extends AskDeps {
  readonly queue: Pick<Queue, "add" | "addWithin" | "announce">;
}

/** A conversation from before the app was installed, or whose event was lost: it is read, and nothing is written. */
export async function askForRefresh(
  workspaceId: string,
  conversationId: string,
  isTicket: boolean,
  { queue, now }: AskAndRefreshDeps,
): Promise<void> {
  const topic = isTicket ? TICKET_OPENED_IN_SIDEBAR : OPENED_IN_SIDEBAR;
  const cause = { id: randomUUID(), topic, receivedAt: now(), partId: null };
  await queue.add([{ name: "refresh", payload: { workspaceId, conversationId, cause }, priority: "urgent" }]);
}
