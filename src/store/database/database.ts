/** What a database is to the rest of the app, whichever driver is behind it. */
import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import type { Logger } from "../../kernel/log.js";
import type { Tables } from "./tables.js";

/** The database only warns. */
export type DatabaseLog = Pick<Logger, "warn">;

export interface DatabaseOptions {
  /** `postgres://…`, or null for the embedded database in `dataDir`. */
  readonly url: string | null;
  readonly dataDir: string;
  readonly log?: DatabaseLog;
  /** How long PostgreSQL may take to be there, for what starts beside it or while it recovers; 0 by default. */
  readonly waitMs?: number;
  /** Called with a sentence when something takes seconds, such as the first creation. */
  readonly onProgress?: (sentence: string) => void;
  /** The embedded engine died or lost its folder: nothing will work any more, the process should end. */
  readonly onFatal?: (error: Error) => void;
}

/** SQL as pg-boss sends it: with values one statement, without them possibly several. */
export interface SqlRunner {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface WrittenAndFound<Written, Found> {
  readonly written: readonly Written[];
  readonly found: readonly Found[];
}

/**
 * The database, whichever driver is behind it: PostgreSQL's dialect in both.
 * A commit that has returned is on disk.
 */
export interface Database {
  readonly kind: "embedded" | "postgres";
  /** Typed queries. Transactions of the embedded driver queue behind each other: keep them short. */
  readonly kysely: Kysely<Tables>;
  /**
   * The same, but a commit that has returned may be lost with the machine (embedded: with the process), never without
   * everything after it. For what a repeated job works out again: its end is written later than all it wrote, and what
   * it must not do twice is in the ledger, which is flushed. On PostgreSQL that goes for transactions; a single statement
   * waits as the role is set, by default for the disk, since to say otherwise would take it two round trips more.
   */
  readonly asyncCommit: Kysely<Tables>;
  /**
   * A write, and what is read once it is done: all that others had committed by then is seen. The rows of both. Commits as
   * `asyncCommit` does; on PostgreSQL it is one message.
   */
  writeThenRead<Written, Found>(
    write: CompiledQuery<Written>,
    read: CompiledQuery<Found>,
  ): Promise<WrittenAndFound<Written, Found>>;
  /** For pg-boss, outside any transaction of ours; commits as `asyncCommit` does. */
  readonly sql: SqlRunner;
  /** CHECKPOINT and VACUUM, which the embedded database does not do by itself. A no-op on PostgreSQL. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** Raw SQL on the connection of a query builder: inside the transaction when it is one. One statement a call. */
export function sqlRunner<T>(executor: Kysely<T> | Transaction<T>): SqlRunner {
  return {
    async executeSql(text, values = []) {
      const { rows } = await executor.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}

/** What PostgreSQL itself refused. `code` is the SQLSTATE, such as `23505`; the same class from both drivers. */
export { DatabaseError } from "pg";

/** Rejects where the database does not answer or has no tables yet. */
export async function probeDatabase(db: Kysely<Tables>): Promise<void> {
  await db.selectFrom("workspaces").select("id").limit(1).execute();
}
