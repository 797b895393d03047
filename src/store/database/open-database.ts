import type { Database } from "./database.js";
import { openEmbedded } from "./embedded/open-embedded.js";
import { openPostgres } from "./postgres/open-postgres.js";

/** What pino's loggers can do, as far as it is needed here. */
export interface DatabaseLog {
  warn(details: object, message: string): void;
}

export interface DatabaseOptions {
  /** `postgres://…`, or null for the embedded database in `dataDir`. */
  readonly url: string | null;
  readonly dataDir: string;
  readonly log?: DatabaseLog;
  /** Told in a sentence when something takes seconds, such as the first creation. */
  readonly onProgress?: (sentence: string) => void;
  /** The embedded engine died or lost its folder: nothing will work any more, the process should end. */
  readonly onFatal?: (error: Error) => void;
}

/**
 * Opens the database; its tables are the business of `migrate`.
 * Throws `DatabaseLockedError` when another process has the folder open, `DatabaseUnavailableError` when there is no
 * database to be reached. Statements throw `DatabaseError` with an SQLSTATE `code`, or `DatabaseUnavailableError`.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === null ? openEmbedded(options) : openPostgres(options.url, options);
}
