import { type Kysely, sql } from "kysely";

/** What the console needs: sessions, who changed which setting, and how the AI services answered, hour by hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // The key is a hash: a copy of the table signs nobody in.
  `create table sessions (
    id_hash text primary key,
    data jsonb not null,
    expires_at timestamptz not null
  )`,
  // An admin may go to Intercom to install the app or to sign in to the console; both come back to one address.
  `alter table install_states add column purpose text not null default 'install'`,
  `create table setting_changes (
    id uuid primary key,
    workspace_id text not null,
    changed_by text not null,
    teammate_id text,
    changed_at timestamptz not null,
    changes jsonb not null
  )`,
  `create index setting_changes_by_age on setting_changes (workspace_id, changed_at desc)`,
  // One row an hour, service, engine and class of duration: small enough to keep for the whole retention time.
  `create table service_hours (
    workspace_id text not null,
    contract text not null,
    engine text not null,
    hour bigint not null,
    within_ms integer not null,
    calls integer not null,
    failures integer not null,
    primary key (workspace_id, hour, contract, engine, within_ms)
  )`,
  // The activity page reads on from one line by its time and id.
  `create index effects_by_age on effects (workspace_id, intended_at desc, id desc)`,
  `create index actions_by_age on actions (workspace_id, requested_at desc, id desc)`,
  // The set-up page asks every few seconds which topics arrive.
  `create index notifications_by_topic on notifications (workspace_id, topic, received_at desc)`,
  `create index dead_letters_by_age on dead_letters (workspace_id, died_at desc)`,
  // The figures are read by day; what they need of the wide rows of moods stands in the index itself.
  `create index classifications_by_age on classifications (workspace_id, decided_at)`,
  `create index moods_by_age on moods (workspace_id, message_at) include (label, score)`,
  `create index drafts_by_settling on drafts (workspace_id, settled_at) where settled_at is not null`,
  `create index evaluations_by_age on evaluations (workspace_id, evaluated_at)`,
  `create index corrections_by_conversation on corrections (workspace_id, conversation_id, corrected_at)`,
  `create index sentiment_tags_by_age on effects (workspace_id, intended_at) where automation = 'sentiment' and kind = 'tag'`,
  // What customers ask without an article for it, as the last sync found it, most asked first.
  `create table knowledge_gaps (
    workspace_id text not null,
    place integer not null,
    topic text not null,
    asked integer,
    samples jsonb not null,
    suggested_title text,
    found_at bigint not null,
    primary key (workspace_id, place)
  )`,
];
