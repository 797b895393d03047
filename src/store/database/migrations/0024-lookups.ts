import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // What a teammate's screen asked Intercom for, and the answer once it is there: it counts for minutes.
  `create table lookups (
    workspace_id text not null,
    conversation_id text not null,
    about text not null,
    asked_at timestamptz not null,
    found jsonb,
    found_at timestamptz,
    primary key (workspace_id, conversation_id, about)
  )`,
  `create index lookups_by_age on lookups (workspace_id, asked_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
