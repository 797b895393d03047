/** Saves a draft that a teammate asked for, unless it was superseded while the engine wrote it. */
import { actionTexts } from "../../domain/action-texts.js";
import { lacksMessageOf } from "../../domain/dialogue.js";
import { canSendDraft, momentOf } from "../../domain/draft-policy.js";
import { BusyError } from "../../kernel/errors.js";
import { automationStatusWrite } from "../../store/conversations/automation-status.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import { storeUnlessPurged } from "../automations/apply-plans.js";
import type { WrittenDraft } from "../automations/draft/ask-for-draft.js";
import { saveWrittenDraft } from "../automations/draft/save-draft.js";
import { fetchConversation } from "../fetch-conversation.js";
import { discardAskedDraft } from "./discard-asked-draft.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused, clickUnread } from "./click.js";

/** An older draft takes no newer one's place, and one that could not be sent is not offered. */
export async function saveAskedDraft(
  written: WrittenDraft,
  { payload, context, deps }: Omit<ClickJob, "action">,
): Promise<ClickResult> {
  const { conversation, answers } = written.request;
  const readAt = deps.now();
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
  if (!keep.send) return discardAskedDraft(keep.why, { ...later, facts }, { payload, deps });
  const { snapshot } = facts.known;
  // It may quote what was redacted meanwhile: another one is asked for.
  if (snapshot === null || lacksMessageOf(conversation, snapshot))
    throw new BusyError("a message was redacted while the draft was being written");
  const reading = { conversation: later.conversation, readAt };
  const { writes } = await saveWrittenDraft(written, facts.liveDraft, reading, deps);
  const done = automationStatusWrite(deps.db, payload, [{ automation: "draft", status: "done", detail: null }], deps.now());
  await storeUnlessPurged([...writes, done], reading, { payload, deps });
  return clickDone(actionTexts.draftReady);
}
