/** How much work waits in the queue, and for how long. */
import { type Kysely, sql } from "kysely";
import type { JobName } from "../jobs/catalog.js";
import type { Tables } from "../store/database/tables.js";
import { groupOf } from "./rows.js";

/**
 * The jobs that wait or run, in two halves, each of which an index answers: of the finished jobs none is read. Every job
 * has a group.
 */
export const unfinishedJobs = sql`(
  select name, state, data, group_id, start_after from pgboss.job where state < 'active' and not blocked
  union all
  select name, state, data, group_id, start_after from pgboss.job where state = 'active' and group_id is not null
) as job`;

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
    from ${unfinishedJobs}
    where data -> 'payload' ->> 'workspaceId' = ${workspaceId}
    group by name`.execute(db);
  return rows;
}

/** Whether a job of this kind waits or runs that this cause set off. */
export async function isQueued(db: Kysely<Tables>, name: JobName, workspaceId: string, causeId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from ${unfinishedJobs}
      where name = ${name} and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
        and data -> 'payload' -> 'cause' ->> 'id' = ${causeId}) as found`.execute(db);
  return rows[0]?.found === true;
}

/** In how many conversations something waits that this topic set off. */
export async function countConversationsWaiting(db: Kysely<Tables>, workspaceId: string, topic: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (count(distinct data -> 'payload' ->> 'conversationId'))::int as count
    from ${unfinishedJobs}
    where data -> 'payload' ->> 'workspaceId' = ${workspaceId}
      and data -> 'payload' -> 'cause' ->> 'topic' = ${topic}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Those of the workspaces in which a job of this kind is due and waits for its turn; one statement however many they are. */
export async function listAwaiting(
  db: Kysely<Tables>,
  name: JobName,
  workspaceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ workspaceId: string }>`
    select distinct data -> 'payload' ->> 'workspaceId' as "workspaceId"
    from pgboss.job
    where name = ${name} and state < 'active' and not blocked and start_after <= now()
      and group_id = any(${workspaceIds.map((workspaceId) => groupOf({ workspaceId }))}::text[])`.execute(db);
  return new Set(rows.map(({ workspaceId }) => workspaceId));
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
    from ${unfinishedJobs},
      jsonb_array_elements_text(coalesce(data -> 'payload' -> 'automations', jsonb_build_array(job.name))) as each (name)
    where group_id = any(${conversationIds.map((id) => groupOf({ workspaceId, conversationId: id }))}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, names }) => [id, new Set(names)]));
}

/** For how many seconds one workspace's oldest due job has been waiting; 0 where nothing waits. */
export async function oldestDueSeconds(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ oldest: number }>`
    select coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as oldest
    from pgboss.job
    where state < 'active' and not blocked and start_after <= now() and data -> 'payload' ->> 'workspaceId' = ${workspaceId}`.execute(
    db,
  );
  return rows[0]?.oldest ?? 0;
}
