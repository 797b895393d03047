import { type Kysely, sql } from "kysely";

/** Instead of the payload, which nobody reads: enough to tell one delivery from another. */
const STATEMENTS = [`alter table notifications add column body_hash text`];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
