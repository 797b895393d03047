/** Where one piece of work is in the queue: the trace of a job, by its payload. */
import { type Kysely, sql } from "kysely";
import type { JobName } from "../jobs/catalog.js";
import { isSameWork } from "../store/activity/same-work.js";
import type { Tables } from "../store/database/tables.js";
import { unfinishedJobs } from "./queued-work.js";

export interface JobTrace {
  readonly state: "waiting" | "running" | "finished";
  /** 1 on the first try. */
  readonly attempt: number;
  readonly startsAt: Date;
  /** What a finished job said of itself. */
  readonly note: string | null;
}

/**
 * The newest trace of work with this payload, queued again or not, that was queued since then; null where there is none, or it was
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
      and ${isSameWork(sql`data -> 'payload'`, payload)}
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
    from ${unfinishedJobs}
    where name = ${name} and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
    order by state = 'active' desc, start_after
    limit 10`.execute(db);
  return rows;
}
