import { createActJob } from "./act.js";
import { createConfirmUninstallJob } from "./confirm-uninstall.js";
import { createDraftJob } from "./draft.js";
import { createFeedbackJob } from "./feedback.js";
import { createForgetContactJob, createForgetConversationJob, createForgetPartJob } from "./forget.js";
import type { Handlers } from "./handler.js";
import { createQaJob } from "./qa.js";
import { createRefreshJob } from "./refresh.js";
import type { JobRoom } from "./room.js";
import { createSentimentJob } from "./sentiment.js";
import { createSweepJob } from "./sweep.js";
import { createSyncKnowledgeJob } from "./sync-knowledge.js";
import { createTakeOffRepeatsJob } from "./take-off-repeats.js";
import { createTriageJob } from "./triage.js";

/** One handler for each kind of job in the catalog. */
export function createHandlers(room: JobRoom): Handlers {
  return {
    triage: createTriageJob(room),
    sentiment: createSentimentJob(room),
    draft: createDraftJob(room),
    qa: createQaJob(room),
    refresh: createRefreshJob(room),
    act: createActJob(room),
    "take-off-repeats": createTakeOffRepeatsJob(room),
    feedback: createFeedbackJob(room),
    "forget-conversation": createForgetConversationJob(room),
    "forget-part": createForgetPartJob(room),
    "forget-contact": createForgetContactJob(room),
    sweep: createSweepJob(room),
    "sync-knowledge": createSyncKnowledgeJob(room),
    "confirm-uninstall": createConfirmUninstallJob(room),
  };
}
