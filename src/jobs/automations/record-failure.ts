import type { Kysely } from "kysely";
import type { Automation } from "../../domain/settings.js";
import { RefusedEffectsError } from "../../effects/refusals.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { RunJobDeps } from "../runner/run-job.js";
import { cureOf } from "../../domain/cures.js";
import { clearWatermark, setWatermark, TEAMMATE_GONE_WATERMARK } from "../../store/workspaces/watermarks.js";
import type { Connections } from "../../workspaces/connections.js";
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

export interface FailureRecorderDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Pick<Connections, "renewTeammate">;
  readonly now: () => number;
}

/** Writes a job's failure where the sidebar finds it, and finds out who the app writes as where that teammate has left. */
export function createFailureRecorder({ db, connections, now }: FailureRecorderDeps): RunJobDeps["failed"] {
  return async (name, { payload }, error, dead) => {
    if (error instanceof OutsideError && cureOf(error.failure) === "teammate") await askWhoWrites(payload.workspaceId);
    const automation = AUTOMATION_OF[name];
    // What the automation found out stands, and each refused change has its receipt.
    if (error instanceof RefusedEffectsError) return;
    if (automation === undefined || !("conversationId" in payload)) return;
    const detail = error instanceof OutsideError ? PARTY_TEXTS[error.failure.party] : "Something went wrong on our side";
    await saveAutomationStatus(db, { ...payload, automation }, { status: dead ? "failed" : "failing", detail }, now());
  };

  async function askWhoWrites(workspaceId: string): Promise<void> {
    // Where Intercom does not answer, the job comes back and asks again.
    const renewed = await connections.renewTeammate(workspaceId).catch(() => false);
    if (renewed) await clearWatermark(db, workspaceId, TEAMMATE_GONE_WATERMARK);
    else await setWatermark(db, workspaceId, TEAMMATE_GONE_WATERMARK, Math.floor(now() / 1000));
  }
}
