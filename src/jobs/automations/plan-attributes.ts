/** What triage, sentiment and QA write into the attributes of a conversation: one change for each decision. */
import { roundedShare, untouchedValues } from "../../domain/attribute-values.js";
import { type SubjectValues, writableValues } from "../../domain/conversation-attributes.js";
import type { Conversation } from "../../domain/conversation.js";
import { isConfident } from "../../domain/triage-policy.js";
import type { EffectsDeps } from "../../effects/apply.js";
import { effectKey, type PlannedEffect } from "../../effects/plan.js";
import type { StoredClassification } from "../../store/conversations/classifications.js";
import type { StoredEvaluation } from "../../store/conversations/evaluations.js";
import type { StoredSentiment } from "../../store/conversations/sentiments.js";
import type { Connection } from "../../workspaces/connections.js";
import type { AutomationRun, ConversationReading } from "./automation.js";

/** As much of a reading as a plan takes: a click has no more of it. */
export interface AttributeReading {
  readonly conversation: Conversation;
  readonly connection: Connection;
  /** Epoch milliseconds. */
  readonly readAt: number;
}

interface Origin {
  /** What makes the change once. */
  readonly cause: string;
  readonly why: string;
  readonly signal: AbortSignal;
}

type AttributeDeps = Pick<EffectsDeps, "conversationAttributes" | "ledger">;

/** Category and urgency; nothing where triage was not sure. */
export async function planTriageAttributes(
  classification: StoredClassification,
  reading: AttributeReading,
  origin: Origin,
  deps: AttributeDeps,
): Promise<readonly PlannedEffect[]> {
  if (!isConfident(classification, reading.connection.settings)) return [];
  const { category, urgency } = classification;
  return planAttributes("triage", { category, urgency }, reading, origin, deps);
}

/** Sentiment and risk of the newest message. */
export async function planSentimentAttributes(
  newest: StoredSentiment,
  why: string,
  reading: ConversationReading,
  { context, deps }: AutomationRun,
): Promise<readonly PlannedEffect[]> {
  const escalationRisk = newest.risk === null ? null : roundedShare(newest.risk);
  const origin = { cause: newest.message_id, why, signal: context.signal };
  return planAttributes("sentiment", { sentiment: newest.label, escalationRisk }, reading, origin, deps.effects);
}

/** The score of one close. */
export async function planQaAttributes(
  { closing_id: cause, overall }: StoredEvaluation,
  why: string,
  reading: ConversationReading,
  { context, deps }: AutomationRun,
): Promise<readonly PlannedEffect[]> {
  return planAttributes(
    "qa",
    { qaScore: Math.round(overall * 100) },
    reading,
    { cause, why, signal: context.signal },
    deps.effects,
  );
}

/** Only what the workspace has, what differs, and what no person set. */
async function planAttributes(
  automation: "triage" | "sentiment" | "qa",
  values: SubjectValues,
  { conversation, connection, readAt }: AttributeReading,
  { cause, why, signal }: Origin,
  { conversationAttributes, ledger }: AttributeDeps,
): Promise<readonly PlannedEffect[]> {
  const { workspaceId, api, settings } = connection;
  if (!settings.conversationAttributes) return [];
  const known = await conversationAttributes.usable(workspaceId, api, signal);
  const writable = writableValues(values, known, settings);
  if (Object.keys(writable).length === 0) return [];
  const present = conversation.attributes ?? {};
  const earlier = await ledger.writtenAttributes(workspaceId, conversation.id);
  const wanted = untouchedValues(writable, present, earlier, readAt);
  const names = Object.keys(wanted);
  if (names.length === 0) return [];
  const key = effectKey({ automation, conversationId: conversation.id, cause, subject: "attributes" });
  const before = Object.fromEntries(names.map((name) => [name, present[name] ?? null]));
  return [{ key, effect: { kind: "conversation-attributes", values: wanted }, automation, why, before }];
}
