import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // What automations decided, with the facts they had: replayed under other settings, and what labels are about.
  `create table decisions (
    workspace_id text not null,
    key text not null,
    conversation_id text not null,
    automation text not null,
    category text,
    facts jsonb not null,
    output jsonb,
    did jsonb not null,
    reason text not null,
    effect_keys jsonb not null,
    engine jsonb,
    cause text not null,
    settings_revision text not null,
    decided_at timestamptz not null,
    primary key (workspace_id, key)
  )`,
  `create index decisions_by_conversation on decisions (workspace_id, conversation_id)`,
  `create index decisions_by_age on decisions (workspace_id, decided_at)`,
  // What people said about them.
  `create table labels (
    workspace_id text not null,
    decision_key text not null,
    origin text not null,
    conversation_id text not null,
    automation text not null,
    category text,
    agrees boolean not null,
    said text,
    by_id text,
    by_name text,
    labelled_at timestamptz not null,
    primary key (workspace_id, decision_key, origin)
  )`,
  `create index labels_by_conversation on labels (workspace_id, conversation_id)`,
  `create index labels_by_age on labels (workspace_id, labelled_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
