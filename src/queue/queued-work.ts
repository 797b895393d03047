import { type Kysely, sql } from "kysely";
import type { JobName } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";

export interface QueuedWork {
  readonly name: string;
  /** Due and waiting for its turn. */
  readonly waiting: number;
  /** Set for later: it failed before, or is meant for then. */
  readonly later: number;
  readonly running: number;
  /** How long the oldest due job has been waiting; 0 where none is. */
  readonly oldestSeconds: number;
}

/** One workspace's work in the queue, by kind. Kinds with none are left out. */
export async function countQueuedWork(db: Kysely<Tables>, workspaceId: string): Promise<readonly QueuedWork[]> {
  const { rows } = await sql<QueuedWork>`
    select name,
      (count(*) filter (where state < 'active' and start_after <= now()))::int as waiting,
      (count(*) filter (where state < 'active' and start_after > now()))::int as later,
      (count(*) filter (where state = 'active'))::int as running,
      coalesce(extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())), 0)::float8
        as "oldestSeconds"
    from pgboss.job
    where state <= 'active' and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
    group by name`.execute(db);
  return rows;
}

/** In how many conversations something waits that this topic set off. */
export async function countConversationsWaiting(db: Kysely<Tables>, workspaceId: string, topic: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (count(distinct data -> 'payload' ->> 'conversationId'))::int as count
    from pgboss.job
    where state <= 'active' and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
      and data -> 'payload' -> 'cause' ->> 'topic' = ${topic}`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface JobTrace {
  readonly state: "waiting" | "running" | "finished";
  /** 1 on the first try. */
  readonly attempt: number;
  readonly startsAt: Date;
  /** What a finished job said of itself. */
  readonly note: string | null;
}

/**
 * The newest trace of work with this payload, put back or not, that was queued since then; null where there is none, or it was
 * finished so long ago that the queue has let it go.
 */
export async function traceJob(
  db: Kysely<Tables>,
  name: string,
  payload: Readonly<Record<string, unknown>>,
  since: Date,
): Promise<JobTrace | null> {
  const { rows } = await sql<JobTrace>`
    select case when state < 'active' then 'waiting' when state = 'active' then 'running' else 'finished' end as state,
      coalesce((data ->> 'attempt')::int, 1) as attempt,
      start_after as "startsAt",
      output ->> 'note' as note
    from pgboss.job
    where name = ${name} and created_on >= ${since}
      and (data -> 'payload') #- '{cause,retried}' = ${JSON.stringify(payload)}::jsonb #- '{cause,retried}'
    order by state <= 'active' desc, created_on desc
    limit 1`.execute(db);
  return rows[0] ?? null;
}

export interface QueuedJob extends JobTrace {
  /** The id of what set it off. */
  readonly causeId: string;
}

/** A workspace's jobs of one kind that wait or run, those that run first, then by when they start. */
export async function listQueued(db: Kysely<Tables>, workspaceId: string, name: JobName): Promise<readonly QueuedJob[]> {
  const { rows } = await sql<QueuedJob>`
    select case when state = 'active' then 'running' else 'waiting' end as state,
      coalesce((data ->> 'attempt')::int, 1) as attempt,
      start_after as "startsAt",
      null as note,
      data #>> '{payload,cause,id}' as "causeId"
    from pgboss.job
    where name = ${name} and state <= 'active' and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
    order by state = 'active' desc, start_after
    limit 10`.execute(db);
  return rows;
}

export type WaitingJobs = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of the jobs that wait or run, by conversation; of an event's job those of its automations. */
export async function listWaitingJobs(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<WaitingJobs> {
  const { rows } = await sql<{ id: string; names: JobName[] }>`
    select data -> 'payload' ->> 'conversationId' as id, array_agg(distinct each.name) as names
    from pgboss.job,
      jsonb_array_elements_text(coalesce(data -> 'payload' -> 'automations', jsonb_build_array(job.name))) as each (name)
    where state <= 'active' and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
      and data -> 'payload' ->> 'conversationId' = any(${conversationIds}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, names }) => [id, new Set(names)]));
}

/** For how many seconds one workspace's oldest due job has been waiting; 0 where nothing waits. */
export async function oldestDueSeconds(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ oldest: number }>`
    select coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as oldest
    from pgboss.job
    where state < 'active' and start_after <= now() and data -> 'payload' ->> 'workspaceId' = ${workspaceId}`.execute(db);
  return rows[0]?.oldest ?? 0;
}
