import { type Kysely, sql } from "kysely";
import type { JobName } from "../jobs/catalog.js";
import type { Tables } from "../store/tables.js";

export type WaitingJobs = ReadonlyMap<string, ReadonlySet<string>>;

/** The names of the jobs that wait or run, by conversation. */
export async function listWaitingJobs(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<WaitingJobs> {
  const { rows } = await sql<{ id: string; names: JobName[] }>`
    select data -> 'payload' ->> 'conversationId' as id, array_agg(distinct name) as names
    from pgboss.job
    where state <= 'active' and data -> 'payload' ->> 'workspaceId' = ${workspaceId}
      and data -> 'payload' ->> 'conversationId' = any(${conversationIds}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, names }) => [id, new Set(names)]));
}
