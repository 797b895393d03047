import { type Kysely, type MigrationProvider, Migrator, sql } from "kysely";
import { DatabaseError } from "./database.js";
import * as first from "./migrations/0001-first.js";
import * as installStates from "./migrations/0002-install-states.js";
import * as adminConsole from "./migrations/0003-console.js";
import * as mergesAndCures from "./migrations/0004-merges-and-cures.js";
import * as payloadHashes from "./migrations/0005-payload-hashes.js";
import * as decisions from "./migrations/0006-decisions.js";
import * as backtests from "./migrations/0007-backtests.js";
import * as blindChecks from "./migrations/0008-blind-checks.js";
import * as proposals from "./migrations/0009-proposals.js";
import * as precedents from "./migrations/0010-precedents.js";
import * as alerts from "./migrations/0012-alerts.js";
import * as briefs from "./migrations/0014-briefs.js";
import * as draftFindings from "./migrations/0017-draft-findings.js";
import * as labelPrevious from "./migrations/0020-label-previous.js";
import * as internalArticles from "./migrations/0021-internal-articles.js";
import * as lookups from "./migrations/0024-lookups.js";
import * as subjectChanges from "./migrations/0025-subject-changes.js";
import * as houseStyles from "./migrations/0026-house-styles.js";
import * as historyLabels from "./migrations/0027-history-labels.js";
import * as deletedWhileRead from "./migrations/0030-deleted-while-read.js";
import type { Tables } from "./tables.js";

/** In order; a landed migration is never edited, a new one is added. */
const MIGRATIONS: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      "0001-first": first,
      "0002-install-states": installStates,
      "0003-console": adminConsole,
      "0004-merges-and-cures": mergesAndCures,
      "0005-payload-hashes": payloadHashes,
      "0006-decisions": decisions,
      "0007-backtests": backtests,
      "0008-blind-checks": blindChecks,
      "0009-proposals": proposals,
      "0010-precedents": precedents,
      "0012-alerts": alerts,
      "0014-briefs": briefs,
      "0017-draft-findings": draftFindings,
      "0020-label-previous": labelPrevious,
      "0021-internal-articles": internalArticles,
      "0024-lookups": lookups,
      "0025-subject-changes": subjectChanges,
      "0026-house-styles": houseStyles,
      "0027-history-labels": historyLabels,
      "0030-deleted-while-read": deletedWhileRead,
    }),
};

/** Brings the database to today's tables. Many processes may start at once: one does it, the others wait for it. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (await isUpToDate(db)) return;
  await startedTogether(async () => {
    const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateToLatest();
    if (error === undefined) return;
    throw error instanceof Error ? error : new Error("The database could not be migrated", { cause: error });
  });
}

const UNDEFINED_TABLE = "42P01";

/** Whether just these migrations were made: the migrator itself reads through the catalog before it says so, half a second of a start. */
async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    return rows.map(({ name }) => name).join() === Object.keys(await MIGRATIONS.getMigrations()).join();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNDEFINED_TABLE) return false;
    throw error;
  }
}

/**
 * What PostgreSQL says to the slower of two processes that create the same thing at once, `if not exists` notwithstanding:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const LOST_THE_RACE: ReadonlySet<string> = new Set(["23505", "42P06", "42P07", "42710", "40001", "40P01", "XX000"]);

const TRIES = 6;
const WAIT_MS = 400;

/** Runs set-up that other processes may be doing on the same database this moment; who loses the race checks again. */
export async function startedTogether<T>(setUp: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await setUp();
    } catch (error) {
      const lostTheRace = error instanceof DatabaseError && LOST_THE_RACE.has(error.code ?? "");
      if (!lostTheRace || tried >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tried));
    }
  }
}
