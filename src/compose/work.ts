import { detectLanguage } from "../ai/builtin/language.js";
import { storingServices } from "../ai/engine-names.js";
import type { Engines, LabelledMessages, MacroFinder, OwnTeams, Precedents } from "../ai/ports.js";
import type { Config } from "../config.js";
import type { IntercomCalls } from "../intercom/intercom-calls.js";
import type { Context } from "./context.js";
import { createConversationAttributes } from "../effects/conversation-attributes.js";
import { createAttributeDefinitions, createTagIds } from "../effects/intercom-ids.js";
import { createLedger } from "../effects/ledger.js";
import { createInbox, type Inbox } from "../intake/batcher.js";
import type { Connections } from "../workspaces/connections.js";
import { watchAlerts } from "../jobs/alerts/watch-alerts.js";
import type { AlertsDeps, JobDeps } from "../jobs/deps.js";
import { createHandlers } from "../jobs/handlers.js";
import { retryCured } from "../jobs/maintenance/retry-cured.js";
import { type Schedule, startSchedule } from "../jobs/maintenance/schedule.js";
import { createExpectRepeat } from "../jobs/maintenance/redact-repeats.js";
import { createFailureRecorder } from "../jobs/automations/record-failure.js";
import type { Pace } from "../kernel/pace.js";
import { createLocalLocks } from "../queue/conversation-locks.js";
import { createLeasedLocks } from "../queue/leased-locks.js";
import type { Queue } from "../queue/queue.js";
import type { JobRun } from "../jobs/catalog.js";
import { createRunJob, type RunJob } from "../jobs/runner/run-job.js";
import { startWorker, type Worker } from "../jobs/runner/worker.js";
import type { Database } from "../store/database/database.js";

export interface ComposeWorkDeps extends Context {
  readonly database: Database;
  readonly queue: Queue;
  readonly connections: Connections;
  readonly engines: Engines;
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  readonly macroFinder: MacroFinder;
  readonly labelled: LabelledMessages | null;
  readonly learn: (workspaceId: string) => void;
  readonly backtest: JobDeps["backtest"];
  readonly alerts: AlertsDeps;
  readonly observe: (run: JobRun) => void;
  readonly pace: Pace;
}

export interface Work {
  readonly inbox: Inbox;
  readonly worker: Worker;
  readonly schedule: Schedule;
}

/** From the inbox to the last effect: what takes events, what works them off, what does so by the clock. */
export function composeWork(deps: ComposeWorkDeps): Work {
  const { config, database, queue, connections, learn, log, now } = deps;
  const runJob = composeRunJob(deps);
  const inbox = createInbox(database, queue, config.draftDebounceMs, now);
  const worker = startWorker(queue, runJob, log, inbox.underLoad);
  const { curedYetMs } = deps.pace;
  const knowledgeIsLocal = config.simpli.kb === null;
  const cures = { db: database.kysely, queue, log, now, curedYetMs };
  const schedule = startSchedule({
    database,
    connections,
    queue,
    learn,
    log,
    now,
    knowledgeIsLocal,
    retryCured: (workspaceId) => retryCured(workspaceId, cures),
    cureCheckMs: Math.min(60_000, curedYetMs / 5),
    watchAlerts: (workspaceId) => watchAlerts(workspaceId, { db: database.kysely, queue, now }),
    alertCheckMs: deps.pace.alertCheckMs,
  });
  return { inbox, worker, schedule };
}

/** What a backtest must know of services and allowance. */
export function backtestFor(
  config: Pick<Config, "simpli">,
  calls: Pick<IntercomCalls, "budget">,
  meaning: JobDeps["backtest"]["meaning"],
): JobDeps["backtest"] {
  return {
    storing: storingServices(config.simpli),
    allowance: async (workspaceId) => (await calls.budget(workspaceId))?.limit ?? null,
    meaning,
  };
}

/** Runs one job: in the server whatever is due, in a command the jobs it asked for. */
export function composeRunJob(deps: Omit<ComposeWorkDeps, "config">): RunJob {
  const {
    database,
    queue,
    connections,
    engines,
    precedents,
    ownTeams,
    macroFinder,
    labelled,
    learn,
    backtest,
    alerts,
    observe,
    log,
    now,
    newId,
    pace,
  } = deps;
  const { kysely: durable, asyncCommit } = database;
  const localLocks = createLocalLocks();
  const locks =
    database.kind === "embedded"
      ? localLocks
      : createLeasedLocks(asyncCommit, localLocks, { now, uptime: () => performance.now() });
  const effects = {
    ledger: createLedger({ durable, asyncCommit, now, inFlightMs: pace.inFlightMs }),
    expectRepeat: createExpectRepeat(queue, now),
    tagIds: createTagIds(asyncCommit),
    attributes: createAttributeDefinitions(asyncCommit),
    conversationAttributes: createConversationAttributes(asyncCommit, now),
    now,
  };
  const handlers = createHandlers({
    db: asyncCommit,
    connections,
    engines,
    precedents,
    ownTeams,
    macroFinder,
    labelled,
    effects,
    locks,
    queue,
    learn,
    backtest,
    alerts,
    detectLanguage: (text) => detectLanguage(text)?.language ?? null,
    now,
    newId,
    pace,
  });
  return createRunJob({
    queue,
    handlers,
    locks,
    log,
    now,
    chance: Math.random,
    pace,
    observe,
    failed: createFailureRecorder({ db: asyncCommit, connections, now }),
  });
}
