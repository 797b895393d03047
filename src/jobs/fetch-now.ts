/** A conversation as Intercom has it now: one by itself, waited for where Intercom does not know it yet, or many in turn. */
import type { Conversation } from "../domain/conversation.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import { PACE } from "../kernel/pace.js";
import { conversationWrite, purgeOfDeletedContact } from "../store/conversations/conversations.js";
import { mayBeDeleted } from "../store/conversations/deleted-contacts.js";
import { type Write, writeTogether } from "../store/database/write-together.js";
import type { Connection } from "../workspaces/connections.js";
import type { Cause } from "./catalog.js";
import type { JobContext, JobDeps } from "./deps.js";
import { labelNativeChanges } from "./label-native-changes.js";

/** A conversation that a job is about, and why. */
export interface AboutConversation {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly cause: Cause;
}

type FetchedNow =
  | { readonly found: true; readonly conversation: Conversation }
  | { readonly found: false; readonly because: string };

/** The workspace's deleted contacts, as they were read with other facts. */
export interface DeletedAsRead {
  readonly contacts: readonly string[];
  /** Epoch milliseconds. */
  readonly readAt: number;
}

/** Who was deleted while a reading took longer than this is asked for once more. */
const DELETED_LIFE_MS = 1_000;

/**
 * As Intercom has it now. One that is not known there yet is waited for; one that stays unknown was deleted.
 * @param wasRead whether a reading of it is stored
 * @param deleted what is known of deleted contacts; without it they are asked for
 * @throws OutsideError
 */
export async function fetchNow(
  payload: AboutConversation,
  wasRead: boolean,
  connection: Connection,
  context: JobContext,
  deps: Pick<JobDeps, "db" | "now" | "pace" | "queue">,
  deleted: DeletedAsRead | null = null,
): Promise<FetchedNow> {
  try {
    const conversation = await fetchAndLabel(payload.conversationId, connection, context, deps, deleted);
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
  deleted: DeletedAsRead | null = null,
): Promise<Conversation | null> {
  const { workspaceId } = connection;
  const began = deps.now();
  const conversation = await connection.api.fetchConversation(id, { signal: context.signal });
  const now = deps.now();
  // A clock that is set back meanwhile makes no old knowledge new.
  const isKnown = deleted !== null && Math.abs(now - deleted.readAt) <= DELETED_LIFE_MS;
  const mayBeOfDeleted = !isKnown || mayBeDeleted(workspaceId, conversation, deleted.contacts);
  if (mayBeOfDeleted && (await purgeOfDeletedContact(deps.db, workspaceId, conversation, new Date(now)))) return null;
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
  return { conversation, unsaved: conversationWrite(connection.workspaceId, conversation, began) };
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
