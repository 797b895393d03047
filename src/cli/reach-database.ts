/** The commands in a process that opens the database itself. */
import { composeIntercom } from "../compose/intercom.js";
import { composeSealer } from "../compose/sealer.js";
import type { Config } from "../config.js";
import type { Logger } from "../kernel/log.js";
import { startBossQueue } from "../queue/boss-queue.js";
import type { Queue } from "../queue/queue.js";
import { ageOfTables, migrate } from "../store/database/migrate.js";
import { openDatabase } from "../store/database/open-database.js";
import { checkTexts } from "../doctor/check-texts.js";
import { CommandRefused, type Reached } from "./command-list.js";
import { createCommandRunner } from "./command-runner.js";
import type { SyncWorker } from "./sync-worker.js";

/** @throws CommandRefused, DatabaseLockedError, DatabaseUnavailableError */
export async function reachDatabase(config: Config, log: Logger, onProgress: (sentence: string) => void): Promise<Reached> {
  const now = Date.now;
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log, onProgress });
  try {
    await requireTables(database.kysely, config);
  } catch (error) {
    await database.close();
    throw error;
  }
  const intercom = await composeIntercom({ config, db: database.kysely, sandbox: null, log, now });
  const sealer = await composeSealer(config);
  let starting: Promise<Queue> | null = null;
  const queue = () => (starting ??= startBossQueue(database, log, now));
  let syncWorker: SyncWorker | null = null;
  const startWorker = async () => {
    const { startSyncWorker } = await import("./sync-worker.js");
    syncWorker = startSyncWorker({
      config,
      database,
      queue: await queue(),
      connections: intercom.connections,
      calls: intercom.calls,
      log,
      now,
    });
    return syncWorker.worker;
  };
  return {
    runCommand: createCommandRunner({ config, database, queue, intercom, startWorker, sealer, sandboxApiUrl: null, now }),
    through: "database",
    async close() {
      if (starting !== null) await (await starting).stop();
      await syncWorker?.closeEngines();
      await database.close();
    },
  };
}

/**
 * An embedded database is this process's alone, and migrated as at a start. PostgreSQL may serve processes of the version before,
 * which would not start again on newer tables, or belong to somebody else altogether.
 */
async function requireTables(kysely: Parameters<typeof migrate>[0], { databaseUrl }: Config): Promise<void> {
  if (databaseUrl === null) return migrate(kysely);
  const age = await ageOfTables(kysely);
  if (age === "current") return;
  const { says, remedy } = age === "none" ? checkTexts.noTables : checkTexts.olderTables;
  throw new CommandRefused(`${says} ${remedy}`, "no-database");
}
