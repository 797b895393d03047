/** Puts together intake, queue and jobs; each kind of job has its handler here. */
import { detectLanguage, SURE } from "../ai/builtin/language.js";
import { storingServices } from "../ai/engine-names.js";
import type { IntercomCalls } from "../intercom/client.js";
import type { Context } from "./context.js";
import type { RunningEngines } from "./engines.js";
import { createConversationAttributes } from "../effects/conversation-attributes.js";
import { createAttributeDefinitions, createTagIds } from "../effects/intercom-ids.js";
import { createLedger } from "../effects/ledger.js";
import { suspectUninstall } from "../auth/uninstall.js";
import { createNotificationWriter, type NotificationWriter } from "../intake/batcher.js";
import { waitForToken, waitWhilePaused } from "../workspaces/held-work.js";
import type { Connections } from "../workspaces/connections.js";
import { watchAlerts } from "../jobs/alerts/watch-alerts.js";
import type { AlertsDeps } from "../jobs/alerts/alerts-deps.js";
import type { JobHandlers } from "../jobs/deps.js";
import { retryCured } from "../jobs/requeue-failed.js";
import { type Schedule, startSchedule } from "../jobs/maintenance/schedule.js";
import { createRedactRepeatsJob, expectLate } from "../jobs/maintenance/redact-repeats.js";
import { createFailureRecorder } from "../jobs/automations/record-failure.js";
import type { Pace } from "../kernel/pace.js";
import { createLeasedLocks, createLocalLocks } from "../queue/conversation-locks.js";
import type { Queue } from "../queue/queue.js";
import type { JobRun } from "../jobs/catalog.js";
import { createRunJob, type RunJob } from "../jobs/runner/run-job.js";
import { startWorker, type Worker } from "../jobs/runner/worker.js";
import { listWithCurable } from "../store/activity/dead-letters.js";
import { workFactsRead } from "../store/conversations/work-facts.js";
import type { Database } from "../store/database/database.js";
import { listAlerted } from "../store/workspaces/alerts.js";
import { listWatermarks } from "../store/workspaces/watermarks.js";
import { TOKEN_REFUSED_WATERMARK } from "../workspaces/token-health.js";
import { createAdviseLevelsJob } from "../jobs/maintenance/advise-levels.js";
import { createSendAlertJob } from "../jobs/alerts/send-alert.js";
import { createAutomationJobs } from "../jobs/automations/create-automation-jobs.js";
import { watchFirstSync } from "../jobs/automations/draft/first-sync.js";
import { createActJob } from "../jobs/actions/act.js";
import { ASKED_CONTRACTS } from "../domain/proof/parameters.js";
import { createBacktestJobs } from "../jobs/maintenance/backtest.js";
import { createCatchUpJob } from "../jobs/maintenance/catch-up.js";
import { createConfirmUninstallJob } from "../jobs/maintenance/confirm-uninstall.js";
import {
  createMergeContactsJob,
  createPurgeContactJob,
  createPurgeConversationJob,
  createPurgePartJob,
} from "../jobs/maintenance/purge.js";
import { createLookupJob } from "../jobs/lookups/lookup.js";
import { createFeedbackJob } from "../jobs/feedback.js";
import { createRefreshJob } from "../jobs/refresh.js";
import { createSweepJob } from "../jobs/maintenance/sweep.js";
import { createSyncKnowledgeJob, type SyncKnowledgeDeps } from "../jobs/maintenance/sync-knowledge.js";

export interface ComposeWorkDeps extends Context {
  readonly database: Database;
  readonly queue: Queue;
  readonly connections: Connections;
  readonly calls: Pick<IntercomCalls, "budget">;
  readonly answering: RunningEngines;
  readonly alerts: AlertsDeps;
  readonly observe: (run: JobRun) => void;
  readonly pace: Pace;
}

export interface Work {
  readonly notifications: NotificationWriter;
  /** Workspaces of which an event could not be taken: they are swept. */
  readonly missed: Set<string>;
  readonly worker: Worker;
  readonly schedule: Schedule;
}

/** From the notification to the last effect: what takes events, what works them off, what does so by the clock. */
export function composeWork(deps: ComposeWorkDeps): Work {
  const { config, database, queue, connections, answering, log, now } = deps;
  const runJob = composeRunJob(deps);
  const notifications = createNotificationWriter(database, queue, config.draftDebounceMs, now);
  const worker = startWorker(queue, runJob, log, notifications.underLoad);
  const { curedYetMs } = deps.pace;
  // Drafts of the built-in engine and of a language model rest on the articles here, whoever else has them.
  const knowledgeIsLocal = config.simpli.kb === null || config.simpli.reply === null;
  const cures = { db: database.kysely, queue, log, now, curedYetMs };
  const missed = new Set<string>();
  const schedule = startSchedule({
    database,
    connections,
    queue,
    learn: answering.learn,
    log,
    now,
    knowledgeIsLocal,
    cures: {
      find: (workspaceIds) => listWithCurable(database.asyncCommit, workspaceIds),
      run: (workspaceId) => retryCured(workspaceId, cures),
    },
    cureCheckMs: Math.min(60_000, curedYetMs / 5),
    alerts: {
      find: (workspaceIds) => listAlerted(database.asyncCommit, workspaceIds),
      run: (workspaceId) => watchAlerts(workspaceId, { db: database.kysely, queue, now }),
    },
    alertCheckMs: deps.pace.alertCheckMs,
    uninstalls: {
      find: async (workspaceIds) =>
        config.intercom.mode === "oauth"
          ? [...(await listWatermarks(database.asyncCommit, workspaceIds, TOKEN_REFUSED_WATERMARK)).keys()]
          : [],
      run: (workspaceId) => suspectUninstall(workspaceId, { db: database.kysely, queue, now, newId: deps.newId }),
    },
    missed,
  });
  return { notifications, missed, worker, schedule };
}

/** Runs one job: in the server whatever is due, in a command the jobs it asked for. */
export function composeRunJob(deps: ComposeWorkDeps): RunJob {
  const { config, database, queue, connections, calls, answering, alerts, observe, log, now, newId, pace } = deps;
  const { kysely: durable, asyncCommit } = database;
  const localLocks = createLocalLocks();
  const locks =
    database.kind === "embedded" ? localLocks : createLeasedLocks(database, localLocks, { now, uptime: () => performance.now() });
  const effects = {
    ledger: createLedger({ durable, asyncCommit, now, pace }),
    ...expectLate(queue, now),
    tagIds: createTagIds(asyncCommit),
    attributes: createAttributeDefinitions(asyncCommit, now),
    conversationAttributes: createConversationAttributes(asyncCommit, now),
    now,
    notKnownYetMs: pace.notKnownYetMs,
  };
  const handlers = createHandlers({
    db: asyncCommit,
    ...answering,
    connections,
    effects,
    locks,
    queue,
    isFirstSyncComing: config.simpli.reply === null ? watchFirstSync(asyncCommit) : null,
    backtest: {
      storing: storingServices(config.simpli),
      allowance: async (workspaceId) => (await calls.budget(workspaceId))?.limit ?? null,
      meaning: answering.meaning,
      answersHere: config.llm === null && ASKED_CONTRACTS.every((contract) => config.simpli[contract] === null),
    },
    alerts,
    detectLanguage: (text, sure) => {
      const found = detectLanguage(text);
      return found === null || (sure === true && found.confidence < SURE) ? null : found.language;
    },
    now,
    newId,
    processId: database.kind === "embedded" ? null : newId(),
    pace,
  });
  return createRunJob({
    queue,
    handlers,
    locks,
    facts: ({ workspaceId, conversationId }) => workFactsRead(asyncCommit, workspaceId, conversationId),
    log,
    now,
    chance: Math.random,
    pace,
    observe,
    failed: createFailureRecorder({ db: asyncCommit, connections, now }),
  });
}

/** One handler for each kind of job in the catalog. */
function createHandlers(deps: SyncKnowledgeDeps): JobHandlers {
  // What a click asked for is answered now; a sweep, a sync and a backtest begin anew by themselves or by a click, and a pause's
  // end begins another catch-up.
  const waiting = { ...deps, connections: waitForToken(deps.connections, deps.now) };
  const held = { ...waiting, connections: waitWhilePaused(waiting.connections, deps.now) };
  return {
    ...createAutomationJobs(held),
    refresh: createRefreshJob(held),
    act: createActJob(deps),
    lookup: createLookupJob(deps),
    "take-off-repeats": createRedactRepeatsJob(held),
    feedback: createFeedbackJob(deps),
    "forget-conversation": createPurgeConversationJob(deps),
    "forget-part": createPurgePartJob(deps),
    "forget-contact": createPurgeContactJob(deps),
    "merge-contacts": createMergeContactsJob(deps),
    "catch-up": createCatchUpJob(waiting),
    sweep: createSweepJob(deps),
    "sync-knowledge": createSyncKnowledgeJob(deps),
    ...createBacktestJobs(deps),
    "advise-levels": createAdviseLevelsJob(deps),
    "send-alert": createSendAlertJob(deps),
    "confirm-uninstall": createConfirmUninstallJob(deps),
  };
}
