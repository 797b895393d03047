/** The automation that scores a closed conversation and leaves the score as a note, once for each close. */
import { qaQuestion } from "../../domain/engine-questions.js";
import { evaluationNote } from "../../domain/notes.js";
import { canBeEvaluated, type Close, evaluateStill } from "../../domain/qa-policy.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../effects/plan.js";
import {
  evaluationWrite,
  findEvaluation,
  findUnnamedEvaluation,
  type StoredEvaluation,
  toStoredEvaluation,
} from "../../store/conversations/evaluations.js";
import { done } from "../catalog.js";
import { callOf } from "../fetch-conversation.js";
import { concludeNoted, supersedeUnused } from "../supersede-unused.js";
import { redactNoteRepeats } from "../maintenance/redact-repeats.js";
import { planQaAttributes } from "./plan-attributes.js";
import type { AutomationRun, ConversationReading, Decided } from "./automation.js";
import { type AutomationSteps, autonomyOf, bindAutomation, commonFacts, due, withheld } from "./automation-steps.js";

interface Evaluated {
  readonly close: Close;
  readonly evaluation: StoredEvaluation;
  readonly isNew: boolean;
}

const qa: AutomationSteps<Close, Evaluated> = {
  automation: "qa",
  off: withheld("scoring is switched off", "scoring is switched off"),
  // A close that was scored stays one, also where the conversation was opened again meanwhile; but a note wakes one that a
  // teammate then snoozed.
  readingMayAge: false,

  async prepare(reading, run) {
    await redactNoteRepeats(reading, run);
    const { conversation, facts } = reading;
    // Nobody sends a draft in a closed conversation, whether or not it is scored.
    if (conversation.state === "closed" && facts.liveDraft !== null)
      await supersedeUnused(facts.liveDraft, conversation, run.payload, run.deps);
    if (facts.notedDraft !== null) await concludeNoted(facts.notedDraft, conversation, run.payload, run.deps);
  },

  decide(reading, run, asked) {
    const { conversation, connection } = reading;
    const decision =
      asked === null ? canBeEvaluated(conversation, connection.settings) : evaluateStill(asked, connection.settings);
    if (decision.evaluate) return due(decision);
    const { because, close } = decision;
    const ended = withheld(because, because);
    return close === null ? ended : { ...ended, decided: decidedOf(close, null, because, reading, run) };
  },

  ask: evaluateOnce,

  async plan({ evaluation, isNew, close }, reading, run) {
    const { workspaceId, conversationId } = run.payload;
    const key = effectKey({ automation: "qa", conversationId, cause: evaluation.closing_id, subject: "note" });
    const { state, truncated } = reading.conversation;
    const html = evaluationNote(shown(evaluation), referenceOf(workspaceId, key), truncated);
    const why = "The conversation was closed";
    const note: PlannedEffect = { key, effect: { kind: "note", html }, automation: "qa", why, before: null };
    return {
      effects: [...(state === "snoozed" ? [] : [note]), ...(await planQaAttributes(evaluation, why, reading, run))],
      outcome: done("the conversation is scored"),
      answer: isNew ? [evaluationWrite(run.deps.db, evaluation)] : [],
      decided: decidedOf(close, evaluation, why, reading, run),
    };
  },

  unplanned: ({ evaluation, isNew }, _reading, { deps }) => (isNew ? [evaluationWrite(deps.db, evaluation)] : []),
};

export const qaAutomation = bindAutomation(qa);

/** @param evaluation null where the settings forbid a score */
function decidedOf(
  { agent, closingId, words }: Close,
  evaluation: StoredEvaluation | null,
  reason: string,
  reading: ConversationReading,
  { payload }: AutomationRun,
): Decided {
  const category = reading.facts.classification?.category ?? null;
  return {
    cause: closingId,
    category,
    decision: {
      automation: "qa",
      facts: { ...commonFacts(reading, payload.cause), category, agentId: agent.id, words },
      output: evaluation === null ? null : { score: evaluation.overall },
      did: { level: autonomyOf("qa", reading, payload.cause, category), evaluated: evaluation !== null },
    },
    reason,
    engine: evaluation?.engine ?? null,
  };
}

function shown(stored: StoredEvaluation) {
  return { overallScore: stored.overall, dimensions: stored.dimensions, coachingNotes: stored.coaching_notes, by: stored.engine };
}

/** Asks the QA engine about one close, once. */
async function evaluateOnce(
  scored: Close,
  { conversation }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<Evaluated> {
  const { agent, closingId } = scored;
  const close = { ...payload, closingId };
  // A ticket is resolved before its close has a part, and that part makes no other close of it.
  const lastWritten = conversation.messages.at(-1)?.at ?? conversation.createdAt;
  const known = (await findEvaluation(deps.db, close)) ?? (await findUnnamedEvaluation(deps.db, payload, lastWritten));
  if (known !== null) return { close: { ...scored, closingId: known.closing_id }, evaluation: known, isNew: false };
  const answer = await deps.engines.qa.evaluate(qaQuestion(conversation, agent.id), callOf(payload, context, conversation));
  return { close: scored, evaluation: toStoredEvaluation(close, agent, answer, Math.floor(deps.now() / 1000)), isNew: true };
}
