/** Several writes as one statement: one round trip, one commit, all or nothing. */
import { type Kysely, type OperationNodeSource, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.js";

/**
 * An insert, update or delete that nobody has executed yet. Those that are written together see the tables as they were
 * before all of them, so no two may change the same row.
 * https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING
 */
export type Write = OperationNodeSource;

/** Nothing is sent where there is nothing to write. */
export async function writeTogether(db: Kysely<Tables>, writes: readonly Write[]): Promise<void> {
  const [first, ...others] = writes;
  if (first === undefined) return;
  await (others.length === 0 ? sql`${first}` : sql`${withWrites(writes)} select 1`).execute(db);
}

/** `with …`, for a statement of its own at the end. */
export function withWrites(writes: readonly Write[]): RawBuilder<unknown> {
  if (writes.length === 0) return sql``;
  const named = writes.map((write, index) => sql`${sql.ref(`write_${index}`)} as (${write})`);
  return sql`with ${sql.join(named)}`;
}

/** Rows that a statement works out: those whose identity is there replace what it had. @param source what stands after `from` */
export function upsertFrom(
  table: keyof Tables,
  identity: readonly string[],
  facts: readonly string[],
  source: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const columns = list([...identity, ...facts]);
  const replaced = facts.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`
    insert into ${sql.table(table)} (${columns}) select ${columns} from ${source}
    on conflict (${list(identity)}) do update set ${sql.join(replaced)}`;
}
