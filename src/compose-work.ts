import { randomUUID } from "node:crypto";
import { detectLanguage } from "./ai/builtin/language.js";
import type { Engines } from "./ai/ports.js";
import type { Config } from "./config.js";
import { createAttributeDefinitions } from "./effects/attribute-definitions.js";
import { createLedger } from "./effects/ledger.js";
import { createTagIds } from "./effects/tag-ids.js";
import { createInbox, type Inbox } from "./intake/inbox.js";
import type { Connections } from "./intercom/connection.js";
import { createHandlers } from "./jobs/handlers.js";
import { type Schedule, startSchedule } from "./jobs/schedule.js";
import { createExpectRepeat } from "./jobs/take-off-repeats.js";
import { createTellFailure } from "./jobs/tell-failure.js";
import type { Logger } from "./log.js";
import { createLocalLocks } from "./queue/conversation-locks.js";
import { createLeasedLocks } from "./queue/leased-locks.js";
import type { Queue } from "./queue/queue.js";
import { createRunJob, type JobRun } from "./queue/run-job.js";
import { startWorker, type Worker } from "./queue/worker.js";
import type { Database } from "./store/database.js";

export interface ComposeWorkRoom {
  readonly config: Config;
  readonly database: Database;
  readonly queue: Queue;
  readonly connections: Connections;
  readonly engines: Engines;
  readonly learn: (workspaceId: string) => void;
  readonly observe: (run: JobRun) => void;
  readonly log: Logger;
  readonly now: () => number;
}

export interface Work {
  readonly inbox: Inbox;
  readonly worker: Worker;
  readonly schedule: Schedule;
}

/** From the inbox to the last effect: what takes events, what works them off, what does so by the clock. */
export function composeWork({ config, database, queue, connections, engines, learn, observe, log, now }: ComposeWorkRoom): Work {
  const { kysely: flushed, relaxed } = database;
  const localLocks = createLocalLocks();
  const locks =
    database.kind === "embedded" ? localLocks : createLeasedLocks(relaxed, localLocks, { now, uptime: () => performance.now() });
  const effects = {
    ledger: createLedger({ flushed, relaxed, now }),
    expectRepeat: createExpectRepeat(queue, now),
    tagIds: createTagIds(relaxed),
    attributes: createAttributeDefinitions(relaxed),
    now,
  };
  const handlers = createHandlers({
    db: relaxed,
    connections,
    engines,
    effects,
    locks,
    queue,
    learn,
    detectLanguage: (text) => detectLanguage(text)?.language ?? null,
    now,
    newId: randomUUID,
  });
  const runJob = createRunJob({
    queue,
    handlers,
    locks,
    log,
    now,
    chance: Math.random,
    observe,
    failed: createTellFailure(relaxed, now),
  });
  const inbox = createInbox(database, queue, config.draftSettleMs, now);
  const worker = startWorker(queue, runJob, log, inbox.hurried);
  const schedule = startSchedule({ database, connections, queue, learn, log, now, knowledgeIsLocal: config.simpli.kb === null });
  return { inbox, worker, schedule };
}
