import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the person found there and changed; null in labels from before, and where nobody knows.
  await sql`alter table labels add column previous text`.execute(db);
}
