import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import type { SqlRunner } from "./database.js";

/** Raw SQL on the connection of a query builder: inside the transaction when it is one. One statement a call. */
export function sqlRunner<T>(executor: Kysely<T> | Transaction<T>): SqlRunner {
  return {
    async executeSql(text, values = []) {
      const { rows } = await executor.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
