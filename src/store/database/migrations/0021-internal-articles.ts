import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // For teammates alone; what a process of the release before writes is the help centre's.
  await sql`alter table articles add column internal boolean not null default false`.execute(db);
}
