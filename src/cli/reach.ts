import { randomUUID } from "node:crypto";
import { composeEngines } from "../compose/engines.js";
import { composeIntercom } from "../compose/intercom.js";
import { composeRunJob } from "../compose/work.js";
import { PACE } from "../kernel/pace.js";
import type { Config } from "../config.js";
import { startWorker } from "../jobs/runner/worker.js";
import type { Logger } from "../kernel/log.js";
import { startBossQueue } from "../queue/boss-queue.js";
import type { Queue } from "../queue/queue.js";
import { migrate } from "../store/database/migrate.js";
import { openDatabase } from "../store/database/open-database.js";
import type { RunCommand } from "./command-list.js";
import { createCommandRunner } from "./command-runner.js";
import { reachServer } from "./socket.js";

export interface Reached {
  readonly runCommand: RunCommand;
  /** Whether a running server does the work. */
  readonly through: "server" | "database";
  close(): Promise<void>;
}

/**
 * Gets at the database, whoever has it: the embedded one belongs to the server while that runs, and is opened here
 * otherwise; PostgreSQL is opened beside the server.
 * @throws DatabaseLockedError, DatabaseUnavailableError
 */
export async function reach(config: Config, log: Logger, onProgress: (sentence: string) => void): Promise<Reached> {
  const server = config.databaseUrl === null ? await reachServer(config.dataDir) : null;
  if (server !== null) return { runCommand: server, through: "server", close: () => Promise.resolve() };
  const now = Date.now;
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log, onProgress });
  await migrate(database.kysely);
  const { engines, learn, close: closeEngines } = composeEngines({ config, db: database.kysely, log, now });
  const intercom = await composeIntercom({ config, db: database.kysely, sandbox: null, log, now });
  let starting: Promise<Queue> | null = null;
  const queue = () => (starting ??= startBossQueue(database, log, now));
  // Beside a running server on PostgreSQL either of them takes the job; with no server, this process does.
  const startSyncWorker = async () => {
    const { connections } = intercom;
    const deps = {
      db: database.kysely,
      database,
      queue: await queue(),
      connections,
      engines,
      learn,
      observe: () => undefined,
      log,
      now,
      newId: randomUUID,
      pace: PACE,
    };
    return startWorker(deps.queue, composeRunJob(deps), log, () => false, ["sync-knowledge"]);
  };
  return {
    runCommand: createCommandRunner({
      config,
      database,
      queue,
      intercom,
      startWorker: startSyncWorker,
      sandboxApiUrl: null,
      now,
    }),
    through: "database",
    async close() {
      if (starting !== null) await (await starting).stop();
      await closeEngines();
      await database.close();
    },
  };
}
