import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Engine and model of a decision that is not stored, as a backtest makes them; null where the decision is.
  await sql`alter table labels add column engine text`.execute(db);
}
