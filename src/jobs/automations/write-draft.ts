/** Asks the reply engine for a draft and saves it as the conversation's live one. */
import { hideForGood } from "../../ai/redaction/known-contact.js";
import type { Draft, Precedent } from "../../domain/answers.js";
import type { Conversation, Message } from "../../domain/conversation.js";
import { excerpt } from "../../domain/dialogue.js";
import { draftQuestion, precedentQuestion } from "../../domain/engine-questions.js";
import type { Settings } from "../../domain/settings.js";
import { contactsIn } from "../../store/conversations/conversations.js";
import { draftWrite, saveDraft, type StoredDraft, toStoredDraft } from "../../store/conversations/drafts.js";
import { unansweredWrite } from "../../store/conversations/unanswered.js";
import type { Write } from "../../store/database/write-together.js";
import type { Cause } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";
import { callOf } from "../fetch-conversation.js";

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
  readonly settings: Settings;
}

/** An engine's answer that nobody has saved yet. */
export interface WrittenDraft {
  readonly request: DraftToWrite;
  readonly draft: Draft;
}

/** Characters of a question without an answer: what is kept, and what is searched for secrets to keep it. */
const EXCERPT_OF_QUESTION = 300;
const READ_OF_QUESTION = 2000;

export async function askForDraft(request: DraftToWrite, context: JobContext, deps: JobDeps): Promise<WrittenDraft> {
  const { payload, conversation, answers, options } = request;
  const question = draftQuestion(conversation, answers, options, deps.detectLanguage);
  const precedents = await findPrecedents(request, deps);
  const asked = precedents.length === 0 ? question : { ...question, precedents };
  return { request, draft: await deps.engines.reply.draft(asked, callOf(payload, context, conversation)) };
}

async function findPrecedents({ payload, conversation, settings }: DraftToWrite, deps: JobDeps): Promise<readonly Precedent[]> {
  if (deps.precedents === null || settings.precedents !== "use") return [];
  return deps.precedents.find(precedentQuestion(payload.workspaceId, conversation, Math.floor(deps.now() / 1000), settings));
}

/** Becomes the conversation's live draft. @returns what is still to be written, with the draft as it is stored then. */
export async function saveWrittenDraft(
  { request, draft }: WrittenDraft,
  live: StoredDraft | null,
  deps: JobDeps,
): Promise<{ readonly draft: StoredDraft; readonly writes: readonly Write[] }> {
  const { payload, conversation, answers, options } = request;
  const { workspaceId, conversationId } = payload;
  const draftedAt = Math.floor(deps.now() / 1000);
  const id = deps.newId();
  const stored = toStoredDraft({ id, workspaceId, conversationId, answers: answers.id, style: options.style, draft, draftedAt });
  const writes: Write[] = [];
  // Two of one conversation are never live, so the one before it goes first.
  if (live === null) writes.push(draftWrite(deps.db, stored));
  else await saveDraft(deps.db, stored);
  if (draft.abstained !== null) {
    const question = await hideForGood(answers.text, contactsIn(conversation), READ_OF_QUESTION);
    writes.push(unansweredWrite(deps.db, payload, excerpt(question, EXCERPT_OF_QUESTION), draftedAt));
  }
  return { draft: stored, writes };
}
