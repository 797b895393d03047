/** One past conversation: what each engine says as of its moment, beside what people then did. */
import { createHash } from "node:crypto";
import { describedCategories, mappedRoute, teamOf, thresholdOf } from "../domain/category-rules.js";
import type { Conversation } from "../domain/conversation.js";
import { customerMessages, hasWords } from "../domain/dialogue.js";
import { engineKey } from "../domain/engine-label.js";
import { ownTeamQuestion, qaQuestion, sentimentQuestion, triageQuestion } from "../domain/engine-questions.js";
import { combineTeams, type LearnedTeam } from "../domain/learned-team.js";
import {
  asOf,
  closingMoment,
  type Moment,
  openingMoment,
  type PastConversation,
  sentimentMoments,
  wentBadAt,
} from "../domain/proof/as-of.js";
import type { BacktestLine, EscalationLine, TriageLine } from "../domain/proof/line.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { countTruths, finalTeam, plainWords, truthOf, wasAssignedBy } from "../domain/proof/truth.js";
import { canBeEvaluated } from "../domain/qa-policy.js";
import { scoreOf } from "../domain/sentiment.js";
import { matchTeam } from "../domain/team-match.js";
import { compareDrafts } from "./compare-drafts.js";
import { type PastEvaluation, type EvaluationDeps, knownAt } from "./deps.js";

export type Evaluated =
  { readonly line: BacktestLine; readonly skipped: null } | { readonly line: null; readonly skipped: string };

export async function evaluate(past: PastConversation, deps: EvaluationDeps): Promise<Evaluated> {
  if (past.conversation.truncated) return skip(reportTexts.truncated);
  const opening = openingMoment(past);
  if (opening === null) return skip(reportTexts.noCustomer);
  const evaluation: PastEvaluation = { past, deps, engines: {}, missing: {} };
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

async function classify(
  moment: Moment,
  { past, deps, engines }: PastEvaluation,
): Promise<TriageLine | { readonly skipped: string }> {
  const { asker, settings, teams, truth } = deps;
  const conversation = asOf(past, moment);
  if (!hasWords(customerMessages(conversation))) return { skipped: reportTexts.onlyFiles };
  const opening = customerMessages(conversation)
    .map(({ text }) => text)
    .join("\n");
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
    language: deps.detectLanguage(opening),
    words: digestOf(opening, call.pipelineId),
    truths: countTruths(past, truth),
    assignedByUs: wasAssignedBy(past, deps.adminId),
    everByUs: past.parts.some(({ assigned }) => assigned?.to === "team" && assigned.by === deps.adminId),
    engine: engineKey(by),
    lesson:
      learned === null || !deps.heldOut
        ? null
        : {
            without: { routed: own.teamId, abstained: abstains(own.confidence) },
            with: { routed: combined.teamId, abstained: abstains(combined.confidence) },
          },
  };
}

/** @param run what makes it another digest in another run */
function digestOf(text: string, run: string): string {
  return createHash("sha256")
    .update(JSON.stringify([run, plainWords(text)]))
    .digest("base64")
    .slice(0, DIGEST_LENGTH);
}

const DIGEST_LENGTH = 16;

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

async function findEscalation(evaluation: PastEvaluation): Promise<EscalationLine | null> {
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

async function scoreClose({ past, deps, engines, missing }: PastEvaluation): Promise<number | null> {
  const moment = closingMoment(past);
  if (!deps.asks.qa || moment === null) return null;
  const conversation = asOf(past, moment);
  const decision = canBeEvaluated(conversation, deps.settings);
  if (!decision.evaluate) return null;
  const call = { ...deps.callAbout(conversation, `close ${moment.part}`), ...knownAt(moment, deps) };
  await deps.breathe();
  const asked = await deps.asker.ask("qa", () => deps.engines.qa.evaluate(qaQuestion(conversation, decision.agent.id), call));
  if (!asked.answered) {
    missing["qa"] = asked.because;
    return null;
  }
  engines["qa"] = asked.answer.by.engine;
  return asked.answer.overallScore;
}
