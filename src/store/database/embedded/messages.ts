/** What passes between the main thread and the thread of PGlite. Everything here survives a structured clone. */
import { DatabaseError } from "pg";
import type { Parameter } from "../values.js";

export interface Statement {
  readonly text: string;
  /** Empty: `text` may hold several statements. */
  readonly values: readonly Parameter[];
}

export interface EngineAnswer {
  /** Of all statements, one after the other. */
  readonly rows: Record<string, unknown>[];
  /** Of the last statement: `INSERT`, `COMMIT`, … */
  readonly command: string | null;
  readonly rowCount: number | null;
}

/**
 * `alone`: what the statements leave open, by a failure or a missing COMMIT, is rolled back at once.
 * `inside`: a transaction is open, or is opened by the first statement, and stays so.
 */
export type TransactionScope = "alone" | "inside";

/**
 * `durable`: on disk before it is answered. `asyncCommit`: in order, but the tail may be lost with the process; the engine
 * writes it out within `FLUSH_WITHIN_MS`. Inside a transaction its first statement says so itself.
 */
export type Commit = "durable" | "asyncCommit";

export type Request =
  | {
      readonly kind: "run";
      readonly id: number;
      readonly statements: readonly Statement[];
      readonly scope: TransactionScope;
      readonly commit: Commit;
    }
  | { readonly kind: "count-syncs"; readonly id: number }
  | { readonly kind: "close"; readonly id: number };

/** PostgreSQL's fields of an error, see https://www.postgresql.org/docs/current/protocol-error-fields.html */
export type RefusalFields = Readonly<Partial<Record<RefusalField, string>>>;
export const REFUSAL_FIELDS = [
  ...(["severity", "code", "detail", "hint", "position", "where"] as const),
  ...(["schema", "table", "column", "dataType", "constraint", "routine"] as const),
];
export type RefusalField = (typeof REFUSAL_FIELDS)[number];

/** The engine's first report, which answers no request. */
export const READY_ID = 0;

export type Report =
  | { readonly kind: "ready"; readonly id: typeof READY_ID }
  | { readonly kind: "answer"; readonly id: number; readonly answer: EngineAnswer }
  | { readonly kind: "refusal"; readonly id: number; readonly message: string; readonly fields: RefusalFields }
  | { readonly kind: "syncs"; readonly id: number; readonly count: number }
  | { readonly kind: "closed"; readonly id: number }
  | { readonly kind: "died"; readonly reason: string };

export interface ThreadData {
  readonly folder: string;
}

/** Picks the fields off PGlite's error, which a structured clone would lose. */
export function describeRefusal(thrown: unknown): { message: string; fields: RefusalFields } {
  if (!(thrown instanceof Error)) return { message: String(thrown), fields: {} };
  const named = new Map<string, unknown>(Object.entries(thrown));
  const fields: Partial<Record<RefusalField, string>> = {};
  for (const name of REFUSAL_FIELDS) {
    const value = named.get(name);
    if (typeof value === "string") fields[name] = value;
  }
  return { message: thrown.message, fields };
}

/** The error node-postgres would have thrown. */
export function toDatabaseError(message: string, fields: RefusalFields): DatabaseError {
  return Object.assign(new DatabaseError(message, 0, "error"), fields);
}
