import { type Kysely, type MigrationProvider, Migrator } from "kysely";
import { startedTogether } from "./started-together.js";
import type { Tables } from "./tables.js";
import * as first from "./migrations/0001-first.js";
import * as installStates from "./migrations/0002-install-states.js";
import * as adminConsole from "./migrations/0003-console.js";

/** In order; a landed migration is never edited, a new one is added. */
const MIGRATIONS: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({ "0001-first": first, "0002-install-states": installStates, "0003-console": adminConsole }),
};

/** Brings the database to today's tables. Many processes may start at once: one does it, the others wait for it. */
export function migrate(db: Kysely<Tables>): Promise<void> {
  return startedTogether(async () => {
    const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateToLatest();
    if (error === undefined) return;
    throw error instanceof Error ? error : new Error("The database could not be migrated", { cause: error });
  });
}
