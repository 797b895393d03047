/** What would cure a failed job, so that it is run again once that has happened. Null where nobody knows. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dead_letters add column cure text`.execute(db);
}
