/** PostgreSQL by a pool of connections that replaces those it loses. */
import { setTimeout as delay } from "node:timers/promises";
import {
  type DialectAdapter,
  Kysely,
  PostgresAdapter,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
  sql,
} from "kysely";
import { Pool, type QueryResult } from "pg";
import { toError } from "../../../kernel/errors.js";
import { DatabaseRefusedError, DatabaseUnavailableError, rolledBackInstead } from "../database-errors.js";
import { type Database, DatabaseError, type DatabaseLog, type DatabaseOptions, type SqlRunner } from "../database.js";
import { parserOf } from "../parsers.js";
import type { Tables } from "../tables.js";
import { toParameter } from "../values.js";
import { queryWithSettings } from "./query-with-settings.js";

type CommitMode = "durable" | "asyncCommit";

/** For each process, 12 in all. Managed databases commonly allow 20 to 100. */
const CONNECTIONS: Readonly<Record<CommitMode, number>> = { durable: 4, asyncCommit: 8 };
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_CONNECTION_MS = 30_000;
const BETWEEN_ATTEMPTS_MS = 500;

/** No statement of ours needs longer, and one that does must not hold its locks for ever. */
const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_TRANSACTION_MS = 30_000;

/**
 * Nothing is set for a session, nor otherwise bound to one: behind a pooler in transaction mode (PgBouncer, Supabase, Neon,
 * RDS Proxy) the next transaction runs in another session, and what was set stays behind for whoever gets this one. Whether
 * a commit waits for the disk is said in each transaction that writes, together with its limits.
 */
const PER_TRANSACTION: Readonly<Record<CommitMode, string>> = {
  durable: inTransaction("on"),
  asyncCommit: inTransaction("off"),
};

/** The same for a write of one statement. */
const DURABLE_WRITE = { synchronous_commit: "on", statement_timeout: String(STATEMENT_TIMEOUT_MS) };

function inTransaction(synchronousCommit: "on" | "off"): string {
  const settings = {
    synchronous_commit: synchronousCommit,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
  };
  return Object.entries(settings)
    .map(([name, value]) => `; set local ${name} = ${value}`)
    .join("");
}

/** Lost connections are replaced by the pool: the statements under way fail, the next ones find a new connection. */
export async function openPostgres(url: string, options: Omit<DatabaseOptions, "url" | "dataDir">): Promise<Database> {
  const { log } = options;
  const durable = openPool(url, "durable", log);
  const asyncCommit = openPool(url, "asyncCommit", log);
  const closeAll = async () => {
    await Promise.all([durable.end(), asyncCommit.end()]);
  };
  await reach(runnerOn(durable), options).catch(async (error: unknown) => {
    await closeAll();
    throw error;
  });

  let closing: Promise<void> | null = null;
  return {
    kind: "postgres",
    kysely: kyselyOn(durable, "durable"),
    asyncCommit: kyselyOn(asyncCommit, "asyncCommit"),
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

function openPool(url: string, commit: CommitMode, log: DatabaseLog | undefined): Pool {
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
  return pool;
}

function kyselyOn(pool: Pool, commit: CommitMode): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new PooledDialect({ pool: { connect: () => typedSession(pool, commit), end: () => Promise.resolve() } }),
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

const BEGINS = /^\s*(?:begin|start transaction)\b/i;
/** Changes nothing, or holds locks for its own length only. */
const READS = /^\s*(?:select|show)\b/i;

/** A connection of the pool as Kysely uses it, with our parameters and errors, and each transaction with its settings. */
async function typedSession(pool: Pool, commit: CommitMode): Promise<PostgresPoolClient> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toTypedError(error);
  });
  // Without a listener a connection lost between two statements would end the process. The next statement reports it.
  const ignore = () => {};
  client.on("error", ignore);
  let unanswered = 0;

  const answered = async (asked: Promise<QueryResult>) => {
    unanswered += 1;
    const result = await asked.catch((error: unknown) => {
      if (error instanceof DatabaseError) unanswered -= 1;
      throw toTypedError(error);
    });
    unanswered -= 1;
    return result;
  };
  const send = async (text: string, parameters?: readonly unknown[]) => {
    const result = await answered(client.query(text, parameters?.map(toParameter)));
    if (text === "commit" && result.command === "ROLLBACK") throw rolledBackInstead();
    return result;
  };
  // One message, so that a transaction costs no round trip more than without settings.
  const begin = (text: string) => send(`${text}${PER_TRANSACTION[commit]}`);

  const run = (text: string, parameters: readonly unknown[]) => {
    if (BEGINS.test(text)) return begin(text);
    // Single statements wait for the disk by PostgreSQL's own default. What must wait does not rely on it: the role may be
    // set otherwise, and a process of the release before leaves `off` behind in a pooler's sessions.
    const alone = commit === "durable" && client.getTransactionStatus() === "I" && !READS.test(text);
    if (!alone) return send(text, parameters);
    return answered(queryWithSettings(client, DURABLE_WRITE, text, parameters.map(toParameter)));
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
      // A transaction left open, or a statement that was not answered in time, goes with its connection.
      client.release(client.getTransactionStatus() !== "I" || unanswered > 0);
    },
  };
}
