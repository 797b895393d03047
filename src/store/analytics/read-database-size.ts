import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";

/** Bytes on disk, with indexes and the queue. */
export async function getDatabaseSize(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(db);
  return rows[0]?.bytes ?? 0;
}
