import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // The decision a classification is from: the opening, or the message with which the subject changed.
  await sql`alter table classifications
    add column cause text not null default 'opening',
    add column opened_as text`.execute(db);
}
