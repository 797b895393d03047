import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // One for a conversation, of the customer message it was written at: what came later makes it old, and a new one takes its place.
  `create table briefs (
    workspace_id text not null,
    conversation_id text not null,
    answers_message_id text not null,
    lines jsonb not null,
    engine jsonb not null,
    written_at bigint not null,
    primary key (workspace_id, conversation_id)
  )`,
  `create index briefs_by_age on briefs (workspace_id, written_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
