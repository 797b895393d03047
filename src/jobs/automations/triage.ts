import { customerMessages, hasWords } from "../../domain/dialogue.js";
import { isConfident } from "../../domain/triage-policy.js";
import { findAutomationStatus } from "../../store/conversations/automation-status.js";
import { recordTriageOutcome, type StoredClassification } from "../../store/conversations/classifications.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { classifyOnce } from "./classify.js";
import { planTriage } from "./plan-triage.js";
import { type AutomationSteps, due, notDue, withheld } from "./automation.js";
import { autonomyOf } from "./apply-plan.js";
import { runAutomation } from "./run-automation.js";

const ASKS_AGAIN: ReadonlySet<string> = new Set(["conversation.user.replied"]);

/** Classifies a new conversation, tags it and sends it to its team. Runs whatever Fin does. */
const triage: AutomationSteps<true, StoredClassification> = {
  automation: "triage",
  off: withheld("switched-off", "triage is switched off"),
  // A team that a teammate assigned meanwhile is not taken away.
  readingMayAge: false,

  decide({ conversation }) {
    const messages = customerMessages(conversation);
    if (messages.length === 0) return notDue("the customer has not written");
    return hasWords(messages) ? due(true) : withheld("only-files", "the customer sent files and no words yet");
  },

  ask: (_due, reading, run) => classifyOnce(reading, run),

  async plan(classification, { connection, conversation }, { payload, context, deps }) {
    const { settings } = connection;
    const suggested = autonomyOf("triage", connection, payload.cause) === "suggest";
    const plan = await planTriage(conversation.id, conversation, classification, connection, "opening", context.signal);
    const outcome = suggested ? `Only suggested: ${plan.outcome}` : plan.outcome;
    return {
      effects: plan.effects,
      outcome: done(outcome),
      record: () => recordTriageOutcome(deps.db, payload, outcome, !isConfident(classification, settings)),
    };
  },
};

export function createTriageJob(deps: JobDeps): JobHandler<"triage"> {
  return async (payload, context) => {
    const about = { ...payload, automation: "triage" } as const;
    // Each message asks for it, the first with words gets it.
    const asksAgain = ASKS_AGAIN.has(payload.cause.topic) && payload.cause.retried !== true;
    if (asksAgain && (await findAutomationStatus(deps.db, about))?.status === "done") return nothing("it is classified");
    return runAutomation(triage, { payload, context, deps });
  };
}
