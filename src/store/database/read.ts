/** A read that nobody has asked for yet: it goes by itself, or along with the write that it is to come after. */
import type { Compilable, CompiledQuery, Kysely } from "kysely";
import type { Tables } from "./tables.js";

export interface Read<Found> {
  now(): Promise<Found>;
  /** @param run has the statement carried out, and answers its rows */
  by(run: <Row>(statement: CompiledQuery<Row>) => Promise<readonly Row[]>): Promise<Found>;
}

export function createRead<Row, Found>(
  db: Kysely<Tables>,
  statement: { compile(executor: Kysely<Tables>): CompiledQuery<Row> } | Compilable<Row>,
  toFound: (rows: readonly Row[]) => Found,
): Read<Found> {
  const read: Read<Found> = {
    now: () => read.by(async (compiled) => (await db.executeQuery(compiled)).rows),
    by: async (run) => toFound(await run(statement.compile(db))),
  };
  return read;
}
