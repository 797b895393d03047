import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Pool } from "pg";
import { rolledBackInstead } from "../rolled-back-instead.js";
import { toParameter } from "../values.js";
import { toTypedError } from "./typed-error.js";

/** A connection of the pool as Kysely uses it, with our parameters and errors. */
export async function typedSession(pool: Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toTypedError(error);
  });
  // Without a listener a connection lost between two statements would end the process. The next statement tells.
  const ignore = () => {};
  client.on("error", ignore);

  const run = async (text: string, parameters: readonly unknown[]) => {
    const result = await client.query(text, parameters.map(toParameter)).catch((error: unknown) => {
      throw toTypedError(error);
    });
    if (text === "commit" && result.command === "ROLLBACK") throw rolledBackInstead();
    return result;
  };

  // The type of the rows is the query builder's knowledge, so it is declared here and not worked out.
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("Cursors are not set up");
    return run(text, parameters);
  }
  return {
    query,
    release() {
      client.off("error", ignore);
      // A transaction left open goes with its connection.
      client.release(client.getTransactionStatus() !== "I");
    },
  };
}
