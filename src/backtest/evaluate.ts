/** One past conversation: what each engine says as of its moment, beside what people then did. */
import type { Engines, OwnTeams, Precedents } from "../ai/ports.js";
import type { Call, Draft, Precedent } from "../domain/answers.js";
import { describedCategories, mappedRoute, teamOf, thresholdOf } from "../domain/category-rules.js";
import type { Conversation } from "../domain/conversation.js";
import { customerMessages, hasWords } from "../domain/dialogue.js";
import { compareDraft } from "../domain/draft-outcome.js";
import { canReceiveDraft } from "../domain/draft-policy.js";
import {
  draftQuestion,
  ownTeamQuestion,
  precedentQuestion,
  qaQuestion,
  sentimentQuestion,
  triageQuestion,
} from "../domain/engine-questions.js";
import { combineTeams, type LearnedTeam } from "../domain/learned-team.js";
import {
  asOf,
  closingMoment,
  type Moment,
  openingMoment,
  type PastConversation,
  type SentReply,
  replyMoments,
  sentimentMoments,
  wentBadAt,
} from "../domain/proof/as-of.js";
import type { BacktestLine, DraftLine, EscalationLine, TriageLine } from "../domain/proof/line.js";
import type { Truth } from "../domain/proof/parameters.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { finalTeam, truthOf, wasAssignedBy } from "../domain/proof/truth.js";
import { canBeEvaluated } from "../domain/qa-policy.js";
import { scoreOf } from "../domain/sentiment.js";
import type { Settings } from "../domain/settings.js";
import { type KnownTeam, matchTeam } from "../domain/team-match.js";
import type { EngineAsker } from "./ask-engines.js";

export interface EvaluationDeps {
  readonly engines: Engines;
  readonly asker: EngineAsker;
  /** Null where the engine has no use for them. */
  readonly precedents: Precedents | null;
  readonly ownTeams: OwnTeams;
  /** Whether it shows what the older ones taught. */
  readonly heldOut: boolean;
  /** How near two texts are in meaning; null where that cannot be known here. */
  readonly meaning: (one: string, other: string) => Promise<number | null>;
  readonly settings: Settings;
  readonly teams: readonly KnownTeam[];
  readonly truth: Truth;
  /** The teammate this app writes as. */
  readonly adminId: string;
  /** Whether the engines may be asked: some keep what they are sent. */
  readonly asks: { readonly sentiment: boolean; readonly qa: boolean };
  readonly detectLanguage: (text: string) => string | null;
  /** @param moment what tells this question from the others about the conversation */
  readonly callAbout: (conversation: Conversation, moment: string) => Call;
  /** Between two questions: what is live goes first. */
  readonly breathe: () => Promise<void>;
}

export type Evaluated =
  { readonly line: BacktestLine; readonly skipped: null } | { readonly line: null; readonly skipped: string };

export async function evaluate(past: PastConversation, deps: EvaluationDeps): Promise<Evaluated> {
  if (past.conversation.truncated) return skip(reportTexts.truncated);
  const opening = openingMoment(past);
  if (opening === null) return skip(reportTexts.noCustomer);
  const evaluation: Evaluation = { past, deps, engines: {}, missing: {} };
  const triage = await classify(opening, evaluation);
  if ("skipped" in triage) return skip(triage.skipped);
  const escalation = await findEscalation(evaluation);
  const drafts = await compareDrafts(evaluation);
  const qa = await scoreClose(evaluation);
  const { engines, missing } = evaluation;
  return {
    line: { triage, drafts, escalation, qa, rating: past.conversation.rating?.score ?? null, engines, missing },
    skipped: null,
  };
}

function skip(because: string): Evaluated {
  return { line: null, skipped: because };
}

interface Evaluation {
  readonly past: PastConversation;
  readonly deps: EvaluationDeps;
  /** Filled as the engines answer. */
  readonly engines: Record<string, string>;
  readonly missing: Record<string, string>;
}

async function classify(moment: Moment, { past, deps, engines }: Evaluation): Promise<TriageLine | { readonly skipped: string }> {
  const { asker, settings, teams, truth } = deps;
  const conversation = asOf(past, moment);
  if (!hasWords(customerMessages(conversation))) return { skipped: reportTexts.onlyFiles };
  const call = deps.callAbout(conversation, "opening");
  const question = { ...triageQuestion(conversation, moment.at * 1000), ...describedCategories(settings) };
  await deps.breathe();
  const classified = await asker.ask("triage", () => deps.engines.triage.classify(question, call));
  if (!classified.answered) return { skipped: classified.because };
  const { category, urgency, sentiment, confidence, by } = classified.answer;
  engines["triage"] = by.engine;
  const request = { conversationId: conversation.id, category, urgency, sentiment, confidence };
  const routed = await asker.ask("triage", () => deps.engines.triage.route(request, call));
  if (!routed.answered) return { skipped: routed.because };
  const wanted = routed.answer.team;
  const match = matchTeam(mappedRoute(wanted, category, settings) ?? wanted, teams, settings);
  const learned = await learnTeam(conversation, call.workspaceId, category, moment, deps);
  const own = { teamId: match.found ? match.id : null, confidence };
  const combined = combineTeams(own, learned);
  const counted = settings.ownTeams === "use" ? combined : own;
  const abstains = (sure: number | null) => sure !== null && sure < thresholdOf(category, settings);
  return {
    category: category.slice(0, LONGEST_LABEL),
    confidence: counted.confidence,
    wanted: wanted?.slice(0, LONGEST_LABEL) ?? null,
    routed: counted.teamId,
    abstained: abstains(counted.confidence),
    truth: truthOf(past, truth)?.slice(0, LONGEST_LABEL) ?? null,
    team: finalTeam(past),
    assignedByUs: wasAssignedBy(past, deps.adminId),
    lesson:
      learned === null || !deps.heldOut
        ? null
        : {
            without: { routed: own.teamId, abstained: abstains(own.confidence) },
            with: { routed: combined.teamId, abstained: abstains(combined.confidence) },
          },
  };
}

/** None where the settings name the category's team: an admin's word goes before the past's. */
async function learnTeam(
  conversation: Conversation,
  workspaceId: string,
  category: string,
  moment: Moment,
  { ownTeams, settings }: EvaluationDeps,
): Promise<LearnedTeam | null> {
  if (settings.ownTeams === "off" || teamOf(category, settings) !== null) return null;
  return ownTeams.choose(ownTeamQuestion(workspaceId, conversation, null, moment.at, settings));
}

/** Labels are kept: what an engine makes up must not become a text. */
const LONGEST_LABEL = 100;

/** A long quarrel shows in its first messages, and each costs a question. */
const MOST_MESSAGES = 20;

async function findEscalation(evaluation: Evaluation): Promise<EscalationLine | null> {
  const { past, deps, engines, missing } = evaluation;
  if (!deps.asks.sentiment) return null;
  const badAt = wentBadAt(past);
  const history: number[] = [];
  for (const moment of sentimentMoments(past).slice(0, MOST_MESSAGES)) {
    // What comes with the bad end or after it warned nobody.
    if (badAt !== null && moment.at >= badAt) break;
    const conversation = asOf(past, moment);
    const message = conversation.messages.at(-1);
    if (message === undefined) continue;
    const call = deps.callAbout(conversation, `sentiment ${moment.part}`);
    await deps.breathe();
    const asked = await deps.asker.ask("sentiment", () =>
      deps.engines.sentiment.analyze(sentimentQuestion(conversation, message, [...history]), call),
    );
    if (!asked.answered) {
      missing["escalation"] = asked.because;
      return null;
    }
    const { label, score, escalationRisk, by } = asked.answer;
    engines["sentiment"] = by.engine;
    history.push(scoreOf({ label, score }));
    if (escalationRisk !== null && escalationRisk >= deps.settings.escalationFrom)
      return { bad: badAt !== null, tagged: true, leadMinutes: badAt === null ? null : (badAt - moment.at) / 60 };
  }
  return { bad: badAt !== null, tagged: false, leadMinutes: null };
}

/** More replies than this say little new, and each costs a question. */
const MOST_REPLIES = 5;
/** So long after the message a draft is ready at the latest; Fin gets its time before that. */
const DRAFTED_WITHIN = 60;

async function compareDrafts(evaluation: Evaluation): Promise<DraftLine[] | null> {
  const lines: DraftLine[] = [];
  for (const reply of replyMoments(evaluation.past).slice(0, MOST_REPLIES)) {
    const line = await compareReply(reply, evaluation);
    if (line === null) return lines.length === 0 ? null : lines;
    lines.push(line);
  }
  return lines;
}

/** Null where the engine did not answer. */
async function compareReply(reply: SentReply, { past, deps, engines, missing }: Evaluation): Promise<DraftLine | null> {
  const { moment, isFirst } = reply;
  const conversation = asOf(past, moment);
  const at = Math.min(moment.at + DRAFTED_WITHIN, reply.at);
  const none = (withheld: string): DraftLine => ({ outcome: null, similarity: null, withheld, isFirst, newerArticle: false });
  const decision = canReceiveDraft(conversation, { at, ownTeammateId: deps.adminId });
  if (!decision.draft) return none(decision.why);
  const options = { style: deps.settings.style, language: null, instruction: null };
  const question = draftQuestion(conversation, decision.answers, options, deps.detectLanguage);
  const call = deps.callAbout(conversation, `draft ${moment.part}`);
  const precedents = await findPrecedents(conversation, call.workspaceId, moment, deps);
  const ask = async (known: readonly Precedent[]) => {
    await deps.breathe();
    const asked = { ...question, ...(known.length > 0 && { precedents: known }) };
    return deps.asker.ask("reply", () => deps.engines.reply.draft(asked, call));
  };
  const asked = await ask([]);
  const taught = precedents.length > 0 && asked.answered ? await ask(precedents) : asked;
  if (!asked.answered || !taught.answered) {
    missing["drafts"] = asked.answered ? (taught.answered ? "" : taught.because) : asked.because;
    return null;
  }
  const lesson = precedents.length === 0 ? null : await compareLesson(asked.answer, taught.answer, reply.text, deps);
  const { text, abstained, sources, by } = deps.settings.precedents === "use" ? taught.answer : asked.answer;
  engines["reply"] = by.engine;
  if (abstained !== null) return { ...none(reportTexts.abstained), lesson };
  const newerArticle = sources.some(
    ({ updatedAt, answeredAt }) => answeredAt === undefined && updatedAt !== null && updatedAt > moment.at,
  );
  return { ...compareDraft(text, reply.text), withheld: null, isFirst, newerArticle, lesson };
}

/** None for those that teach themselves. */
async function findPrecedents(
  conversation: Conversation,
  workspaceId: string,
  moment: Moment,
  { heldOut, precedents, settings }: EvaluationDeps,
): Promise<readonly Precedent[]> {
  if (!heldOut || precedents === null || settings.precedents === "off") return [];
  return precedents.find(precedentQuestion(workspaceId, conversation, moment.at, settings));
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

async function scoreClose({ past, deps, engines, missing }: Evaluation): Promise<number | null> {
  const moment = closingMoment(past);
  if (!deps.asks.qa || moment === null) return null;
  const conversation = asOf(past, moment);
  const decision = canBeEvaluated(conversation, deps.settings);
  if (!decision.evaluate) return null;
  const call = deps.callAbout(conversation, `close ${moment.part}`);
  await deps.breathe();
  const asked = await deps.asker.ask("qa", () => deps.engines.qa.evaluate(qaQuestion(conversation, decision.agent.id), call));
  if (!asked.answered) {
    missing["qa"] = asked.because;
    return null;
  }
  engines["qa"] = asked.answer.by.engine;
  return asked.answer.overallScore;
}
