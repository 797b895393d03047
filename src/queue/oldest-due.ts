import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/tables.js";

/** For how many seconds one workspace's oldest due job has been waiting; 0 where nothing waits. */
export async function oldestDueSeconds(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ oldest: number }>`
    select coalesce(extract(epoch from now() - min(start_after)), 0)::float8 as oldest
    from pgboss.job
    where state < 'active' and start_after <= now() and data -> 'payload' ->> 'workspaceId' = ${workspaceId}`.execute(db);
  return rows[0]?.oldest ?? 0;
}
