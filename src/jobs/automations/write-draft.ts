/** Asks the reply engine for a draft and saves it as the conversation's live one. */
import { hideForGood } from "../../ai/redaction/known-contact.js";
import type { Brief, Call, Draft, Precedent } from "../../domain/answers.js";
import { afterOffered, briefQuestion, datedLines, needsBrief } from "../../domain/brief.js";
import type { Conversation, Message } from "../../domain/conversation.js";
import { excerpt } from "../../domain/dialogue.js";
import { draftQuestion, precedentQuestion } from "../../domain/engine-questions.js";
import { draftStyle, type HouseStyle, styleFor, replyTurnOf } from "../../domain/proof/house-style.js";
import type { Settings } from "../../domain/settings.js";
import { briefWrite, findBrief, type StoredBrief } from "../../store/conversations/briefs.js";
import { contactsIn } from "../../store/conversations/conversations.js";
import { draftWrite, saveDraft, type StoredDraft, toStoredDraft } from "../../store/conversations/drafts.js";
import { listHouseStyles } from "../../store/proof/house-styles.js";
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
  /** The first name of whoever asked for it, and will send it; left out where nobody did. */
  readonly signer?: string | null;
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
  /** Null where the conversation needs none, or has one of this message. */
  readonly brief: Brief | null;
}

/** Characters of a question without an answer: what is kept, and what is searched for secrets to keep it. */
const EXCERPT_OF_QUESTION = 300;
const READ_OF_QUESTION = 2000;

export async function askForDraft(request: DraftToWrite, context: JobContext, deps: JobDeps): Promise<WrittenDraft> {
  const { payload, conversation, answers, options } = request;
  const question = draftQuestion(conversation, answers, options, deps.detectLanguage);
  const [precedents, houseStyle] = await Promise.all([
    findPrecedents(request, deps),
    findHouseStyle(request, question.language, deps),
  ]);
  const lessons = { ...(precedents.length > 0 && { precedents }), ...(houseStyle !== null && { houseStyle }) };
  const asked = { ...question, ...lessons };
  const call = callOf(payload, context, conversation);
  const [draft, brief] = await Promise.all([deps.engines.reply.draft(asked, call), askForBrief(request, call, deps)]);
  return { request, draft: { ...draft, sources: afterOffered(draft.sources, conversation.fin.sources) }, brief };
}

async function findPrecedents({ payload, conversation, settings }: DraftToWrite, deps: JobDeps): Promise<readonly Precedent[]> {
  if (deps.precedents === null || settings.precedents !== "use") return [];
  return deps.precedents.find(precedentQuestion(payload.workspaceId, conversation, Math.floor(deps.now() / 1000), settings));
}

async function findHouseStyle(
  { payload, conversation, settings, options }: DraftToWrite,
  language: string,
  { db }: JobDeps,
): Promise<HouseStyle | null> {
  if (settings.houseStyle !== "use") return null;
  const learned = styleFor(await listHouseStyles(db, payload.workspaceId), {
    teamId: conversation.teamId,
    language,
    turn: replyTurnOf(conversation),
  });
  return learned === null ? null : draftStyle(learned, options.style, options.signer ?? null);
}

type BriefToWrite = Pick<DraftToWrite, "payload" | "conversation" | "answers">;

/** Asked beside the draft, once for a message: another draft for the same one needs no other brief. */
async function askForBrief(request: BriefToWrite, call: Call, deps: JobDeps): Promise<Brief | null> {
  return (await lacksBrief(request, deps)) ? deps.engines.brief.write(briefQuestion(request.conversation), call) : null;
}

export async function lacksBrief({ payload, conversation, answers }: BriefToWrite, deps: JobDeps): Promise<boolean> {
  if (!needsBrief(conversation)) return false;
  const known = await findBrief(deps.db, payload.workspaceId, payload.conversationId);
  return known?.answers_message_id !== answers.id;
}

/** Where the workspace wants no drafts, whoever takes over still reads what it is about. */
export async function writeBriefAlone(request: BriefToWrite, context: JobContext, deps: JobDeps): Promise<readonly Write[]> {
  const { payload, conversation } = request;
  const brief = await deps.engines.brief.write(briefQuestion(conversation), callOf(payload, context, conversation));
  return [briefWrite(deps.db, toStoredBrief(request, brief, deps))];
}

function toStoredBrief({ payload, conversation, answers }: BriefToWrite, brief: Brief, deps: JobDeps): StoredBrief {
  return {
    workspace_id: payload.workspaceId,
    conversation_id: payload.conversationId,
    answers_message_id: answers.id,
    lines: [...datedLines(brief, conversation)],
    engine: brief.by,
    written_at: Math.floor(deps.now() / 1000),
  };
}

/** Becomes the conversation's live draft. @returns what is still to be written, with the draft as it is stored then. */
export async function saveWrittenDraft(
  { request, draft, brief }: WrittenDraft,
  live: StoredDraft | null,
  deps: JobDeps,
): Promise<{ readonly draft: StoredDraft; readonly brief: StoredBrief | null; readonly writes: readonly Write[] }> {
  const { payload, conversation, answers, options } = request;
  const { workspaceId, conversationId } = payload;
  const draftedAt = Math.floor(deps.now() / 1000);
  const id = deps.newId();
  const stored = toStoredDraft({ id, workspaceId, conversationId, answers: answers.id, style: options.style, draft, draftedAt });
  const writes: Write[] = [];
  // Two of one conversation are never live, so the one before it goes first.
  if (live === null) writes.push(draftWrite(deps.db, stored));
  else await saveDraft(deps.db, stored);
  const storedBrief = brief === null ? null : toStoredBrief(request, brief, deps);
  if (storedBrief !== null) writes.push(briefWrite(deps.db, storedBrief));
  if (draft.abstained !== null) {
    const question = await hideForGood(answers.text, contactsIn(conversation), READ_OF_QUESTION);
    writes.push(unansweredWrite(deps.db, payload, excerpt(question, EXCERPT_OF_QUESTION), draftedAt));
  }
  return { draft: stored, brief: storedBrief, writes };
}
