/** What triage, sentiment and QA write into the attributes of a conversation: one change for each decision. */
import { untouchedValues } from "../../domain/attribute-values.js";
import { type SubjectValues, writableValues } from "../../domain/conversation-attributes.js";
import type { Conversation } from "../../domain/conversation.js";
import type { EffectsDeps } from "../../effects/apply.js";
import { effectKey, type PlannedEffect } from "../../effects/plan.js";
import type { Connection } from "../../workspaces/connections.js";

/** As much of a reading as a plan takes: a click has no more of it. */
export interface AttributeReading {
  readonly conversation: Conversation;
  readonly connection: Connection;
  /** Epoch milliseconds. */
  readonly readAt: number;
}

interface AttributeOrigin {
  /** What makes the change once. */
  readonly cause: string;
  readonly why: string;
  readonly signal: AbortSignal;
}

type AttributeDeps = Pick<EffectsDeps, "conversationAttributes" | "ledger">;

/** Only what the workspace has, what differs, and what no person set. */
export async function planAttributes(
  automation: "triage" | "sentiment" | "qa",
  values: SubjectValues,
  { conversation, connection, readAt }: AttributeReading,
  { cause, why, signal }: AttributeOrigin,
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
