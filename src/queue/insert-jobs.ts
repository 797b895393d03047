import { randomUUID } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { JobName, JobToDo } from "../jobs/catalog.js";
import type { Envelope } from "./envelope.js";

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

/** Clicks go first. */
const URGENT = 10;

export function toJobRow(job: JobToDo): JobRow {
  const data: Envelope = { requestId: randomUUID(), attempt: 1, firstFailedAt: null, payload: job.payload };
  return rowOf(job.name, data, { priority: job.urgent === true ? URGENT : 0, notBefore: job.notBefore ?? null });
}

export function rowOf(
  name: JobName,
  data: object,
  { priority, notBefore }: { readonly priority: number; readonly notBefore: number | null },
): JobRow {
  const startAfter = notBefore === null ? null : new Date(notBefore).toISOString();
  return { name, data, group_id: groupOf(data), priority, start_after: startAfter };
}

/** Jobs of one conversation form a group, of which a worker takes one at a time; the lock makes it certain. */
function groupOf(data: object): string | null {
  const payload = "payload" in data ? data.payload : null;
  if (typeof payload !== "object" || payload === null || !("workspaceId" in payload)) return null;
  const conversation = "conversationId" in payload ? String(payload.conversationId) : "";
  return `${String(payload.workspaceId)}/${conversation}`;
}

/**
 * Adds the jobs that a query gives: what pg-boss's own `insert` does with the options used here (a test compares the
 * rows), but for all kinds at once and as a part of a larger statement, so that a notification and its jobs cost one
 * trip to the database. pg-boss takes a statement and a trip for each kind.
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

export function insertJobRows(rows: readonly JobRow[]): RawBuilder<unknown> {
  return insertJobs(sql`select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (${JOB_ROW_TYPES})`);
}
