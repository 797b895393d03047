/** Drafts as of each moment, beside the replies that were really sent. */
import type { Draft, Precedent } from "../domain/answers.js";
import type { Conversation } from "../domain/conversation.js";
import { compareDraft } from "../domain/draft-outcome.js";
import { canReceiveDraft } from "../domain/draft-policy.js";
import { draftQuestion, precedentQuestion } from "../domain/engine-questions.js";
import { asOf, type Moment, type PastConversation, type SentReply, replyMoments } from "../domain/proof/as-of.js";
import type { DraftLine } from "../domain/proof/line.js";
import {
  besideSent,
  draftStyle,
  type HouseStyle,
  type LearnedStyle,
  styleFor,
  replyTurnOf,
} from "../domain/proof/house-style.js";
import { habitsOf } from "../domain/proof/past-answers.js";
import { replyHabits } from "../domain/proof/reply-habits.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { type PastEvaluation, type EvaluationDeps, knownAt } from "./deps.js";

/** More replies than this say little new, and each costs a question. */
const MOST_REPLIES = 5;
/** So long after the message a draft is ready at the latest; Fin gets its time before that. */
const DRAFTED_WITHIN = 60;

/** A value that is still worked out, and is not waited for with what holds it. */
interface Pending<Value> {
  readonly pending: Promise<Value>;
}

/**
 * Null where the engine did not answer. How near the drafts are in meaning is worked out in the encoder's thread meanwhile: it takes
 * nearly half of that thread's time in a backtest, and nothing else of the conversation waits for it.
 */
export async function compareDrafts(evaluation: PastEvaluation): Promise<Pending<DraftLine[]> | null> {
  const lines: Promise<DraftLine>[] = [];
  for (const reply of replyMoments(evaluation.past).slice(0, MOST_REPLIES)) {
    const line = await compareReply(reply, evaluation);
    if (line !== null) lines.push(line.pending);
    else if (lines.length === 0) return null;
    else break;
  }
  const pending = Promise.all(lines);
  // Where the conversation is left before, nobody waits for it.
  pending.catch(() => undefined);
  return { pending };
}

/** Null where the engine did not answer. */
async function compareReply(reply: SentReply, evaluation: PastEvaluation): Promise<Pending<DraftLine> | null> {
  const { past, deps, missing } = evaluation;
  const { moment, isFirst } = reply;
  const conversation = asOf(past, moment);
  const at = Math.min(moment.at + DRAFTED_WITHIN, reply.at);
  const none = (withheld: string) => ({ outcome: null, similarity: null, withheld, isFirst, newerArticle: false }) as const;
  const decision = canReceiveDraft(conversation, { at, writers: deps });
  if (!decision.draft) return { pending: Promise.resolve(none(decision.why)) };
  const options = { style: deps.settings.style, language: null, instruction: null };
  const question = draftQuestion(conversation, decision.answers, options, deps.detectLanguage);
  const call = { ...deps.callAbout(conversation, `draft ${moment.part}`), ...knownAt(moment, deps) };
  const precedents = await findPrecedents(conversation, call.workspaceId, moment, deps);
  const ask = async (known: readonly Precedent[], house: HouseStyle | null = null) => {
    await deps.breathe();
    const lessons = { ...(known.length > 0 && { precedents: known }), ...(house && { houseStyle: house }) };
    return deps.asker.ask("reply", () => deps.engines.reply.draft({ ...question, ...lessons }, call));
  };
  const asked = await ask([]);
  const taught = precedents.length > 0 && asked.answered ? await ask(precedents) : asked;
  const learned = findStyle(conversation, question.language, deps);
  const house = learned === null || deps.settings.houseStyle !== "use" ? null : draftStyle(learned, options.style, null);
  const usesPast = deps.settings.precedents === "use";
  const styled = house === null || !taught.answered ? null : await ask(usesPast ? precedents : [], house);
  const counted = styled ?? (usesPast ? taught : asked);
  if (!asked.answered || !taught.answered || !counted.answered) {
    missing["drafts"] = [asked, taught, counted].flatMap((each) => (each.answered ? [] : each.because))[0] ?? "";
    return null;
  }
  const lesson = precedents.length === 0 ? null : compareLesson(asked.answer, taught.answer, reply.text, deps);
  const style = compareStyle(reply, asked.answer.text, { learned, question }, past, deps);
  const { text, abstained, sources, by } = counted.answer;
  evaluation.credit("reply", by);
  const newerArticle = sources.some(
    ({ updatedAt, answeredAt }) => answeredAt === undefined && updatedAt !== null && updatedAt > moment.at,
  );
  const compared = async (): Promise<DraftLine> => {
    if (abstained !== null) return { ...none(reportTexts.abstained), lesson: await lesson, style };
    const meaning = await deps.meaning(text, reply.text);
    return { ...compareDraft(text, reply.text), meaning, withheld: null, isFirst, newerArticle, lesson: await lesson, style };
  };
  return { pending: compared() };
}

/** None for those that teach themselves. */
function findStyle(
  conversation: Conversation,
  language: string,
  { heldOut, styles, settings }: EvaluationDeps,
): LearnedStyle | null {
  if (!heldOut || styles === null || settings.houseStyle === "off") return null;
  return styleFor(styles, { teamId: conversation.teamId, language, turn: replyTurnOf(conversation) });
}

/** Beside the reply that was sent: the writer's own way, and the team's where one was learned. */
function compareStyle(
  reply: SentReply,
  draft: string,
  { learned, question }: { readonly learned: LearnedStyle | null; readonly question: ReturnType<typeof draftQuestion> },
  past: PastConversation,
  { heldOut, styles, settings, detectLanguage }: EvaluationDeps,
): DraftLine["style"] {
  if (!heldOut || styles === null || settings.houseStyle === "off") return null;
  const { customerName, language } = question;
  const own = replyHabits(draft, { author: null, customer: customerName, others: [] }, language);
  return besideSent(habitsOf(past, reply, detectLanguage(reply.text) ?? language), own, learned, customerName);
}

/** None for those that teach themselves. */
async function findPrecedents(
  conversation: Conversation,
  workspaceId: string,
  moment: Moment,
  { heldOut, newest, precedents, settings }: EvaluationDeps,
): Promise<readonly Precedent[]> {
  if (!heldOut || precedents === null || settings.precedents === "off") return [];
  return precedents.find({ ...precedentQuestion(workspaceId, conversation, moment.at, settings), heldOut: newest });
}

async function compareLesson(
  without: Draft,
  taught: Draft,
  sent: string,
  { meaning }: EvaluationDeps,
): Promise<DraftLine["lesson"]> {
  const compare = async ({ text, abstained }: Draft) => ({
    similarity: compareDraft(text, sent).similarity,
    meaning: await meaning(text, sent),
    answers: abstained === null,
  });
  const used = taught.sources.some(({ answeredAt }) => answeredAt !== undefined);
  return { without: await compare(without), with: await compare(taught), used };
}
