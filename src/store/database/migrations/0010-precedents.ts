import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // Past questions, with the answer a teammate gave and the team that had it: redacted before they come here.
  `create table precedents (
    workspace_id text not null,
    conversation_id text not null,
    part_id text not null,
    backtest_id text not null,
    contact_ids jsonb not null,
    team_id text,
    teaches_team boolean not null,
    teammate_id text,
    category text not null,
    language text,
    question text not null,
    answer text,
    answered_at bigint not null,
    closed_at bigint not null,
    collected_at timestamptz not null,
    primary key (workspace_id, conversation_id, part_id)
  )`,
  `create index precedents_by_age on precedents (workspace_id, collected_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
