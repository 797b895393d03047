/** One past conversation: what each engine says as of its moment, beside what people then did. */
import type { Attribution } from "../domain/answers.js";
import { customerMessages } from "../domain/dialogue.js";
import { qaQuestion, sentimentQuestion } from "../domain/engine-questions.js";
import { asOf, closingMoment, openingMoment, type PastConversation, sentimentMoments, wentBadAt } from "../domain/proof/as-of.js";
import { creditAnswer } from "../domain/proof/count-engines.js";
import type { AnswerCount, BacktestLine, EscalationLine } from "../domain/proof/line.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { canBeEvaluated } from "../domain/qa-policy.js";
import { scoreOf } from "../domain/sentiment.js";
import { compareDrafts } from "./compare-drafts.js";
import { type PastEvaluation, type EvaluationDeps, knownAt } from "./deps.js";
import { evaluateTriage } from "./evaluate-triage.js";

type Evaluated = { readonly line: BacktestLine; readonly skipped: null } | { readonly line: null; readonly skipped: string };

export async function evaluate(past: PastConversation, deps: EvaluationDeps): Promise<Evaluated> {
  // Live nothing is decided there: what it would say is of no use, and no evidence for the other channels.
  if (deps.settings.channelsOff.includes(past.conversation.channel)) return skip(reportTexts.channelOff);
  if (past.conversation.truncated) return skip(reportTexts.truncated);
  const opening = openingMoment(past);
  if (opening === null) return skip(reportTexts.noCustomer);
  const engines: Record<string, string> = {};
  let answers: readonly AnswerCount[] = [];
  const missing: Record<string, string> = {};
  const credit = (contract: string, { engine, notice }: Attribution) => {
    engines[contract] = engine;
    answers = creditAnswer(answers, { contract, engine, notice });
  };
  const evaluation: PastEvaluation = { past, deps, credit, missing };
  const triage = await evaluateTriage(opening, evaluation);
  if ("skipped" in triage) return skip(triage.skipped);
  const drafts = await compareDrafts(evaluation);
  const escalation = await findEscalation(evaluation);
  const qa = await scoreClose(evaluation);
  const compared = drafts === null ? null : await drafts.pending;
  const messages = customerMessages(past.conversation).length;
  const rating = past.conversation.rating?.score ?? null;
  return {
    line: { triage, drafts: compared, escalation, qa, rating, messages, engines, answers: [...answers], missing },
    skipped: null,
  };
}

function skip(because: string): Evaluated {
  return { line: null, skipped: because };
}

/** A long quarrel shows in its first messages, and each costs a question. */
const MOST_MESSAGES = 20;

async function findEscalation(evaluation: PastEvaluation): Promise<EscalationLine | null> {
  const { past, deps, missing } = evaluation;
  if (!deps.asks.sentiment) return null;
  const badAt = wentBadAt(past);
  const history: number[] = [];
  for (const moment of sentimentMoments(past).slice(0, MOST_MESSAGES)) {
    // What comes with the bad end or after it warned nobody.
    if (badAt !== null && moment.at >= badAt) break;
    const conversation = asOf(past, moment);
    const message = conversation.messages.at(-1);
    if (message === undefined) continue;
    const call = { ...deps.callAbout(conversation, `sentiment ${moment.part}`), ...knownAt(moment, deps) };
    await deps.breathe();
    const asked = await deps.asker.ask("sentiment", () =>
      deps.engines.sentiment.analyze(sentimentQuestion(conversation, message, [...history]), call),
    );
    if (!asked.answered) {
      missing["escalation"] = asked.because;
      return null;
    }
    const { label, score, escalationRisk, by } = asked.answer;
    evaluation.credit("sentiment", by);
    history.push(scoreOf({ label, score }));
    if (escalationRisk !== null && escalationRisk >= deps.settings.escalationFrom)
      return { bad: badAt !== null, tagged: true, leadMinutes: badAt === null ? null : (badAt - moment.at) / 60 };
  }
  return { bad: badAt !== null, tagged: false, leadMinutes: null };
}

async function scoreClose(evaluation: PastEvaluation): Promise<number | null> {
  const { past, deps, missing } = evaluation;
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
  evaluation.credit("qa", asked.answer.by);
  return asked.answer.overallScore;
}
