/** Keeps a draft that a teammate asked for, unless it was overtaken while the engine wrote it. */
import { actionTexts } from "../../domain/action-texts.js";
import { canSendDraft, type SendDecision } from "../../domain/draft-policy.js";
import { automationStatusWrite, saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import { writeTogether } from "../../store/database/write-together.js";
import type { WrittenDraft } from "../automations/ask-for-draft.js";
import type { ConversationReading } from "../automations/automation.js";
import { unwantedDraft } from "../automations/decide-draft.js";
import { saveWrittenDraft } from "../automations/save-draft.js";
import { fetchConversation, momentOf } from "../fetch-conversation.js";
import { supersedeUnused } from "../supersede-unused.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused, clickUnread } from "./click.js";

/** An older draft takes no newer one's place, and one that could not be sent is not offered. */
export async function saveAskedDraft(
  written: WrittenDraft,
  { payload, context, deps }: Omit<ClickJob, "action">,
): Promise<ClickResult> {
  const { conversation, answers } = written.request;
  const later = await fetchConversation(payload, context, deps, "refuse");
  if (!later.found) return clickUnread(later);
  const facts = await findWorkFacts(deps.db, payload.workspaceId, payload.conversationId);
  if (facts.known?.deleted !== false) return clickRefused(actionTexts.gone);
  const at = Math.floor(deps.now() / 1000);
  const grounds = {
    answers: answers.id,
    lastMessageId: conversation.messages.at(-1)?.id ?? null,
    draftedAt: at,
    onRequest: true,
  };
  const keep = canSendDraft(later.conversation, grounds, momentOf(later.connection, deps.now()));
  if (!keep.send) return discard(keep.why, { ...later, facts }, { payload, deps });
  const { writes } = await saveWrittenDraft(written, facts.liveDraft, deps);
  const done = automationStatusWrite(deps.db, payload, [{ automation: "draft", status: "done", detail: null }], deps.now());
  await writeTogether(deps.db, [...writes, done]);
  return clickDone(actionTexts.draftReady);
}

type NotSent = Extract<SendDecision, { send: false }>["why"];

const NOT_KEPT: { readonly [Why in NotSent]?: string } = actionTexts.notKept;

/** With it goes what is at hand, where that could not be sent either. */
async function discard(
  why: NotSent,
  reading: Omit<ConversationReading, "readAt">,
  { payload, deps }: Pick<ClickJob, "payload" | "deps">,
): Promise<ClickResult> {
  const { conversation, facts } = reading;
  const refused = clickRefused(NOT_KEPT[why] ?? actionTexts.withheld);
  const about = { ...payload, automation: "draft" } as const;
  if (why === "customer-wrote-again") {
    // The job of that message says how far its draft is. Without its event there is no such job yet.
    const isAnnounced = (facts.newestCustomerEvent?.receivedAt ?? 0) > payload.cause.receivedAt;
    if (!isAnnounced) await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return refused;
  }
  const unwanted = unwantedDraft(reading, deps.now());
  if (unwanted !== null) await supersedeUnused(unwanted, conversation, payload, deps);
  await saveAutomationStatus(deps.db, about, { status: "withheld", detail: why }, deps.now());
  return refused;
}
