/** Fetches a conversation for a job; one reading serves all jobs of one cause. */
import type { Call } from "../domain/answers.js";
import type { Conversation } from "../domain/conversation.js";
import type { DraftMoment } from "../domain/draft-policy.js";
import type { Target } from "../effects/execute.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import type { Connection } from "../workspaces/connections.js";
import { PACE } from "../kernel/pace.js";
import {
  conversationWrite,
  CUSTOMER_WROTE,
  findConversation,
  purgeOfDeletedContact,
} from "../store/conversations/conversations.js";
import { type Write, writeTogether } from "../store/database/write-together.js";
import type { Cause } from "./catalog.js";
import { labelNativeChanges } from "./label-native-changes.js";
import type { JobContext, JobDeps } from "./deps.js";

/** What decisions about drafts need beside the conversation. @param now epoch milliseconds. */
export function momentOf({ adminId, formerWriters }: Pick<Connection, "adminId" | "formerWriters">, now: number): DraftMoment {
  return { at: now / 1000, writers: { adminId, formerWriters } };
}

interface AboutConversation {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly cause: Cause;
}

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
  const unsaved = conversationWrite(deps.db, payload.workspaceId, conversation, began);
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

type FetchedNow =
  | { readonly found: true; readonly conversation: Conversation }
  | { readonly found: false; readonly because: string };

/**
 * As Intercom has it now. One that is not known there yet is waited for; one that stays unknown was deleted.
 * @param wasRead whether a reading of it is stored
 * @throws OutsideError
 */
export async function fetchNow(
  payload: AboutConversation,
  wasRead: boolean,
  connection: Connection,
  context: JobContext,
  deps: Pick<JobDeps, "db" | "now" | "pace" | "queue">,
): Promise<FetchedNow> {
  try {
    const conversation = await fetchAndLabel(payload.conversationId, connection, context, deps);
    return conversation === null ? { found: false, because: "the conversation was deleted" } : { found: true, conversation };
  } catch (error) {
    if (error instanceof OutsideError && error.failure.status === 404 && !wasRead && isAboutTicket(payload.cause))
      return { found: false, because: "this ticket has no conversation" };
    if (!(error instanceof OutsideError) || error.failure.status !== 404) throw error;
    const isYoung = deps.now() - payload.cause.receivedAt < (deps.pace ?? PACE).notKnownYetMs;
    if (!isYoung) {
      // The event of its deletion was lost. A 404 without a code of Intercom's may come from something in between.
      const { workspaceId, conversationId, cause } = payload;
      const isDeleted = wasRead && error.failure.code !== null;
      if (isDeleted) await deps.queue.add([{ name: "forget-conversation", payload: { workspaceId, conversationId, cause } }]);
      return { found: false, because: "Intercom has no such conversation any more" };
    }
    throw new OutsideError("not known yet", { ...error.failure, advice: { retry: "later" } }, { cause: error });
  }
}

/** Tickets that are made by the API or a form need not be conversations; one that was converted is known to Intercom as both. */
function isAboutTicket({ topic }: Cause): boolean {
  return topic.startsWith("ticket.");
}

/**
 * Every reading comes this way: what people changed in Intercom is seen by whichever job reads first, and by no other. Null
 * where the contact was deleted, maybe before anybody here had read it: Intercom gives it still, and nothing of it is kept.
 */
async function fetchAndLabel(
  id: string,
  connection: Connection,
  context: JobContext,
  deps: Pick<JobDeps, "db" | "now">,
): Promise<Conversation | null> {
  const began = deps.now();
  const conversation = await connection.api.fetchConversation(id, { signal: context.signal });
  if (await purgeOfDeletedContact(deps.db, connection.workspaceId, conversation, new Date(deps.now()))) return null;
  await labelNativeChanges(conversation, began, connection, deps);
  return conversation;
}

/** As Intercom has it now, kept for the jobs to come; null where it was deleted. @throws OutsideError */
export async function fetchAndSave(
  id: string,
  connection: Connection,
  context: JobContext,
  deps: Pick<JobDeps, "db" | "now">,
): Promise<Conversation | null> {
  const read = await fetchToSave(id, connection, context, deps);
  if (read === null) return null;
  await writeTogether(deps.db, [read.unsaved]);
  return read.conversation;
}

/** A conversation as Intercom has it now, and what keeps it for the jobs to come. */
export interface ReadingToSave {
  readonly conversation: Conversation;
  readonly unsaved: Write;
}

/** The same, for whom writes it together with what follows from it. @throws OutsideError */
export async function fetchToSave(
  id: string,
  connection: Connection,
  context: JobContext,
  deps: Pick<JobDeps, "db" | "now">,
): Promise<ReadingToSave | null> {
  const began = deps.now();
  const conversation = await fetchAndLabel(id, connection, context, deps);
  if (conversation === null) return null;
  return { conversation, unsaved: conversationWrite(deps.db, connection.workspaceId, conversation, began) };
}

/** Where Intercom fails to give so many in a row, it is Intercom that is down. */
const MOST_FAILING_IN_A_ROW = 3;

/** "refused" for good (deleted, merged, forbidden), or "failing" this time: a job of its own tries it again. */
type NotGiven = "refused" | "failing";

export type SkippingFetch<Read> = (id: string) => Promise<Read | NotGiven>;

/**
 * Reads many conversations in turn. One that Intercom does not give stops nobody else's.
 * @param fetchOne `fetchAndSave` or `fetchToSave`
 * @throws OutsideError where Intercom is out of reach, takes no calls of ours, or is down
 */
export function createSkippingFetch<Read extends object>(
  fetchOne: (id: string) => Promise<Read | null>,
  context: JobContext,
): SkippingFetch<Read> {
  let failingInARow = 0;
  return async (id) => {
    try {
      const reading = await fetchOne(id);
      failingInARow = 0;
      return reading ?? "refused";
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { status, advice } = error.failure;
      if (advice.retry === "never") {
        context.log.info({ conversation: id, status }, "conversation skipped, Intercom refuses it");
        return "refused";
      }
      failingInARow += 1;
      if (status === 401 || failsEveryCall(error) || failingInARow >= MOST_FAILING_IN_A_ROW) throw error;
      context.log.warn({ conversation: id, reason: error.message }, "conversation skipped, Intercom fails to give it");
      return "failing";
    }
  };
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
