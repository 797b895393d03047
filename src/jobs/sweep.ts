import { randomUUID } from "node:crypto";
import type { Conversation } from "../domain/conversation.js";
import type { FoundConversation } from "../intercom/api.js";
import type { Connection } from "../intercom/connection.js";
import { findConversation, keepConversation } from "../store/conversations.js";
import { readWatermark, setWatermark } from "../store/watermarks.js";
import { done, type JobToDo, nothing } from "./catalog.js";
import type { Handler, JobContext } from "./handler.js";
import type { JobRoom } from "./room.js";

export const SWEEP_MARK = "sweep";

/** Changes are searched from a little before the last sweep: Intercom's index may lag behind its events. */
const OVERLAP_SECONDS = 600;
/** Intercom tells whole seconds by its own clock: a reading shortly after a change may not have seen it. */
const DOUBT_SECONDS = 30;
/** 150 conversations a page; beyond this the next hourly sweep goes on where this one stopped. */
const MOST_PAGES = 40;

/**
 * Looks for conversations that changed without a notification reaching us, and queues the jobs that would have
 * been theirs. The jobs find by themselves what is already done, so a conversation swept twice costs one reading.
 */
export function createSweepJob(room: JobRoom): Handler<"sweep"> {
  return async (payload, context) => {
    const opened = await room.connections.open(payload.workspaceId);
    if (!opened.open) return nothing(opened.because);
    const beganAt = room.now();
    const began = Math.floor(beganAt / 1000);
    const mark = await readWatermark(room.db, payload.workspaceId, SWEEP_MARK);
    if (mark === null) {
      await setWatermark(room.db, payload.workspaceId, SWEEP_MARK, began);
      return nothing("this is the first start: nothing can have been missed");
    }
    const since = mark - OVERLAP_SECONDS;
    const { looked, missed, until } = await searchMissed(opened.connection, since, context, room);
    await room.queue.add(missed.flatMap((found) => jobsFor(found, payload.workspaceId, since, beganAt)));
    await setWatermark(room.db, payload.workspaceId, SWEEP_MARK, until ?? began, { looked, missed: missed.length });
    if (missed.length > 0)
      context.log.info({ looked, missed: missed.length }, "The sweep found conversations whose events never arrived");
    return done(`looked at ${looked} conversations, ${missed.length} had been missed`);
  };
}

async function searchMissed(connection: Connection, since: number, context: JobContext, room: JobRoom) {
  const missed: FoundConversation[] = [];
  let looked = 0;
  let until: number | null = null;
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await connection.api.searchConversations({ since, cursor }, { signal: context.signal });
    looked += found.items.length;
    for (const candidate of await changedSinceReading(found.items, connection.workspaceId, room))
      if (await saysSomethingNew(candidate, connection, context, room)) missed.push(candidate);
    cursor = found.next;
    until = found.items.at(-1)?.updatedAt ?? until;
    if (cursor === null) return { looked, missed, until: null };
  }
  return { looked, missed, until };
}

/** Conversations that may have changed after our last reading of them, where no event of that change waits for its job. */
async function changedSinceReading(
  found: readonly FoundConversation[],
  workspaceId: string,
  room: JobRoom,
): Promise<FoundConversation[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const known = await room.db
    .selectFrom("conversations")
    .select(["id", "read_at", "deleted_at"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const announced = await room.db
    .selectFrom("notifications")
    .select(({ fn }) => ["conversation_id", fn.max("event_at").as("at"), fn.max("received_at").as("receivedAt")])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "in", ids)
    .groupBy("conversation_id")
    .execute();
  return found.filter(({ id, updatedAt }) => {
    const row = known.find((each) => each.id === id);
    if (row?.deleted_at != null) return false;
    const readAt = row?.read_at?.getTime() ?? 0;
    const event = announced.find((each) => each.conversation_id === id);
    if (event !== undefined && event.at >= updatedAt && event.receivedAt.getTime() > readAt) return false;
    return readAt / 1000 < updatedAt + DOUBT_SECONDS;
  });
}

/** Our own notes and tags change a conversation too: only its messages, closes and state tell whether an event was missed. */
async function saysSomethingNew(
  { id }: FoundConversation,
  connection: Connection,
  context: JobContext,
  room: JobRoom,
): Promise<boolean> {
  const known = await findConversation(room.db, connection.workspaceId, id);
  if (known?.snapshot == null) return true;
  const began = room.now();
  const conversation = await connection.api.readConversation(id, { signal: context.signal });
  const isNew = essenceOf(conversation) !== essenceOf(known.snapshot);
  // With something new the old reading stays until the jobs are queued: a crash before that must not hide it.
  if (!isNew) await keepConversation(room.db, connection.workspaceId, conversation, began);
  return isNew;
}

function essenceOf({ messages, closings, state }: Conversation): string {
  return JSON.stringify([messages.map(({ id }) => id), closings.map(({ partId }) => partId), state]);
}

function jobsFor(found: FoundConversation, workspaceId: string, since: number, now: number): readonly JobToDo[] {
  const cause = { id: `sweep-${randomUUID()}`, topic: "sweep", receivedAt: now, partId: null, since };
  const payload = { workspaceId, conversationId: found.id, cause };
  const opening: JobToDo[] = found.createdAt >= since ? [{ name: "triage", payload }] : [];
  return [
    ...opening,
    { name: "sentiment", payload },
    found.state === "closed" ? { name: "qa", payload } : { name: "draft", payload },
  ];
}
