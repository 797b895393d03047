import type { Automation } from "../../domain/settings.js";
import type { Handlers, JobDeps } from "../deps.js";
import { createDraftJob } from "./draft.js";
import { createQaJob } from "./qa.js";
import { createSentimentJob } from "./sentiment.js";
import { createTriageJob } from "./triage.js";

export function createAutomationJobs(deps: JobDeps): Pick<Handlers, Automation> {
  return {
    triage: createTriageJob(deps),
    sentiment: createSentimentJob(deps),
    draft: createDraftJob(deps),
    qa: createQaJob(deps),
  };
}
