/** Statements on the queue's rows: add, finish, reschedule, start those that wait; how many wait, and what is due. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import { type Cause, JOB_NAMES, type JobName, type JobToDo, NOTHING_NOTE } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";
import { withWrites, type Write, writeTogether } from "../store/database/write-together.js";
import type { AddedJob, ClaimedJob, QueueDepth } from "./queue.js";
import { groupOf, JOB_PRIORITIES, toJobRow } from "./rows.js";

/** How `json_to_recordset` reads a `JobRow`. */
export const JOB_ROW_TYPES = sql`name text, data jsonb, group_id text, priority integer, start_after timestamptz`;

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

export async function addJobs(db: Kysely<Tables>, jobs: readonly JobToDo[], writes: readonly Write[] = []): Promise<void> {
  await writeTogether(db, [...addedJobs(jobs), ...writes]);
}

/** To be written with other rows; nothing where there are no jobs. */
export function addedJobs(jobs: readonly AddedJob[]): readonly Write[] {
  if (jobs.length === 0) return [];
  const rows = JSON.stringify(jobs.map(toJobRow));
  return [insertJobs(sql`select * from json_to_recordset(${rows}::json) as row (${JOB_ROW_TYPES})`)];
}

/**
 * A claimed job has ended, and in the same commit what came of it is written. Its row goes: nobody asks for it any more, and what
 * pg-boss would leave for an hour is written once more and deleted then. Where the job is claimed anew, this process was silent
 * for too long: what came of it is written all the same, for it was done, and the job goes on where it is.
 * @returns whether it was this claim that ended
 */
export async function finishJob(db: Kysely<Tables>, job: ClaimedJob, note: string, writes: readonly Write[]): Promise<boolean> {
  const ended = isTraced(job)
    ? sql`update pgboss.job set completed_on = now(), state = 'completed', output = ${JSON.stringify({ note })}::jsonb`
    : sql`delete from pgboss.job`;
  const { rows } = await sql`${withWrites(writes)}
    ${ended} where name = ${job.name} and id = ${job.queueId} and state = 'active' and retry_count = ${job.crashes}
    returning id`.execute(db);
  return rows.length > 0;
}

/** What became of a failed job that was queued again is shown for an hour: it ends as pg-boss ends it (a test compares the rows). */
function isTraced({ data }: ClaimedJob): boolean {
  const envelope = data as { readonly payload?: { readonly cause?: Partial<Cause> } | null } | null;
  return envelope?.payload?.cause?.retried === true;
}

/** Whether this claim stands: the job was neither ended nor claimed anew. */
export async function isClaimed(db: Kysely<Tables>, job: ClaimedJob): Promise<boolean> {
  const { rows } = await sql`select id from pgboss.job
    where name = ${job.name} and id = ${job.queueId} and state = 'active' and retry_count = ${job.crashes}`.execute(db);
  return rows.length > 0;
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

/** A workspace's own job of this kind that waits goes before the others'. */
export async function startFirst(db: Kysely<Tables>, workspaceId: string, name: JobName): Promise<void> {
  await sql`update pgboss.job set priority = ${JOB_PRIORITIES.urgent}
    where name = ${name} and state < 'active' and not blocked and group_id = ${groupOf({ workspaceId })}
      and priority < ${JOB_PRIORITIES.urgent}`.execute(db);
}

/** A workspace's jobs of this kind and cause that wait for a later time need not wait any more. */
export async function startWaitingJobs(db: Kysely<Tables>, workspaceId: string, name: JobName, causeId: string): Promise<void> {
  await sql`update pgboss.job set start_after = now(), keep_until = now() + (keep_until - start_after)
    where name = ${name} and state < 'active' and not blocked and start_after > now() and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
      and data #>> '{payload,cause,id}' = ${causeId}`.execute(db);
}

/** A workspace's jobs that wait for the reason they were last put off for. */
const heldFor = (workspaceId: string, note: string) => sql`state < 'active' and not blocked
  and data -> 'payload' ->> 'workspaceId' = ${workspaceId} and output ->> 'note' = ${note}`;

/** A workspace's jobs that were put off for this reason need not wait any more. */
export async function startHeldJobs(db: Kysely<Tables>, workspaceId: string, note: string): Promise<void> {
  await sql`update pgboss.job set start_after = now(), keep_until = now() + (keep_until - start_after)
    where ${heldFor(workspaceId, note)} and start_after > now()`.execute(db);
}

/** They end with nothing done. @param names which of the jobs that were put off for this reason */
export async function endHeldJobs(
  db: Kysely<Tables>,
  workspaceId: string,
  note: string,
  { names, because }: { readonly names: readonly JobName[]; readonly because: string },
): Promise<void> {
  const output = JSON.stringify({ note: `${NOTHING_NOTE}${because}` });
  await sql`update pgboss.job set completed_on = now(), state = 'completed', output = ${output}::jsonb
    where ${heldFor(workspaceId, note)} and name = any(${names}::text[])`.execute(db);
}

/** In two halves, each of which an index answers: of the finished jobs of the last hour none is read. Every job has a group. */
export async function getDepth(db: Kysely<Tables>): Promise<readonly QueueDepth[]> {
  const { rows } = await sql<{ name: string; waiting: number; running: number; oldest: number }>`
    select name, count(*)::int as waiting, 0 as running,
      coalesce(extract(epoch from now() - min(start_after) filter (where start_after <= now())), 0)::float8 as oldest
    from pgboss.job where state < 'active' and not blocked group by name
    union all
    select name, 0, count(*)::int, 0 from pgboss.job where state = 'active' and group_id is not null group by name`.execute(db);
  return JOB_NAMES.map((name) => {
    const found = rows.filter((each) => each.name === name);
    const most = (pick: (row: (typeof rows)[number]) => number) => Math.max(0, ...found.map(pick));
    return {
      name,
      waiting: most((row) => row.waiting),
      running: most((row) => row.running),
      oldestSeconds: most((row) => row.oldest),
    };
  });
}

/** One statement for all kinds: asking each of them for work it does not have would take a transaction each. */
export async function listDue(db: Kysely<Tables>): Promise<readonly JobName[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${JOB_NAMES}::text[]) as name where exists (
      select from pgboss.job
      where job.name = name.name and state < 'active' and not blocked and start_after <= now()
    )`.execute(db);
  return JOB_NAMES.filter((name) => rows.some((row) => row.name === name));
}
