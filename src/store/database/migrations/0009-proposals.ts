import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // Other levels that automations have earned or lost, as the weekly look proposed them, and what became of that.
  `create table proposals (
    id text primary key,
    workspace_id text not null,
    automation text not null,
    category text not null,
    advice text not null,
    level_before text not null,
    level_after text not null,
    evidence jsonb not null,
    made_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    outcome text,
    undone_at timestamptz,
    undone_by text
  )`,
  `create index proposals_by_age on proposals (workspace_id, made_at)`,
  // Of two processes that look at once, one proposes.
  `create unique index proposals_open on proposals (workspace_id, automation, category) where outcome is null`,
  // How many decisions of a week were labelled and how many agreed: numbers alone, which outlive the labels.
  `create table label_weeks (
    workspace_id text not null,
    automation text not null,
    category text not null,
    engine text not null,
    week timestamptz not null,
    agreed integer not null,
    labelled integer not null,
    primary key (workspace_id, automation, category, engine, week)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
