/** Every automation with its job, and the job that runs all that one event calls for. */
import type { Automation } from "../../domain/settings.js";
import type { JobDeps, JobHandler, JobHandlers } from "../deps.js";
import { createPendingAnswers } from "./ask-together.js";
import type { BoundAutomation } from "./automation-steps.js";
import { draftAutomation } from "./draft/draft.js";
import { qaAutomation } from "./qa/qa.js";
import { runAutomations } from "./run-automations.js";
import { sentimentAutomation } from "./sentiment/sentiment.js";
import { triageAutomation } from "./triage/triage.js";

const BOUND: { readonly [Name in Automation]: BoundAutomation } = {
  triage: triageAutomation,
  sentiment: sentimentAutomation,
  draft: draftAutomation,
  qa: qaAutomation,
};

export function createAutomationJobs(deps: JobDeps): Pick<JobHandlers, Automation | "event"> {
  const pending = createPendingAnswers(deps.processId);
  const alone =
    (automation: Automation): JobHandler<Automation> =>
    (payload, context) =>
      runAutomations([BOUND[automation]], { payload, context, deps, pending });
  return {
    triage: alone("triage"),
    sentiment: alone("sentiment"),
    draft: alone("draft"),
    qa: alone("qa"),
    event: ({ automations, ...payload }, context) =>
      runAutomations(
        automations.map((automation) => BOUND[automation]),
        { payload, context, deps, pending },
      ),
  };
}
