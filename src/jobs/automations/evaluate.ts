/** Asks the QA engine about one close, once. */
import { toTurns } from "../../domain/dialogue.js";
import type { QaDecision } from "../../domain/qa-policy.js";
import { findEvaluation, saveEvaluation, type StoredEvaluation } from "../../store/conversations/evaluations.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

export async function evaluateOnce(
  { agent, closingId }: Extract<QaDecision, { evaluate: true }>,
  { conversation }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<StoredEvaluation> {
  const close = { ...payload, closingId };
  const known = await findEvaluation(deps.db, close);
  if (known !== null) return known;
  const request = { conversationId: conversation.id, agentId: agent.id, turns: toTurns(conversation.messages) };
  const answer = await context.waitFor(deps.engines.qa.evaluate(request, callOf(payload, context)));
  await saveEvaluation(deps.db, close, agent, answer, Math.floor(deps.now() / 1000));
  const saved = await findEvaluation(deps.db, close);
  if (saved === null) throw new Error("An evaluation was deleted while it was being saved");
  return saved;
}
