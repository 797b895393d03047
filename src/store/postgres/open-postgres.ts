import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { Database, SqlRunner } from "../database.js";
import type { DatabaseLog } from "../open-database.js";
import type { Tables } from "../tables.js";
import { parserOf, toParameter } from "../values.js";
import { toTypedError } from "./typed-error.js";
import { typedSession } from "./typed-session.js";

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
  pool.on("error", (error) => log?.warn({ err: error }, "An idle database connection was lost; the next query opens another"));
  // A connection in use tells of its loss by an event of its own, which would end the process if nobody listened;
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
