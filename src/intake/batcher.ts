/** Saves notifications with their jobs, many in one commit; leaves out the jobs of an assignment that is our own come back. */
import { setImmediate as turnOfEventLoop } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { JobToDo } from "../jobs/catalog.js";
import type { Queue } from "../queue/queue.js";
import { insertJobs, JOB_ROW_TYPES } from "../queue/row-statements.js";
import { toJobRow } from "../queue/rows.js";
import { DatabaseUnavailableError } from "../store/database/database-errors.js";
import type { Database } from "../store/database/database.js";
import type { Tables } from "../store/database/tables.js";
import { hashOf, type Notification } from "./notification.js";
import { planJobs } from "./plan-jobs.js";

/** One commit carries at most this many notifications: more only makes the first wait longer. */
const LARGEST_BATCH = 200;

/** So many in one commit arrive only when there are more than it can take one by one. */
const MANY = 12;

export interface NotificationWriter {
  /**
   * Resolves when the notification and its jobs are on disk; `known` where it came before.
   * Rejects when they could not be written: nothing was taken over then.
   */
  accept(notification: Notification, body: Buffer): Promise<"new" | "known">;
  /** True while many notifications wait to be written down. */
  underLoad(): boolean;
}

interface Waiting extends Arrival {
  readonly resolve: (answer: "new" | "known") => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes notifications down in small batches: all that arrived while the last commit went to disk share the next one.
 */
export function createNotificationWriter(
  database: Database,
  queue: Queue,
  draftDebounceMs: number,
  now: () => number,
): NotificationWriter {
  const waiting: Waiting[] = [];
  let writing = false;
  let lastBatch = 0;

  async function writeAll(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      // What can be read now shares the commit: the first of many requests would otherwise have one to itself.
      await turnOfEventLoop();
      const batch = waiting.splice(0, LARGEST_BATCH);
      lastBatch = batch.length;
      await write(batch);
    }
    lastBatch = 0;
    writing = false;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const fresh = await writeNotifications(database.kysely, firstOfEach(batch));
      queue.announce([...fresh.values()].flat());
      for (const each of batch) each.resolve(fresh.has(each) ? "new" : "known");
    } catch (error) {
      // What is refused in one notification must not hold up those that came with it; a database that is away refuses all.
      if (batch.length > 1 && !(error instanceof DatabaseUnavailableError)) for (const each of batch) await write([each]);
      else for (const each of batch) each.reject(error);
    }
  }

  return {
    underLoad: () => lastBatch >= MANY,
    accept: (notification, body) =>
      new Promise((resolve, reject) => {
        const receivedAt = now();
        const jobs = planJobs(notification, receivedAt, draftDebounceMs);
        waiting.push({ notification, hash: hashOf(body), receivedAt, jobs, resolve, reject });
        void writeAll();
      }),
  };
}

function firstOfEach(batch: readonly Waiting[]): readonly Waiting[] {
  const firsts = new Map<string, Waiting>();
  for (const each of batch) {
    const key = JSON.stringify([each.notification.workspaceId, each.notification.id]);
    if (!firsts.has(key)) firsts.set(key, each);
  }
  return [...firsts.values()];
}

export interface Arrival {
  readonly notification: Notification;
  /** Of the body, which itself is not kept: nobody reads it, and it holds customers' words. */
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly jobs: readonly JobToDo[];
}

/**
 * Notifications and their jobs, in one statement and so in one commit. Those that are known add nothing.
 * @param arrivals each id once
 * @returns those that were new, with the jobs that were added for them
 */
async function writeNotifications(
  db: Kysely<Tables>,
  arrivals: readonly Arrival[],
): Promise<ReadonlyMap<Arrival, readonly JobToDo[]>> {
  const notifications = JSON.stringify(arrivals.map(toRow));
  const jobs = JSON.stringify(arrivals.flatMap(toJobRows));
  const { rows } = await sql<{ position: number; isOwn: boolean }>`
    with arrived as (
      select * from json_to_recordset(${notifications}::json) as row (position integer, workspace_id text, id text, topic text,
        conversation_id text, event_at bigint, received_at timestamptz, body_hash text, assigned_by text,
        assigned_team text)
    ), fresh as (
      insert into notifications (workspace_id, id, topic, conversation_id, event_at, received_at, body_hash)
      select workspace_id, id, topic, conversation_id, event_at, received_at, body_hash from arrived
      on conflict (workspace_id, id) do nothing
      returning workspace_id, id
    ), found as (
      select position, ${isOurOwnAssignment} as "isOwn" from fresh join arrived using (workspace_id, id)
    ), added as (
      ${insertJobs(sql`
        select row.* from json_to_recordset(${jobs}::json) as row (position integer, ${JOB_ROW_TYPES})
        join found using (position) where not "isOwn"`)}
    )
    select position, "isOwn" from found`.execute(db);
  const fresh = rows.flatMap(({ position, isOwn }) => {
    const arrival = arrivals[position];
    return arrival === undefined ? [] : [[arrival, isOwn ? [] : arrival.jobs] as const];
  });
  return new Map(fresh);
}

function toRow({ notification, hash, receivedAt }: Arrival, position: number) {
  return {
    position,
    workspace_id: notification.workspaceId,
    id: notification.id,
    topic: notification.topic,
    conversation_id: notification.conversationId,
    event_at: notification.eventAt,
    received_at: new Date(receivedAt).toISOString(),
    body_hash: hash,
    assigned_by: notification.topic === "conversation.admin.assigned" ? notification.authorId : null,
    assigned_team: notification.assignedTeam,
  };
}

function toJobRows({ jobs }: Arrival, position: number) {
  return jobs.map((job) => ({ position, ...toJobRow(job) }));
}

/**
 * An assignment to the team that we assigned a moment ago, by the teammate we write as, is our own come back: it says nothing
 * new, and reading the conversation for it would cost a third of the work on it. What that teammate assigns otherwise is
 * their own doing.
 */
const isOurOwnAssignment = sql`arrived.assigned_by is not null and exists (
  select from effects join workspaces on workspaces.id = effects.workspace_id
  where effects.workspace_id = arrived.workspace_id and effects.conversation_id = arrived.conversation_id
    and effects.kind = 'assign-team' and effects.intended_at > now() - interval '2 minutes'
    and effects.wanted ->> 'teamId' = arrived.assigned_team
    and coalesce(workspaces.author_id, workspaces.admin_id) = arrived.assigned_by)`;
