import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // The key that workflows and connectors ask for facts with: only its hash, and how it ends so that people can tell it apart.
  `create table facts_keys (
    workspace_id text primary key,
    key_hash text not null unique,
    ends_with text not null,
    made_by text not null,
    made_at timestamptz not null
  )`,
  // What is alerted, and the sealed addresses it goes to: whoever has one of those may post there.
  `create table alert_settings (
    workspace_id text primary key,
    settings jsonb not null,
    chat_url_sealed text,
    webhook_url_sealed text,
    webhook_secret_sealed text
  )`,
  // One alert on its way to one receiver. Its id is what it is about, so that no event alerts twice.
  `create table alerts (
    workspace_id text not null,
    id text not null,
    channel text not null,
    kind text not null,
    conversation_id text,
    data jsonb not null,
    state text not null,
    attempts integer not null default 0,
    problem text,
    raised_at timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id, channel)
  )`,
  `create index alerts_by_age on alerts (workspace_id, raised_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
