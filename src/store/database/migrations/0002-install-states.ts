import { type Kysely, sql } from "kysely";

/** Installations under way: an admin went to Intercom and has not come back. Only hashes of what the browser carries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table install_states (
    state_hash text primary key,
    browser_hash text not null,
    expires_at timestamptz not null
  )`.execute(db);
}
