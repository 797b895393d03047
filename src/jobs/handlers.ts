import { createAdviseLevelsJob } from "./maintenance/advise-levels.js";
import { createSendAlertJob } from "./alerts/send-alert.js";
import { createAutomationJobs } from "./automations/create-automation-jobs.js";
import { createActJob } from "./actions/act.js";
import { createBacktestJob } from "./maintenance/backtest.js";
import { createCatchUpJob } from "./maintenance/catch-up.js";
import { createConfirmUninstallJob } from "./maintenance/confirm-uninstall.js";
import { createFeedbackJob } from "./maintenance/feedback.js";
import {
  createMergeContactsJob,
  createPurgeContactJob,
  createPurgeConversationJob,
  createPurgePartJob,
} from "./maintenance/purge.js";
import { createLookupJob } from "./lookups/lookup.js";
import type { JobHandlers, JobDeps } from "./deps.js";
import { createRefreshJob } from "./maintenance/refresh.js";
import { createSweepJob } from "./maintenance/sweep.js";
import { createSyncKnowledgeJob } from "./maintenance/sync-knowledge.js";
import { createRedactRepeatsJob } from "./maintenance/redact-repeats.js";

/** One handler for each kind of job in the catalog. */
export function createHandlers(deps: JobDeps): JobHandlers {
  return {
    ...createAutomationJobs(deps),
    refresh: createRefreshJob(deps),
    act: createActJob(deps),
    lookup: createLookupJob(deps),
    "take-off-repeats": createRedactRepeatsJob(deps),
    feedback: createFeedbackJob(deps),
    "forget-conversation": createPurgeConversationJob(deps),
    "forget-part": createPurgePartJob(deps),
    "forget-contact": createPurgeContactJob(deps),
    "merge-contacts": createMergeContactsJob(deps),
    "catch-up": createCatchUpJob(deps),
    sweep: createSweepJob(deps),
    "sync-knowledge": createSyncKnowledgeJob(deps),
    backtest: createBacktestJob(deps),
    "advise-levels": createAdviseLevelsJob(deps),
    "send-alert": createSendAlertJob(deps),
    "confirm-uninstall": createConfirmUninstallJob(deps),
  };
}
