import type { Kysely } from "kysely";
import type { Automation } from "../../domain/settings.js";
import { RefusedEffectsError } from "../../effects/refusals.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { RunJobDeps } from "../runner/run-job.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import type { Tables } from "../../store/database/tables.js";
import type { JobName } from "../catalog.js";

const AUTOMATION_OF: { readonly [Name in JobName]?: Automation } = {
  triage: "triage",
  sentiment: "sentiment",
  draft: "draft",
  qa: "qa",
};

/** What a teammate reads where a service fails; the log has the rest. */
const PARTY_TEXTS: { readonly [Party in OutsideParty]: string } = {
  intercom: "Intercom did not take the change",
  triage: "The triage service did not answer",
  reply: "The reply service did not answer",
  sentiment: "The sentiment service did not answer",
  qa: "The QA service did not answer",
  knowledge: "The knowledge service did not answer",
};

/** Writes a job's failure where the sidebar finds it. */
export function createFailureRecorder(db: Kysely<Tables>, now: () => number): RunJobDeps["failed"] {
  return async (name, { payload }, error, dead) => {
    const automation = AUTOMATION_OF[name];
    // What the automation found out stands, and each refused change has its receipt.
    if (error instanceof RefusedEffectsError) return;
    if (automation === undefined || !("conversationId" in payload)) return;
    const detail = error instanceof OutsideError ? PARTY_TEXTS[error.failure.party] : "Something went wrong on our side";
    await saveAutomationStatus(db, { ...payload, automation }, { status: dead ? "failed" : "failing", detail }, now());
  };
}
