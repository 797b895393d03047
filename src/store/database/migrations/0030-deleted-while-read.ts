import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Hashes of contacts that were deleted while the run reads the past: what it has not written of them yet must not be written.
  await sql`alter table backtests add column deleted_contacts jsonb not null default '[]'::jsonb`.execute(db);
}
