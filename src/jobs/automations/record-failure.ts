/** Writes a job's failure where the sidebar finds it, and finds out who the app writes as where that teammate has left. */
import { actionTexts } from "../../domain/action-texts.js";
import { completeAction, findAction } from "../../store/activity/actions.js";
import type { Kysely } from "kysely";
import { type Automation, AUTOMATIONS } from "../../domain/settings.js";
import { RefusedEffectsError } from "../../effects/refusals.js";
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import type { RunJobDeps } from "../runner/run-job.js";
import { cureOf } from "../../domain/cures.js";
import { setWatermark, TEAMMATE_GONE_WATERMARK } from "../../store/workspaces/watermarks.js";
import type { Connections } from "../../workspaces/connections.js";
import { automationStatusWrite } from "../../store/conversations/automation-status.js";
import type { Tables } from "../../store/database/tables.js";

type Failed = Parameters<RunJobDeps["failed"]>;

/** Of which automations a job's failure is recorded. */
function automationsOf(name: Failed[0], payload: Failed[1]["payload"]): readonly Automation[] {
  return "automations" in payload ? payload.automations : AUTOMATIONS.filter((automation) => automation === name);
}

const PARTIES: { readonly [Party in Exclude<OutsideParty, "intercom">]: string } = {
  triage: "The triage service",
  reply: "The reply service",
  sentiment: "The sentiment service",
  qa: "The QA service",
  knowledge: "The knowledge service",
  brief: "The language model",
};

/** It answered, and a change has very likely happened. */
const UNREADABLE: ReadonlySet<string> = new Set(["unexpected_answer", "answer_too_large"]);

/** What a teammate reads where a service fails, and whether asking again may help; the log has the rest. */
function textOf({ failure: { party, status, code } }: OutsideError): string {
  if (party === "intercom")
    return `Intercom ${UNREADABLE.has(code ?? "") ? "gave an answer that cannot be read" : intercomDid(status)}`;
  if (code === "empty_text") return `${PARTIES[party]} was not asked, because there was nothing to read`;
  const what =
    status === null
      ? "did not answer"
      : status === 401 || status === 403
        ? "refused the app's key"
        : status >= 500 || status === 429
          ? "failed to answer"
          : "gave no answer that can be used";
  return `${PARTIES[party]} ${what}`;
}

/** It may have been a change or a reading. */
function intercomDid(status: number | null): string {
  if (status === 429) return "is taking no more calls just now";
  return status === null || status === 408 || status >= 500 ? "did not answer" : "refused a call";
}

export interface FailureRecorderDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Pick<Connections, "renewTeammate">;
  readonly now: () => number;
}

export function createFailureRecorder({ db, connections, now }: FailureRecorderDeps): RunJobDeps["failed"] {
  return async (name, { payload }, error, dead) => {
    const action = "actionId" in payload ? await findAction(db, payload.workspaceId, payload.actionId) : null;
    // A click that never ends would keep the same click from being made again.
    if (dead && "actionId" in payload) {
      const refused = { state: "refused", message: actionTexts.failed } as const;
      await completeAction(db, payload.workspaceId, payload.actionId, refused, now());
    }
    if (error instanceof OutsideError && cureOf(error.failure) === "teammate") await askWhoWrites(payload.workspaceId);
    const automations = action?.kind === "regenerate" ? (["draft"] as const) : automationsOf(name, payload);
    // What the automation found out stands, and each refused change has its receipt.
    if (error instanceof RefusedEffectsError) return;
    if (automations.length === 0 || !("conversationId" in payload)) return;
    const detail = error instanceof OutsideError ? textOf(error) : "Something went wrong on our side";
    const status = { status: dead ? "failed" : "failing", detail } as const;
    await automationStatusWrite(
      db,
      payload,
      automations.map((automation) => ({ automation, ...status })),
      now(),
    ).execute();
  };

  async function askWhoWrites(workspaceId: string): Promise<void> {
    // Where Intercom does not answer, the job comes back and asks again.
    const renewed = await connections.renewTeammate(workspaceId).catch(() => false);
    if (!renewed) await setWatermark(db, workspaceId, TEAMMATE_GONE_WATERMARK, Math.floor(now() / 1000));
  }
}
