import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** SQL as pg-boss sends it: with values one statement, without them possibly several. */
export interface SqlRunner {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * The database, whichever driver stands behind it: PostgreSQL's dialect in both.
 * A commit that has returned is on disk.
 */
export interface Database {
  readonly kind: "embedded" | "postgres";
  /** Typed queries. Transactions of the embedded driver queue behind each other: keep them short. */
  readonly kysely: Kysely<Tables>;
  /**
   * The same, but a commit that has returned may be lost with the machine (embedded: with the process), never without
   * everything after it. For what a repeated job works out again: its end is written later than all it wrote, and what
   * it must not do twice stands in the ledger, which is flushed.
   */
  readonly asyncCommit: Kysely<Tables>;
  /** For pg-boss, outside any transaction of ours; relaxed. */
  readonly sql: SqlRunner;
  /** CHECKPOINT and VACUUM, which the embedded database does not do by itself. A no-op on PostgreSQL. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}
