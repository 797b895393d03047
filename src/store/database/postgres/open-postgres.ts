import { Kysely, type PostgresCursor, PostgresDialect, type PostgresPoolClient, type PostgresQueryResult } from "kysely";
import { Pool } from "pg";
import { toError } from "../../../kernel/errors.js";
import { type Database, DatabaseError, type DatabaseLog, DatabaseUnavailableError, type SqlRunner } from "../database.js";
import type { Tables } from "../tables.js";
import { parserOf, rolledBackInstead, toParameter } from "../values.js";

/** For each process, 12 in all. Managed databases commonly allow 20 to 100. */
const CONNECTIONS = { durable: 4, asyncCommit: 8 } as const;
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_CONNECTION_MS = 30_000;

/** No statement of ours needs longer, and one that does must not hold its locks for ever. Migrations may `set local` their own. */
const SESSION_SETTINGS = `set timezone = 'UTC'; set statement_timeout = '60s'; set idle_in_transaction_session_timeout = '30s'`;

/** Lost connections are replaced by the pool: the statements under way fail, the next ones find a new connection. */
export async function openPostgres(url: string, { log }: { readonly log?: DatabaseLog }): Promise<Database> {
  const durable = openPool(url, "durable", log);
  const asyncCommit = openPool(url, "asyncCommit", log);
  const closeAll = async () => {
    await Promise.all([durable.end(), asyncCommit.end()]);
  };
  await runnerOn(durable)("select 1").catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });

  let closing: Promise<void> | null = null;
  return {
    kind: "postgres",
    kysely: kyselyOn(durable),
    asyncCommit: kyselyOn(asyncCommit),
    sql: { executeSql: runnerOn(asyncCommit) },
    maintain: () => Promise.resolve(),
    close: () => (closing ??= closeAll()),
  };
}

function openPool(url: string, commit: keyof typeof CONNECTIONS, log: DatabaseLog | undefined): Pool {
  const settings = commit === "asyncCommit" ? `${SESSION_SETTINGS}; set synchronous_commit = off` : SESSION_SETTINGS;
  const pool = new Pool({
    connectionString: url,
    application_name: "simpli-for-intercom",
    max: CONNECTIONS[commit],
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
    // By statement and not as start-up parameters, which PgBouncer refuses.
    verify: (client, done) => void client.query(settings).then(() => done(), done),
  });
  pool.on("error", (error) => log?.warn({ err: error }, "idle database connection lost; the next query opens another"));
  // A connection in use reports its loss by an event of its own, which would end the process if nobody listened;
  // the statement under way fails by itself.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

function kyselyOn(pool: Pool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: () => typedSession(pool), end: () => Promise.resolve() } }),
  });
}

function runnerOn(pool: Pool): SqlRunner["executeSql"] {
  return async (text, values = []) => {
    try {
      // Several statements give several results, which node-postgres does not declare.
      const results: unknown = await pool.query(text, values.map(toParameter));
      return {
        rows: [results]
          .flat()
          .filter(hasRows)
          .flatMap(({ rows }) => rows),
      };
    } catch (error) {
      throw toTypedError(error);
    }
  };
}

function hasRows(result: unknown): result is { rows: Record<string, unknown>[] } {
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows);
}

/**
 * Connection exceptions (08…), operator intervention (57P…: shut down, starting up, terminated) and too many connections.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_THERE = /^(08|57P|53300)/;

function toTypedError(thrown: unknown): Error {
  const error = toError(thrown);
  const refused = error instanceof DatabaseError && !NOT_THERE.test(error.code ?? "");
  return refused ? error : new DatabaseUnavailableError(reasonOf(error), { cause: error });
}

/** An AggregateError (one host name, several addresses) has an empty message of its own. */
function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : null;
  return first instanceof Error ? first.message : error.message;
}

/** A connection of the pool as Kysely uses it, with our parameters and errors. */
async function typedSession(pool: Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toTypedError(error);
  });
  // Without a listener a connection lost between two statements would end the process. The next statement reports it.
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
