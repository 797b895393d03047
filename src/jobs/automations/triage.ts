import { customerMessages } from "../../domain/dialogue.js";
import { isConfident } from "../../domain/triage-policy.js";
import { recordTriageOutcome, type StoredClassification } from "../../store/conversations/classifications.js";
import { done } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { classifyOnce } from "./classify.js";
import { planTriage } from "./plan-triage.js";
import { type AutomationSteps, due, notDue, withheld } from "./automation.js";
import { runAutomation } from "./run-automation.js";

/** Classifies a new conversation, tags it and sends it to its team. Runs whatever Fin does. */
const triage: AutomationSteps<true, StoredClassification> = {
  automation: "triage",
  off: withheld("switched-off", "triage is switched off"),
  // A team that a teammate assigned meanwhile is not taken away.
  readingMayAge: false,

  decide: ({ conversation }) =>
    customerMessages(conversation).length === 0 ? notDue("the customer has not written") : due(true),

  ask: (_due, reading, run) => classifyOnce(reading, run),

  async plan(classification, { connection, conversation }, { payload, context, deps }) {
    const { settings } = connection;
    const plan = await planTriage(conversation.id, conversation, classification, connection, "opening", context.signal);
    const outcome = settings.automations.triage === "suggest" ? `Only suggested: ${plan.outcome}` : plan.outcome;
    return {
      effects: plan.effects,
      outcome: done(outcome),
      record: () => recordTriageOutcome(deps.db, payload, outcome, !isConfident(classification, settings)),
    };
  },
};

export function createTriageJob(deps: JobDeps): JobHandler<"triage"> {
  return (payload, context) => runAutomation(triage, { payload, context, deps });
}
