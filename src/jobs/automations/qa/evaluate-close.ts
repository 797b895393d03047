/** A close and its score: asked for once, recorded as a decision, and shown as a note and attributes. */
import { qaQuestion } from "../../../domain/engine-questions.js";
import { evaluationNote } from "../../../domain/notes.js";
import type { Close } from "../../../domain/qa-policy.js";
import { effectKey, type PlannedEffect, referenceOf } from "../../../effects/plan.js";
import {
  evaluationWrite,
  findEvaluation,
  findUnnamedEvaluation,
  type StoredEvaluation,
  toStoredEvaluation,
} from "../../../store/conversations/evaluations.js";
import { done } from "../../catalog.js";
import { callOf } from "../../fetch-conversation.js";
import { autonomyOf, commonFacts } from "../automation-steps.js";
import type { AutomationPlan, AutomationRun, ConversationReading, Decided } from "../automation.js";
import { planAttributes } from "../plan-attributes.js";

export interface EvaluatedClose {
  readonly close: Close;
  readonly evaluation: StoredEvaluation;
  readonly isNew: boolean;
}

/** Asks the QA engine about one close, once. */
export async function evaluateOnce(
  scored: Close,
  { conversation }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<EvaluatedClose> {
  const { agent, closingId } = scored;
  const close = { ...payload, closingId };
  // A ticket is resolved before its close has a part, and that part makes no other close of it.
  const lastWritten = conversation.messages.at(-1)?.at ?? conversation.createdAt;
  const known = (await findEvaluation(deps.db, close)) ?? (await findUnnamedEvaluation(deps.db, payload, lastWritten));
  if (known !== null) return { close: { ...scored, closingId: known.closing_id }, evaluation: known, isNew: false };
  const answer = await deps.engines.qa.evaluate(qaQuestion(conversation, agent.id), callOf(payload, context, conversation));
  return { close: scored, evaluation: toStoredEvaluation(close, agent, answer, Math.floor(deps.now() / 1000)), isNew: true };
}

export async function planEvaluation(
  { evaluation, isNew, close }: EvaluatedClose,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<AutomationPlan> {
  const { workspaceId, conversationId } = run.payload;
  const key = effectKey({ automation: "qa", conversationId, cause: evaluation.closing_id, subject: "note" });
  const { state, truncated } = reading.conversation;
  const html = evaluationNote(shown(evaluation), referenceOf(workspaceId, key), truncated);
  const why = "The conversation was closed";
  const note: PlannedEffect = { key, effect: { kind: "note", html }, automation: "qa", why, before: null };
  const origin = { cause: evaluation.closing_id, why, signal: run.context.signal };
  const score = { qaScore: Math.round(evaluation.overall * 100) };
  const attributes = await planAttributes("qa", score, reading, origin, run.deps.effects);
  return {
    effects: [...(state === "snoozed" ? [] : [note]), ...attributes],
    outcome: done("the conversation is scored"),
    answer: isNew ? [evaluationWrite(run.deps.db, evaluation)] : [],
    decided: evaluationDecided(close, evaluation, why, reading, run),
  };
}

function shown(stored: StoredEvaluation) {
  return { overallScore: stored.overall, dimensions: stored.dimensions, coachingNotes: stored.coaching_notes, by: stored.engine };
}

/** @param evaluation null where the settings forbid a score */
export function evaluationDecided(
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
