/** Saves an engine's draft as the conversation's live one. */
import { hideForGood } from "../../../ai/redaction/hide-for-good.js";
import type { Draft, Source } from "../../../domain/answers.js";
import { excerpt, answersOurQuestion } from "../../../domain/dialogue.js";
import { briefWrite, type StoredBrief } from "../../../store/conversations/briefs.js";
import { contactsIn, type ReadConversation } from "../../../store/conversations/conversations.js";
import { draftWrite, type StoredDraft, toStoredDraft } from "../../../store/conversations/drafts.js";
import { deletionOfUnanswered, unansweredWrite } from "../../../store/conversations/unanswered.js";
import type { Write } from "../../../store/database/write-together.js";
import type { JobDeps } from "../../deps.js";
import { replaceDraft, supersedeAnswered } from "../../supersede-unused.js";
import type { WrittenDraft } from "./ask-for-draft.js";
import { toStoredBrief } from "./write-brief.js";

/** Characters of a question without an answer: what is kept, and what is searched for secrets to keep it. */
const EXCERPT_OF_QUESTION = 300;
const READ_OF_QUESTION = 2000;

/** One that the draft rests on: neither a past conversation, nor what a search found beside a draft that names none. */
const isArticle = ({ answeredAt, related }: Source): boolean => answeredAt === undefined && related !== true;

/** Becomes the conversation's live draft. @param reading on which it is known to be wanted @returns what is still to be written unless words of the reading are gone since, with the draft as it is stored then. */
export async function saveWrittenDraft(
  { request, draft, brief }: WrittenDraft,
  live: StoredDraft | null,
  reading: ReadConversation,
  deps: JobDeps,
): Promise<{ readonly draft: StoredDraft; readonly brief: StoredBrief | null; readonly writes: readonly Write[] }> {
  const { payload, conversation, answers, options } = request;
  const { workspaceId, conversationId } = payload;
  const draftedAt = Math.floor(deps.now() / 1000);
  const id = deps.newId();
  const stored = toStoredDraft({
    id,
    workspaceId,
    conversationId,
    answers: answers.id,
    lastMessageId: conversation.messages.at(-1)?.id ?? null,
    onRequest: options.signer !== undefined,
    style: options.style,
    draft,
    draftedAt,
  });
  const writes: Write[] = [];
  // Two of one conversation are never live, so the one before it goes first.
  if (live === null) writes.push(draftWrite(stored));
  else {
    // What teammates answered themselves meanwhile is what it is compared with; replaced, it would be compared with nothing.
    await supersedeAnswered(live, conversation, payload, deps);
    await replaceDraft(stored, reading, payload, deps);
  }
  const storedBrief = brief === null ? null : toStoredBrief(request, brief, deps);
  if (storedBrief !== null) writes.push(briefWrite(deps.db, storedBrief));
  writes.push(...(await gapWrites(request, draft, draftedAt, deps)));
  return { draft: stored, brief: storedBrief, writes };
}

/** What customers ask without an article: one more, or one less. */
async function gapWrites(
  { payload, conversation, answers }: WrittenDraft["request"],
  draft: Draft,
  draftedAt: number,
  { db }: JobDeps,
): Promise<readonly Write[]> {
  const isUnanswered = draft.unanswered === true;
  const answersAll = draft.abstained === null && draft.open === undefined && draft.sources.some(isArticle);
  if (!isUnanswered && !answersAll) return [];
  // Its words would take the place of the question, which was asked before our own.
  if (isUnanswered && answersOurQuestion(conversation)) return [];
  const question = await hideForGood(answers.text, contactsIn(conversation), READ_OF_QUESTION);
  const query = excerpt(question, EXCERPT_OF_QUESTION);
  return [isUnanswered ? unansweredWrite(db, payload, query, draftedAt) : deletionOfUnanswered(db, payload, query)];
}
