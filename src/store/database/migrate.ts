/** All migrations in their order, and running those that are missing. */
import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from "kysely";
import { toError } from "../../kernel/errors.js";
import { DatabaseRefusedError, explainSetUp } from "./database-errors.js";
import { DatabaseError } from "./database.js";
import {
  ALERT_TABLES,
  BLIND_CHECK_TABLES,
  BRIEFS_TABLE,
  CONSOLE_TABLES,
  INSTALL_STATES,
  LOOKUPS_TABLE,
  ARTICLES_CHANGE_SEEN,
  ARTICLES_INTERNAL,
  DRAFT_FINDINGS,
  DRAFT_GROUNDS,
  MERGED_BY_CONTACT,
  MERGES_AND_CURES,
  PAYLOAD_HASHES,
  CONVERSATIONS_BY_CONTACT,
  CONVERSATIONS_CONTACTS,
  DELETED_CONTACTS,
  PURGED_TEXTS,
  SUBJECT_CHANGES,
  WORKSPACES_AUTHOR,
  WORKSPACES_WRITERS,
} from "./migrations/surfaces.js";
import { FIRST_TABLES } from "./migrations/first.js";
import {
  BACKTEST_TABLES,
  BACKTESTS_DELETED_CONTACTS,
  DECISION_TABLES,
  HOUSE_STYLES_TABLE,
  LABELS_ENGINE,
  LABELS_PREVIOUS,
  PAST_SOURCES,
  PRECEDENT_TABLES,
  PROPOSAL_TABLES,
  WEEKS_GONE,
  WEEKS_WITHOUT_REVIEW,
} from "./migrations/proof.js";
import { startedTogether } from "./started-together.js";
import type { Tables } from "./tables.js";

/** In order, by the name it is recorded under; a landed migration is never edited, a new one is added. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  "0001-first": FIRST_TABLES,
  "0002-install-states": INSTALL_STATES,
  "0003-console": CONSOLE_TABLES,
  "0004-merges-and-cures": MERGES_AND_CURES,
  "0005-payload-hashes": PAYLOAD_HASHES,
  "0006-decisions": DECISION_TABLES,
  "0007-backtests": BACKTEST_TABLES,
  "0008-blind-checks": BLIND_CHECK_TABLES,
  "0009-proposals": PROPOSAL_TABLES,
  "0010-precedents": PRECEDENT_TABLES,
  "0012-alerts": ALERT_TABLES,
  "0014-briefs": BRIEFS_TABLE,
  "0017-draft-findings": DRAFT_FINDINGS,
  "0020-label-previous": LABELS_PREVIOUS,
  "0021-internal-articles": ARTICLES_INTERNAL,
  "0024-lookups": LOOKUPS_TABLE,
  "0025-subject-changes": SUBJECT_CHANGES,
  "0026-house-styles": HOUSE_STYLES_TABLE,
  "0027-history-labels": LABELS_ENGINE,
  "0030-deleted-while-read": BACKTESTS_DELETED_CONTACTS,
  "0031-authors": WORKSPACES_AUTHOR,
  "0032-weeks-without-review": WEEKS_WITHOUT_REVIEW,
  "0033-draft-grounds": DRAFT_GROUNDS,
  "0034-redacted-contacts": CONVERSATIONS_CONTACTS,
  "0035-conversations-by-contact": CONVERSATIONS_BY_CONTACT,
  "0036-merged-by-contact": MERGED_BY_CONTACT,
  "0038-weeks-gone": WEEKS_GONE,
  "0039-articles-change-seen": ARTICLES_CHANGE_SEEN,
  "0040-deleted-contacts": DELETED_CONTACTS,
  "0041-writers": WORKSPACES_WRITERS,
  "0042-purged-texts": PURGED_TEXTS,
  "0043-past-sources": PAST_SOURCES,
};

const MIGRATIONS: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve(Object.fromEntries(Object.entries(STATEMENTS).map(([name, statements]) => [name, inOrder(statements)]))),
};

const inOrder = (statements: readonly string[]): Migration => ({
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

/** Brings the database to today's tables. Many processes may start at once: one does it, the others wait for it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if ((await ageOfTables(db)) === "current") return;
  await startedTogether(async () => {
    const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateToLatest();
    if (error === undefined) return;
    throw error instanceof Error ? error : new Error("The database could not be migrated", { cause: error });
  });
}

const newerDatabase = (names: readonly string[]) =>
  `The database was made by a newer version of the app (${names.join(", ")}). ` +
  "Run that version, or restore the backup of before the upgrade.";

const UNDEFINED_TABLE = "42P01";

/**
 * Which migrations were made: the migrator itself reads through the catalog before it says so, half a second of a start.
 * @throws DatabaseRefusedError where a newer version made the tables
 */
export async function ageOfTables(db: Kysely<Tables>): Promise<"none" | "older" | "current"> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    const unknown = rows.flatMap(({ name }) => (name in STATEMENTS ? [] : [name]));
    if (unknown.length > 0) throw new DatabaseRefusedError(newerDatabase(unknown), null);
    return rows.map(({ name }) => name).join() === Object.keys(STATEMENTS).join() ? "current" : "older";
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return "none";
    throw explainSetUp(toError(error));
  }
}
