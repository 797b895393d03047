/** Why the database cannot be used: nobody answers, another process holds it, a statement failed. */
import { DatabaseError } from "pg";

/** The server or the embedded engine is not there any more, or was never reached. Nothing is known about statements under way. */
export class DatabaseUnavailableError extends Error {
  override readonly name = "DatabaseUnavailableError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`The database is not available: ${reason}`, options);
  }
}

/**
 * Connection exceptions (08), no room or memory or connections (53), operator intervention and timeouts of statements (57),
 * errors of its system (58); of others what passes by itself: a server that only reads for now, transactions ended by a
 * timeout, a deadlock or a concurrent change, locks that were not had in time. Our own 40000 below is none of them.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSES = /^(?:08|53|57|58|25006|25P0[34]|4000[13]|40P01|55006|55P03)/;

/** Whether the database failed by what passes when it is well again, not by what was asked of it. */
export function isDatabaseOutage(error: Error): boolean {
  return error instanceof DatabaseUnavailableError || (error instanceof DatabaseError && PASSES.test(error.code ?? ""));
}

/** The database is there and this process cannot use it: trying again changes nothing. The message has the remedy. */
export class DatabaseRefusedError extends Error {
  override readonly name = "DatabaseRefusedError";
  /** The SQLSTATE, where PostgreSQL refused. */
  readonly code: string | null;

  constructor(message: string, code: string | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const MAKE = "PostgreSQL does not let the app make its tables and its queue";
const OWNER = "Make this role the owner of the database, or grant it CREATE on the database and on its schema public.";

/** By SQLSTATE: no right, no schema to create in, a server that only reads. */
const SET_UP_REMEDIES: Readonly<Record<string, string>> = {
  "42501": OWNER,
  "3F000": OWNER,
  "25006": "Give the address of the primary server in DATABASE_URL.",
};

/** An error of whoever makes tables and queue, with what PostgreSQL wants; any other as it is. */
export function explainSetUp(error: Error): Error {
  if (!(error instanceof DatabaseError)) return error;
  const { code = "", message } = error;
  const remedy = SET_UP_REMEDIES[code];
  return remedy === undefined ? error : new DatabaseRefusedError(`${MAKE}: ${message}. ${remedy}`, code, { cause: error });
}

export interface LockedBy {
  readonly pid: number;
  readonly host: string;
  /** When it opened the database, ISO 8601. */
  readonly since: string;
}

/** Another process has the embedded database open. Two at once destroy acknowledged rows, so the second one is refused. */
export class DatabaseLockedError extends Error {
  override readonly name = "DatabaseLockedError";
  readonly folder: string;
  readonly lockedBy: LockedBy | null;

  constructor(folder: string, lockFile: string, lockedBy: LockedBy | null) {
    const who =
      lockedBy === null ? "another process" : `process ${lockedBy.pid} on ${lockedBy.host}, which opened it at ${lockedBy.since}`;
    super(
      `The database in ${folder} is in use by ${who}. Stop that process first, or set DATABASE_URL to share a PostgreSQL ` +
        `database between several. Should you be certain that it no longer runs, delete ${lockFile} and start again.`,
    );
    this.folder = folder;
    this.lockedBy = lockedBy;
  }
}

/**
 * PostgreSQL answers COMMIT with ROLLBACK, and no error, when a statement of the transaction had failed and the failure was
 * caught on the way. Without this the caller would take nothing for done.
 */
export function rolledBackInstead(): DatabaseError {
  const error = new DatabaseError("the transaction was rolled back: one of its statements had failed", 0, "error");
  error.code = "40000";
  return error;
}
