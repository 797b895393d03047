/** What becomes of a draft that a teammate asked for and that could not be sent once it was written. */
import { actionTexts } from "../../domain/action-texts.js";
import type { SendDecision } from "../../domain/draft-policy.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import type { ConversationReading } from "../automations/automation.js";
import { supersedeUnwanted } from "../automations/draft/decide-draft.js";
import { type ClickJob, type ClickResult, clickRefused } from "./click.js";

type NotSent = Extract<SendDecision, { send: false }>["why"];

const NOT_KEPT: { readonly [Why in NotSent]?: string } = actionTexts.notKept;

/** With it goes what is at hand, where that could not be sent either. */
export async function discardAskedDraft(
  why: NotSent,
  reading: Omit<ConversationReading, "readAt">,
  { payload, deps }: Pick<ClickJob, "payload" | "deps">,
): Promise<ClickResult> {
  const refused = clickRefused(NOT_KEPT[why] ?? actionTexts.withheld);
  const about = { ...payload, automation: "draft" } as const;
  if (why === "customer-wrote-again") {
    // The job of that message says how far its draft is. Without its event there is no such job yet.
    const isAnnounced = (reading.facts.newestCustomerEvent?.receivedAt ?? 0) > payload.cause.receivedAt;
    if (!isAnnounced) await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return refused;
  }
  await supersedeUnwanted(reading, payload, deps);
  await saveAutomationStatus(deps.db, about, { status: "withheld", detail: why }, deps.now());
  return refused;
}
