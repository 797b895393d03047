import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // What has to be seen to before the draft goes out; null in drafts from before.
  await sql`alter table drafts add column findings jsonb`.execute(db);
}
