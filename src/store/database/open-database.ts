/** Opens PostgreSQL where there is an address, else the embedded database. */
import type { Database, DatabaseOptions } from "./database.js";
import { openEmbedded } from "./embedded/open-embedded.js";
import { openPostgres } from "./postgres/open-postgres.js";

/**
 * Opens the database; its tables are the business of `migrate`.
 * Throws `DatabaseLockedError` when another process has the folder open, `DatabaseUnavailableError` when there is no
 * database to be reached. Statements throw `DatabaseError` with an SQLSTATE `code`, or `DatabaseUnavailableError`.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === null ? openEmbedded(options) : openPostgres(options.url, options);
}
