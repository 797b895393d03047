import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // Who has seen triage's answer: whoever has is not asked blindly any more.
  `create table sidebar_openings (
    workspace_id text not null,
    conversation_id text not null,
    teammate_id text not null,
    opened_at timestamptz not null,
    primary key (workspace_id, conversation_id, teammate_id)
  )`,
  `create index sidebar_openings_by_age on sidebar_openings (workspace_id, opened_at)`,
  // One for a conversation; the count holds each teammate to a few a day, also where two sidebars open at once.
  `create table blind_checks (
    workspace_id text not null,
    conversation_id text not null,
    teammate_id text not null,
    day text not null,
    nth integer not null,
    state text not null,
    said text,
    asked_at timestamptz not null,
    primary key (workspace_id, conversation_id),
    unique (workspace_id, teammate_id, day, nth)
  )`,
  `create index blind_checks_by_age on blind_checks (workspace_id, asked_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
