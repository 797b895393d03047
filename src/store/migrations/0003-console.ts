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
    primary key (workspace_id, contract, engine, hour, within_ms)
  )`,
  `create index effects_by_age on effects (workspace_id, intended_at desc)`,
];
