/** Which contact a lead became: its old messages still name the lead, and deleting the lead deletes none of them. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table merged_contacts (
    workspace_id text not null,
    id text not null,
    into_id text not null,
    merged_at timestamptz not null,
    primary key (workspace_id, id)
  )`.execute(db);
}
