import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  // Which contact a lead became: its old messages still name the lead, and deleting the lead deletes none of them.
  `create table merged_contacts (
    workspace_id text not null,
    id text not null,
    into_id text not null,
    merged_at timestamptz not null,
    primary key (workspace_id, id)
  )`,
  // What would cure a failed job, so that it is run again once that has happened. Null where nobody knows.
  `alter table dead_letters add column cure text`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
