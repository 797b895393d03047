import type { Automation } from "../../domain/settings.js";
import type { JobHandlers, JobDeps } from "../deps.js";
import { createDraftJob } from "./draft.js";
import { createQaJob } from "./qa.js";
import { createSentimentJob } from "./sentiment.js";
import { createTriageJob } from "./triage.js";

export function createAutomationJobs(deps: JobDeps): Pick<JobHandlers, Automation> {
  return {
    triage: createTriageJob(deps),
    sentiment: createSentimentJob(deps),
    draft: createDraftJob(deps),
    qa: createQaJob(deps),
  };
}
