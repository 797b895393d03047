/** What works off a sync of the knowledge base, or a backtest, in a command's process: beside a running server on PostgreSQL either of them takes the job. */
import { randomUUID } from "node:crypto";
import { composeEngines } from "../compose/engines.js";
import { composeRunJob } from "../compose/work.js";
import type { Config } from "../config.js";
import { BACKTEST_JOBS } from "../jobs/catalog.js";
import { startWorker, type Worker } from "../jobs/runner/worker.js";
import type { Logger } from "../kernel/log.js";
import { PACE } from "../kernel/pace.js";
import type { Queue } from "../queue/queue.js";
import type { Database } from "../store/database/database.js";
import type { Connections } from "../workspaces/connections.js";
import type { IntercomCalls } from "../intercom/client.js";

export interface SyncWorkerDeps {
  readonly config: Config;
  readonly database: Database;
  readonly queue: Queue;
  readonly connections: Connections;
  readonly calls: Pick<IntercomCalls, "budget">;
  readonly log: Logger;
  readonly now: () => number;
}

export interface SyncWorker {
  readonly worker: Worker;
  closeEngines(): Promise<void>;
}

export function startSyncWorker({ config, database, queue, connections, calls, log, now }: SyncWorkerDeps): SyncWorker {
  const context = { config, db: database.kysely, log, now, newId: randomUUID, pace: PACE };
  // It ends with its job: the server reads the articles when it is first asked.
  const answering = { ...composeEngines(context), readArticles: () => undefined };
  const observe = () => undefined;
  // The server alone sends alerts.
  const alerts = { sealer: null, toPrivate: false, linkTo: () => null, observe };
  const runJob = composeRunJob({ ...context, database, queue, connections, calls, answering, alerts, observe });
  return {
    worker: startWorker(queue, runJob, log, () => false, ["sync-knowledge", ...BACKTEST_JOBS]),
    closeEngines: answering.close,
  };
}
