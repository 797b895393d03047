import { createActJob } from "./act.js";
import { createConfirmUninstallJob } from "./confirm-uninstall.js";
import { createDraftJob } from "./draft.js";
import { createFeedbackJob } from "./feedback.js";
import { createPurgeContactJob, createPurgeConversationJob, createPurgePartJob } from "./forget.js";
import type { Handlers } from "./handler.js";
import { createQaJob } from "./qa.js";
import { createRefreshJob } from "./refresh.js";
import type { JobDeps } from "./room.js";
import { createSentimentJob } from "./sentiment.js";
import { createSweepJob } from "./sweep.js";
import { createSyncKnowledgeJob } from "./sync-knowledge.js";
import { createRedactRepeatsJob } from "./take-off-repeats.js";
import { createTriageJob } from "./triage.js";

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
