/** A connection of the pool as Kysely uses it: its transactions with their settings, and what may be sent together sent together. */
import type { CompiledQuery, PostgresCursor, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type { Pool } from "pg";
import { toError } from "../../../kernel/errors.js";
import { DatabaseUnavailableError, rolledBackInstead } from "../database-errors.js";
import { type Database, DatabaseError, type WrittenAndFound } from "../database.js";
import { toParameter } from "../values.js";
import type { SessionPlans } from "./plans.js";
import { type PipelinedStatement, queryTogether, settingsPart } from "./query-together.js";

export type CommitMode = "durable" | "asyncCommit";

/** No statement of ours needs longer, and one that does must not hold its locks for ever. */
export const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_TRANSACTION_MS = 30_000;

/**
 * Nothing is set for a session, nor otherwise bound to one: behind a pooler in transaction mode (PgBouncer, Supabase, Neon,
 * RDS Proxy) the next transaction runs in another session, and what was set stays behind for whoever gets this one. Whether
 * a commit waits for the disk is said in each transaction that writes, together with its limits.
 */
const PER_TRANSACTION: Readonly<Record<CommitMode, Readonly<Record<string, string>>>> = {
  durable: inTransaction("on"),
  asyncCommit: inTransaction("off"),
};

/** The same for a write of one statement. */
const DURABLE_WRITE = settingsPart({ synchronous_commit: "on", statement_timeout: String(STATEMENT_TIMEOUT_MS) });

function inTransaction(synchronousCommit: "on" | "off"): Readonly<Record<string, string>> {
  return {
    synchronous_commit: synchronousCommit,
    statement_timeout: String(STATEMENT_TIMEOUT_MS),
    idle_in_transaction_session_timeout: String(IDLE_TRANSACTION_MS),
  };
}

/**
 * Connection exceptions (08…), operator intervention (57P…: shut down, starting up, terminated) and too many connections.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_THERE = /^(08|57P|53300)/;

export function toTypedError(thrown: unknown): Error {
  const error = toError(thrown);
  const refused = error instanceof DatabaseError && !NOT_THERE.test(error.code ?? "");
  return refused ? error : new DatabaseUnavailableError(reasonOf(error), { cause: error });
}

/** An AggregateError (one host name, several addresses) has an empty message of its own. */
function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : null;
  return first instanceof Error ? first.message : error.message;
}

const BEGINS = /^(?:begin|start transaction[\w\s,]*)$/i;
const ENDS = /^(?:commit|rollback)$/;
const NOTHING_ASKED = { command: null, rowCount: null, rows: [] };
/** Changes nothing, or holds locks for its own length only. */
const READS = /^\s*(?:select|show)\b/i;

export interface PostgresSession extends PostgresPoolClient {
  /** One message and one transaction; each statement has a snapshot of its own, as PostgreSQL's default isolation gives it. */
  writeThenRead: Database["writeThenRead"];
}

export interface SessionPool {
  readonly pool: Pool;
  readonly plans: SessionPlans;
  readonly commit: CommitMode;
}

/** A connection of the pool as Kysely uses it, with our parameters and errors, and each transaction with its settings. */
export async function takeSession({ pool, plans: allPlans, commit }: SessionPool): Promise<PostgresSession> {
  const client = await pool.connect().catch((error: unknown) => {
    throw toTypedError(error);
  });
  // Without a listener a connection lost between two statements would end the process. The next statement reports it.
  const ignore = () => {};
  client.on("error", ignore);
  const plans = await allPlans.of(client).catch((error: unknown) => {
    client.off("error", ignore);
    client.release(true);
    throw toTypedError(error);
  });
  let unanswered = 0;

  /** BEGIN, until the first statement takes it along: a round trip less for every transaction. */
  let unsent: string | null = null;
  /** Also while its beginning is not answered yet. */
  let isInTransaction = false;

  const answered = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
    unanswered += 1;
    const answer = await asked.catch((error: unknown) => {
      if (error instanceof DatabaseError) unanswered -= 1;
      throw toTypedError(error);
    });
    unanswered -= 1;
    return answer;
  };
  const isOpen = () => isInTransaction || client.getTransactionStatus() !== "I";
  const sendParts = (parts: readonly PipelinedStatement[]) => {
    const isWhole = !isOpen();
    const asked = queryTogether(client, parts, plans).catch((error: unknown) => {
      // Nothing stays of a message that was a transaction by itself.
      if (plans.dropAfter(error) && isWhole) return queryTogether(client, parts, plans);
      throw error;
    });
    return answered(asked);
  };
  const sendAfter = async (settings: readonly PipelinedStatement[], text: string, parameters: readonly unknown[]) => {
    const [result] = await sendParts([...settings, { text, values: parameters.map(toParameter) }]);
    return result;
  };
  const send = async (text: string, parameters: readonly unknown[]) => {
    if (parameters.length > 0) return sendAfter([], text, parameters);
    const result = await answered(client.query(text));
    if (text === "commit" && result.command === "ROLLBACK") throw rolledBackInstead();
    return result;
  };
  const sendFirst = async (begin: string, text: string, parameters: readonly unknown[]) => {
    if (parameters.length > 0)
      return sendAfter([{ text: begin, values: [], isSetting: true }, settingsPart(PER_TRANSACTION[commit])], text, parameters);
    // Without parameters it may be several statements, which one message of this kind takes.
    const settings = Object.entries(PER_TRANSACTION[commit]).map(([name, value]) => `set local ${name} = ${value}`);
    return [await send([begin, ...settings, text].join("; "), [])].flat().at(-1);
  };

  const run = (text: string, parameters: readonly unknown[]) => {
    const begin = unsent;
    unsent = BEGINS.test(text) ? text : null;
    if (unsent !== null || (begin !== null && ENDS.test(text))) return Promise.resolve(NOTHING_ASKED);
    if (begin !== null) isInTransaction = true;
    if (ENDS.test(text)) isInTransaction = false;
    if (begin !== null) return sendFirst(begin, text, parameters);
    // Single statements wait for the disk by PostgreSQL's own default. What must wait does not rely on it: the role may be
    // set otherwise, and a process of the release before leaves `off` behind in a pooler's sessions.
    const alone = commit === "durable" && !isOpen() && !ENDS.test(text) && !READS.test(text);
    return alone ? sendAfter([DURABLE_WRITE], text, parameters) : send(text, parameters);
  };

  // The type of the rows is the query builder's knowledge, so it is declared here and not worked out.
  function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new TypeError("Cursors are not set up");
    return run(text, parameters);
  }
  function writeThenRead<Written, Found>(
    write: CompiledQuery<Written>,
    read: CompiledQuery<Found>,
  ): Promise<WrittenAndFound<Written, Found>>;
  async function writeThenRead(...statements: readonly CompiledQuery[]): Promise<WrittenAndFound<unknown, unknown>> {
    const parts = statements.map(({ sql, parameters }) => ({ text: sql, values: parameters.map(toParameter) }));
    const [written, found] = await sendParts(parts);
    return { written: written?.rows ?? [], found: found?.rows ?? [] };
  }
  return {
    query,
    writeThenRead,
    release() {
      client.off("error", ignore);
      // A transaction left open, or a statement that was not answered in time, goes with its connection.
      client.release(client.getTransactionStatus() !== "I" || unanswered > 0);
    },
  };
}
