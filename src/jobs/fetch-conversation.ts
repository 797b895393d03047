/** Fetches a conversation for a job; one reading serves all jobs of one cause. */
import type { Call } from "../domain/answers.js";
import type { Conversation } from "../domain/conversation.js";
import type { Target } from "../effects/execute.js";
import { conversationWrite, CUSTOMER_WROTE, findConversation } from "../store/conversations/conversations.js";
import { type Write, writeTogether } from "../store/database/write-together.js";
import type { Connection } from "../workspaces/connections.js";
import type { Cause } from "./catalog.js";
import type { JobContext, JobDeps } from "./deps.js";
import { type AboutConversation, fetchNow } from "./fetch-now.js";

export type FetchedConversation =
  | { readonly found: true; readonly connection: Connection; readonly conversation: Conversation }
  | { readonly found: false; readonly because: string; readonly isConnected: boolean };

/** `unsaved` keeps the reading for the jobs to come; null where it is kept. */
type UnsavedConversation =
  | (Extract<FetchedConversation, { found: true }> & { readonly unsaved: Write | null })
  | Extract<FetchedConversation, { found: false }>;

/**
 * Reads the conversation as it is now. A reading that began after the job's cause became known is shared
 * by the jobs of that cause: one event then costs one call. A job that is retried reads anew, since its cause is old.
 * @param stored "refuse" for what must not be decided on a reading from before another job's writes
 */
export async function fetchConversation(
  payload: AboutConversation,
  context: JobContext,
  deps: JobDeps,
  stored: "accept" | "refuse" = "accept",
): Promise<FetchedConversation> {
  const fetched = await fetchUnsaved(payload, context, deps, stored);
  if (fetched.found && fetched.unsaved !== null) await writeTogether(deps.db, [fetched.unsaved]);
  return fetched;
}

/**
 * The same, not kept yet: where what is queued depends on what was known before, the reading is written in one commit with the
 * jobs that follow from it. A repeated job would take it for known, and their work for done.
 */
export async function fetchUnsaved(
  payload: AboutConversation,
  context: JobContext,
  deps: JobDeps,
  stored: "accept" | "refuse" = "accept",
): Promise<UnsavedConversation> {
  const opened = await deps.connections.open(payload.workspaceId);
  if (!opened.open) return { found: false, because: opened.because, isConnected: false };
  const { connection } = opened;
  const known = await findConversation(deps.db, payload.workspaceId, payload.conversationId);
  if (known?.deleted === true) return { found: false, because: "the conversation was deleted", isConnected: true };
  const { cause } = payload;
  const readsAnew = stored === "refuse" || cause.retried === true || context.attempt > 1;
  if (known?.snapshot != null && !readsAnew && isFresh(known.snapshot, known.readAt, cause.receivedAt, cause)) {
    return { found: true, connection, conversation: known.snapshot, unsaved: null };
  }
  const began = deps.now();
  const fetched = await fetchNow(payload, known?.snapshot != null, connection, context, deps);
  if (!fetched.found) return { ...fetched, isConnected: true };
  const { conversation } = fetched;
  const unsaved = conversationWrite(payload.workspaceId, conversation, began);
  return { found: true, connection, conversation, unsaved };
}

/**
 * Whether a stored reading will do. The moments are of two processes, whose clocks may differ: a reading without the message
 * that was announced is never fresh.
 * @param notOlderThan epoch milliseconds
 */
export function isFresh(
  { messages }: Conversation,
  readAt: number | null,
  notOlderThan: number,
  { topic, partId }: Pick<Cause, "topic" | "partId">,
): boolean {
  if (readAt === null || readAt < notOlderThan) return false;
  return partId === null || !CUSTOMER_WROTE.includes(topic) || messages.some(({ id }) => id === partId);
}

export function callOf(payload: AboutConversation, context: JobContext, conversation?: Conversation): Call {
  return {
    workspaceId: payload.workspaceId,
    conversationId: payload.conversationId,
    ...(conversation !== undefined && { conversation }),
    requestId: context.requestId,
    pipelineId: payload.cause.id,
    signal: context.signal,
  };
}

export function targetOf(
  payload: AboutConversation,
  connection: Connection,
  context: JobContext,
  priority: Target["priority"] = "background",
): Target {
  const { signal, assureHeld } = context;
  return { connection, conversationId: payload.conversationId, signal, priority, assureHeld };
}
