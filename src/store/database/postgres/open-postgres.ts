/** PostgreSQL by a pool of connections that replaces those it loses. */
import { setTimeout as delay } from "node:timers/promises";
import { type DialectAdapter, Kysely, PostgresAdapter, PostgresDialect, sql } from "kysely";
import { Pool } from "pg";
import { DatabaseRefusedError, DatabaseUnavailableError } from "../database-errors.js";
import { type Database, DatabaseError, type DatabaseLog, type DatabaseOptions, type SqlRunner } from "../database.js";
import { parserOf } from "../parsers.js";
import type { Tables } from "../tables.js";
import { createSessionPlans, type SessionPlans } from "./plans.js";
import { type CommitMode, type SessionPool, STATEMENT_TIMEOUT_MS, takeSession, toTypedError } from "./session.js";

/** For each process, 12 in all. Managed databases commonly allow 20 to 100. */
const CONNECTIONS: Readonly<Record<CommitMode, number>> = { durable: 4, asyncCommit: 8 };
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_CONNECTION_MS = 30_000;
const BETWEEN_ATTEMPTS_MS = 500;

/** Lost connections are replaced by the pool: the statements under way fail, the next ones find a new connection. */
export async function openPostgres(url: string, options: Omit<DatabaseOptions, "url" | "dataDir">): Promise<Database> {
  const { log } = options;
  const plans = createSessionPlans(() => performance.now());
  const durable = openPool(url, "durable", plans, log);
  const asyncCommit = openPool(url, "asyncCommit", plans, log);
  const closeAll = async () => {
    await Promise.all([durable.pool.end(), asyncCommit.pool.end()]);
  };
  await reach(runnerOn(durable), options).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });

  let closing: Promise<void> | null = null;
  return {
    kind: "postgres",
    kysely: kyselyOn(durable),
    asyncCommit: kyselyOn(asyncCommit),
    async writeThenRead(write, read) {
      const session = await takeSession(asyncCommit);
      try {
        return await session.writeThenRead(write, read);
      } finally {
        session.release();
      }
    },
    sql: { executeSql: runnerOn(asyncCommit) },
    maintain: () => Promise.resolve(),
    close: () => (closing ??= closeAll()),
  };
}

/** A server that refuses us for good, a wrong password say, is not waited for. */
async function reach(run: SqlRunner["executeSql"], { waitMs = 0, onProgress }: Pick<DatabaseOptions, "waitMs" | "onProgress">) {
  const until = performance.now() + waitMs;
  for (let waited = false; ; waited = true) {
    try {
      await run("select 1");
      return;
    } catch (error) {
      if (error instanceof DatabaseError) throw refusedConnection(error);
      if (!(error instanceof DatabaseUnavailableError) || performance.now() >= until) throw error;
      if (!waited) onProgress?.(`Waiting up to ${Math.ceil(waitMs / 1000)} s for PostgreSQL: ${error.message}`);
      await delay(BETWEEN_ATTEMPTS_MS);
    }
  }
}

function refusedConnection(error: DatabaseError): DatabaseRefusedError {
  // "no pg_hba.conf entry for host …, no encryption"
  const remedy = error.message.endsWith("no encryption")
    ? "Add sslmode=verify-full to DATABASE_URL, or sslmode=no-verify where its certificate is its own: it may take encrypted connections alone. Else check user, password and database name."
    : "Check user, password and database name in DATABASE_URL.";
  const message = `PostgreSQL refuses the connection: ${error.message}. ${remedy}`;
  return new DatabaseRefusedError(message, error.code ?? null, { cause: error });
}

function openPool(url: string, commit: CommitMode, plans: SessionPlans, log: DatabaseLog | undefined): SessionPool {
  const pool = new Pool({
    connectionString: url,
    application_name: "simpli-for-intercom",
    max: CONNECTIONS[commit],
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
    // A statement outside a transaction has this limit alone; its connection is then given up. A little later than the
    // server's limit, which says what happened.
    query_timeout: STATEMENT_TIMEOUT_MS + 5_000,
  });
  pool.on("error", (error) => log?.warn({ error }, "idle database connection lost; the next query opens another"));
  // A connection in use reports its loss by an event of its own, which would end the process if nobody listened;
  // the statement under way fails by itself.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { pool, plans, commit };
}

function kyselyOn(pool: SessionPool): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PooledDialect({ pool: { connect: () => takeSession(pool), end: () => Promise.resolve() } }),
  });
}

class PooledDialect extends PostgresDialect {
  override createAdapter(): DialectAdapter {
    return new PooledAdapter();
  }
}

/** Kysely's lock belongs to the session: after a failed migration it would stay with the pooler's connection. The same key. */
class PooledAdapter extends PostgresAdapter {
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`set local statement_timeout = 0`.execute(db);
    await sql`select pg_advisory_xact_lock(3853314791062309107)`.execute(db);
  }

  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}

function runnerOn(on: SessionPool): SqlRunner["executeSql"] {
  return async (text, values = []) => {
    if (values.length > 0) return runOnce(on, text, values);
    try {
      // Several statements give several results, which node-postgres does not declare.
      const results: unknown = await on.pool.query(text);
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

async function runOnce(on: SessionPool, text: string, values: readonly unknown[]) {
  const session = await takeSession({ ...on, commit: "asyncCommit" });
  try {
    const { rows } = await session.query<Record<string, unknown>>(text, values);
    return { rows };
  } finally {
    session.release();
  }
}

function hasRows(result: unknown): result is { rows: Record<string, unknown>[] } {
  return typeof result === "object" && result !== null && "rows" in result && Array.isArray(result.rows);
}
