import { type Kysely, sql } from "kysely";
import { Client } from "pg";
import type { Tables } from "../../src/store/database/tables.js";

/** One statement on a connection of its own. */
export async function onServer(url: string, statement: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement, [...values]);
  } finally {
    await client.end();
  }
}

/** As many as a pool of the app has. */
const CONNECTIONS = 8;

/** Each connection counts in PostgreSQL's statistics now what it has read; by itself it would some seconds later. */
export async function countReads(db: Kysely<Tables>): Promise<void> {
  const all = Array.from({ length: CONNECTIONS }, () => sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`.execute(db));
  await Promise.all(all);
}
