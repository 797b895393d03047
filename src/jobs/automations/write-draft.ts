import { hideForGood } from "../../ai/redaction/known-contact.js";
import type { Conversation, Message } from "../../domain/conversation.js";
import { customerMessages, excerpt, firstName, toTurns } from "../../domain/dialogue.js";
import { saveDraft, type StoredDraft, findDraft } from "../../store/conversations/drafts.js";
import { findKnownContacts } from "../../store/conversations/conversations.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { recordUnanswered } from "../../store/conversations/drafts.js";
import type { Cause } from "../catalog.js";
import type { JobContext } from "../deps.js";
import { callOf } from "../fetch-conversation.js";
import type { JobDeps } from "../deps.js";

/** How a draft is wanted: by the workspace's settings, or by a teammate's click. */
export interface DraftOptions {
  readonly style: string;
  /** ISO 639-1; null means the customer's own. */
  readonly language: string | null;
  readonly instruction: string | null;
}

interface DraftToWrite {
  readonly payload: { readonly workspaceId: string; readonly conversationId: string; readonly cause: Cause };
  readonly conversation: Conversation;
  readonly answers: Message;
  readonly options: DraftOptions;
  /** Looked at after the answer came: a draft for a message that is no longer the last is not kept. */
  readonly isSuperseded: () => Promise<boolean>;
}

const FALLBACK_LANGUAGE = "en";

/** Asks for a draft and keeps it as the conversation's live one. */
export async function writeDraft(order: DraftToWrite, context: JobContext, deps: JobDeps): Promise<StoredDraft | "overtaken"> {
  const { payload, conversation, answers, options } = order;
  await saveAutomationStatus(deps.db, { ...payload, automation: "draft" }, { status: "working", detail: null }, deps.now());
  const request = {
    conversationId: conversation.id,
    turns: toTurns(conversation.messages),
    style: options.style,
    language: options.language ?? customersLanguage(conversation, deps.detectLanguage),
    instruction: options.instruction,
    customerName: firstName(answers),
  };
  const draft = await context.waitFor(deps.engines.reply.draft(request, callOf(payload, context)));
  if (await order.isSuperseded()) return "overtaken";
  const id = deps.newId();
  const draftedAt = Math.floor(deps.now() / 1000);
  const about = { workspaceId: payload.workspaceId, conversationId: payload.conversationId };
  await saveDraft(deps.db, { id, ...about, answers: answers.id, style: options.style, draft, draftedAt });
  if (draft.abstained !== null) {
    const question = hideForGood(answers.text, await findKnownContacts(deps.db, about));
    await recordUnanswered(deps.db, about, excerpt(question, 300), draftedAt);
  }
  const kept = await findDraft(deps.db, payload.workspaceId, id);
  return kept ?? "overtaken";
}

/** Short messages tell no language, so the customer's words are taken together, the newest first. */
function customersLanguage(conversation: Conversation, detect: JobDeps["detectLanguage"]): string {
  const messages = customerMessages(conversation);
  const newest = messages.at(-1)?.text ?? "";
  const all = messages
    .slice(-5)
    .map((message) => message.text)
    .join("\n");
  return detect(newest) ?? detect(all) ?? FALLBACK_LANGUAGE;
}
