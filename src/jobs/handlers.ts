import { createActJob } from "./actions/act.js";
import { createConfirmUninstallJob } from "./maintenance/confirm-uninstall.js";
import { createDraftJob } from "./automations/draft.js";
import { createFeedbackJob } from "./maintenance/feedback.js";
import { createPurgeContactJob, createPurgeConversationJob, createPurgePartJob } from "./maintenance/purge.js";
import type { Handlers } from "./deps.js";
import { createQaJob } from "./automations/qa.js";
import { createRefreshJob } from "./maintenance/refresh.js";
import type { JobDeps } from "./deps.js";
import { createSentimentJob } from "./automations/sentiment.js";
import { createSweepJob } from "./maintenance/sweep.js";
import { createSyncKnowledgeJob } from "./maintenance/sync-knowledge.js";
import { createRedactRepeatsJob } from "./maintenance/redact-repeats.js";
import { createTriageJob } from "./automations/triage.js";

/** One handler for each kind of job in the catalog. */
export function createHandlers(deps: JobDeps): Handlers {
  return {
    triage: createTriageJob(deps),
    sentiment: createSentimentJob(deps),
    draft: createDraftJob(deps),
    qa: createQaJob(deps),
    refresh: createRefreshJob(deps),
    act: createActJob(deps),
    "take-off-repeats": createRedactRepeatsJob(deps),
    feedback: createFeedbackJob(deps),
    "forget-conversation": createPurgeConversationJob(deps),
    "forget-part": createPurgePartJob(deps),
    "forget-contact": createPurgeContactJob(deps),
    sweep: createSweepJob(deps),
    "sync-knowledge": createSyncKnowledgeJob(deps),
    "confirm-uninstall": createConfirmUninstallJob(deps),
  };
}
