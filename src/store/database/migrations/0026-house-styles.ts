import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // How a workspace's teams write, as a whole: nothing in it is of one conversation.
  await sql`create table house_styles (
    workspace_id text primary key,
    backtest_id text not null,
    styles jsonb not null,
    learned_at timestamptz not null
  )`.execute(db);
}
