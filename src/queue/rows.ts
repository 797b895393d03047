import { type Kysely, type RawBuilder, sql } from "kysely";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { JOB_KINDS, type JobName, type JobToDo, type PayloadOf } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";
import { type Write, withWrites, writeTogether } from "../store/database/write-together.js";
import type { ClaimedJob, Tries } from "./queue.js";

/** A job as JSON carries it to the database. */
export interface JobRow {
  readonly name: JobName;
  readonly data: object;
  readonly group_id: string | null;
  readonly priority: number;
  /** ISO 8601; null for at once. */
  readonly start_after: string | null;
}

/** How `json_to_recordset` reads a `JobRow`. */
export const JOB_ROW_TYPES = sql`name text, data jsonb, group_id text, priority integer, start_after timestamptz`;

const PRIORITIES = { urgent: 10, usual: 0, background: -10 } as const;

export function toJobRow({
  name,
  payload,
  notBefore,
  priority,
  attempt = 1,
  firstFailedAt = null,
}: JobToDo & Partial<Tries>): JobRow {
  const data: Envelope = { requestId: randomUUID(), attempt, firstFailedAt, payload };
  const startAfter = notBefore === undefined ? null : new Date(notBefore).toISOString();
  return { name, data, group_id: groupOf(payload), priority: PRIORITIES[priority ?? "usual"], start_after: startAfter };
}

/** Jobs of one conversation form a group, of which a worker takes one at a time; the lock makes it certain. */
function groupOf(payload: Envelope["payload"]): string {
  return `${payload.workspaceId}/${"conversationId" in payload ? payload.conversationId : ""}`;
}

/**
 * Adds the jobs that a query gives: what pg-boss's own `insert` does with the options used here (a test compares the
 * rows), but for all kinds at once and as a part of a larger statement, so that a notification and its jobs cost one
 * round trip to the database. pg-boss takes a statement and a round trip for each kind.
 * @param jobs columns of `JOB_ROW_TYPES`
 */
export function insertJobs(jobs: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into pgboss.job (name, data, priority, group_id, start_after, keep_until, policy, expire_seconds,
      deletion_seconds, retry_limit, retry_delay, retry_backoff, retry_delay_max, dead_letter, heartbeat_seconds)
    select queue.name, job.data, job.priority, job.group_id, coalesce(job.start_after, now()),
      coalesce(job.start_after, now()) + queue.retention_seconds * interval '1s', queue.policy, queue.expire_seconds,
      queue.deletion_seconds, queue.retry_limit, queue.retry_delay, coalesce(queue.retry_backoff, false),
      queue.retry_delay_max, queue.dead_letter, queue.heartbeat_seconds
    from (${jobs}) as job join pgboss.queue on queue.name = job.name`;
}

export async function addJobs(db: Kysely<Tables>, jobs: readonly JobToDo[]): Promise<void> {
  await writeTogether(db, addedJobs(jobs));
}

/** To be written with other rows; nothing where there are no jobs. */
export function addedJobs(jobs: readonly (JobToDo & Partial<Tries>)[]): readonly Write[] {
  if (jobs.length === 0) return [];
  const rows = JSON.stringify(jobs.map(toJobRow));
  return [insertJobs(sql`select * from json_to_recordset(${rows}::json) as row (${JOB_ROW_TYPES})`)];
}

/**
 * A claimed job has ended, as pg-boss's own `complete` ends it (a test compares the rows), and in the same commit what came of
 * it is written. Where the job is claimed anew, this process was silent for too long: what came of it is written all the
 * same, for it was done, and the job goes on where it is.
 */
export async function finishJob(db: Kysely<Tables>, job: ClaimedJob, note: string, writes: readonly Write[]): Promise<void> {
  await sql`${withWrites(writes)}
    update pgboss.job set completed_on = now(), state = 'completed', output = ${JSON.stringify({ note })}::jsonb
    where name = ${job.name} and id = ${job.queueId} and state = 'active' and retry_count = ${job.crashes}`.execute(db);
}

/**
 * A claimed job waits again, as though it had just been added; pg-boss can only end it and add another. Nothing happens
 * where it is claimed anew: then this process was silent for too long, and its job is somebody else's.
 * @param at epoch milliseconds
 */
export async function rescheduleJob(
  db: Kysely<Tables>,
  job: ClaimedJob,
  {
    data,
    at,
    note,
    writes,
  }: { readonly data: object; readonly at: number; readonly note: string; readonly writes: readonly Write[] },
): Promise<void> {
  await sql`${withWrites(writes)}
    update pgboss.job set state = 'created', data = ${JSON.stringify(data)}::jsonb, output = ${JSON.stringify({ note })}::jsonb,
      start_after = ${new Date(at)}::timestamptz, keep_until = ${new Date(at)}::timestamptz + (keep_until - start_after),
      created_on = now(), started_on = null, heartbeat_on = null, retry_count = 0
    where name = ${job.name} and id = ${job.queueId} and state = 'active' and retry_count = ${job.crashes}`.execute(db);
}

/** What the queue holds of one job: the payload, and the history of its tries. */
export interface Envelope<Name extends JobName = JobName> extends Tries {
  /** Stays the same when the job is rescheduled; a queue row does not. */
  readonly requestId: string;
  readonly payload: PayloadOf<Name>;
}

const history = z.object({
  requestId: z.string(),
  attempt: z.number().int().min(1),
  firstFailedAt: z.number().nullable(),
  payload: z.unknown(),
});

export type ParsedEnvelope<Name extends JobName> =
  { readonly readable: true; readonly envelope: Envelope<Name> } | { readonly readable: false; readonly reason: string };

/** Rows outlive deployments, so what comes out of the queue is checked like any other input. */
export function parseEnvelope<Name extends JobName>(name: Name, data: unknown): ParsedEnvelope<Name> {
  const outer = history.safeParse(data);
  if (!outer.success) return { readable: false, reason: `not a job of this app: ${z.prettifyError(outer.error)}` };
  const inner = JOB_KINDS[name].payload.safeParse(outer.data.payload);
  if (!inner.success) return { readable: false, reason: `the payload does not fit "${name}": ${z.prettifyError(inner.error)}` };
  return { readable: true, envelope: { ...outer.data, payload: inner.data } };
}
