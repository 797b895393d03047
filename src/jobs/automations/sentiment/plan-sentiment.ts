/** What is done about the newest sentiments: shown on each contact who wrote, on the conversation, and as the escalation tag. */
import { roundedShare } from "../../../domain/attribute-values.js";
import { percent } from "../../../domain/notes.js";
import { decideRiskTag, decideRiskTagOf, isEscalationTagged } from "../../../domain/sentiment.js";
import { ESCALATION_TAG, isSameTag } from "../../../domain/tag-names.js";
import { effectKey, type PlannedEffect } from "../../../effects/plan.js";
import { inMessageOrder, sentimentWrite, type StoredSentiment } from "../../../store/conversations/sentiments.js";
import { done, nothing } from "../../catalog.js";
import { autonomyOf, commonFacts } from "../automation-steps.js";
import type { AutomationPlan, AutomationRun, ConversationReading, Decided } from "../automation.js";
import { planAttributes } from "../plan-attributes.js";
import type { AnalyzedMessages } from "./analyze-messages.js";
import { planContacts } from "./plan-contacts.js";

export async function planSentiment(
  { analyzed, failure }: AnalyzedMessages,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<AutomationPlan> {
  const fresh = unsavedOf(analyzed, reading);
  const all = inMessageOrder([...reading.facts.sentiments, ...fresh]);
  const newest = all.at(-1);
  // What an earlier try could only store has not been decided on.
  const isNew = fresh.length > 0 || reading.facts.statuses.get("sentiment")?.status === "failing";
  const onConversation =
    newest === undefined ? [] : [...planRiskTag(newest, reading), ...(await planNewestAttributes(newest, reading, run))];
  return {
    // A contact that Intercom does not know yet, or whose attributes cannot be made, holds up nothing on the conversation.
    effects: [...onConversation, ...planContacts(all, originOf, reading, run)],
    ...(isNew && newest !== undefined && { decided: decidedOf(newest, reading, run) }),
    outcome: analyzed.length === 0 ? nothing("every message has been read") : done(`read ${analyzed.length} messages`),
    answer: fresh.map(sentimentWrite),
    failure,
  };
}

/** What is still to be stored of an answer. */
export function saveAnalyzed(
  analyzed: readonly StoredSentiment[],
  reading: ConversationReading,
): NonNullable<AutomationPlan["answer"]> {
  return unsavedOf(analyzed, reading).map(sentimentWrite);
}

function unsavedOf(analyzed: readonly StoredSentiment[], { facts }: ConversationReading): readonly StoredSentiment[] {
  const stored = new Set(facts.sentiments.map(({ message_id }) => message_id));
  return analyzed.filter(({ message_id }) => !stored.has(message_id));
}

function decidedOf(newest: StoredSentiment, reading: ConversationReading, { payload }: AutomationRun): Decided {
  const { connection, conversation, facts } = reading;
  const level = autonomyOf("sentiment", { connection, conversation }, payload.cause, null);
  const escalationTagged = isEscalationTagged(conversation);
  return {
    cause: newest.message_id,
    category: facts.classification?.category ?? null,
    decision: {
      automation: "sentiment",
      facts: { ...commonFacts(reading, payload.cause), escalationTagged },
      output: { label: newest.label, risk: newest.risk },
      did: { level, riskTag: decideRiskTagOf(newest.risk, escalationTagged, connection.settings) },
    },
    reason: whyOf(newest),
    engine: newest.engine,
  };
}

function planRiskTag(sentiment: StoredSentiment, { connection, conversation }: ConversationReading): readonly PlannedEffect[] {
  const decision = decideRiskTag(sentiment.risk, conversation, connection.settings);
  if (decision === "leave") return [];
  const tag = ESCALATION_TAG;
  const effects: readonly PlannedEffect["effect"][] =
    decision === "add"
      ? [{ kind: "tag", tag }]
      : conversation.tags.filter(({ name }) => isSameTag(name, tag)).map(({ id: tagId }) => ({ kind: "untag", tag, tagId }));
  return effects.map((effect) => ({
    ...originOf(sentiment, conversation.id, `${effect.kind}:${tag}`),
    effect,
    before: null,
  }));
}

function planNewestAttributes(newest: StoredSentiment, reading: ConversationReading, { context, deps }: AutomationRun) {
  const escalationRisk = newest.risk === null ? null : roundedShare(newest.risk);
  const origin = { cause: newest.message_id, why: whyOf(newest), signal: context.signal };
  return planAttributes("sentiment", { sentiment: newest.label, escalationRisk }, reading, origin, deps.effects);
}

/** What makes the change once, and why. */
function originOf(sentiment: StoredSentiment, conversationId: string, subject: string) {
  return {
    key: effectKey({ automation: "sentiment", conversationId, cause: sentiment.message_id, subject }),
    automation: "sentiment",
    why: whyOf(sentiment),
  } as const;
}

function whyOf({ label, risk }: StoredSentiment): string {
  return `The message reads ${label}, ${risk === null ? "no risk was given" : `escalation risk ${percent(risk)}`}`;
}
