/** What is stored about how a workspace and the database fare. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

/**
 * The latest word of an automation, over all conversations; none where a decision was made since: that it is done may stand nowhere
 * else. What the settings withhold is decided without asking anybody.
 */
export interface LatestStatus {
  readonly automation: string;
  readonly status: string;
  readonly detail: string | null;
}

/** @param since epoch milliseconds. */
export async function listLatestStatuses(
  db: Kysely<Tables>,
  workspaceId: string,
  since: number,
): Promise<readonly LatestStatus[]> {
  const { rows } = await sql<LatestStatus>`
    select automation, status, detail from (
      select distinct on (automation) automation, standing as status, detail, since from standings
      where workspace_id = ${workspaceId} and since >= ${since} and standing in ('done', 'failing', 'failed')
      order by automation, since desc) as latest
    where not exists (
      select from decisions where decisions.workspace_id = ${workspaceId} and decisions.automation = latest.automation
        and decisions.output is not null and decisions.decided_at > to_timestamp(latest.since / 1000.0))`.execute(db);
  return rows;
}

/** Failed jobs that were not replayed, whenever they failed. */
export async function countOpenDeadLetters(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  return countRecentDeadLetters(db, workspaceId, new Date(0));
}

/** Jobs that failed since then and were not replayed. */
export async function countRecentDeadLetters(db: Kysely<Tables>, workspaceId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("dead_letters")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("died_at", ">=", since)
    .where("replayed_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Bytes on disk of the whole database, with indexes and the queue. */
export async function getDatabaseSize(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database())::float8 as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** The migrations that were run, in order. */
export async function listMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Resolves once the database has answered the least it can be asked. */
export async function pingDatabase(db: Kysely<Tables>): Promise<void> {
  await sql`select 1`.execute(db);
}
