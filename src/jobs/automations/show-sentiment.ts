import type { Conversation } from "../../domain/conversation.js";
import { contactAttributes, decideRiskTag } from "../../domain/sentiment.js";
import { percent } from "../../domain/notes.js";
import { ESCALATION_TAG } from "../../domain/tag-names.js";
import { applyEffects } from "../../effects/apply.js";
import { effectKey, type PlannedEffect } from "../../effects/plan.js";
import type { Connection } from "../../workspaces/connections.js";
import {
  findContactSentiment,
  saveContactSentiment,
  listSentiments,
  type StoredSentiment,
} from "../../store/conversations/sentiments.js";
import { BusyError } from "../../kernel/errors.js";
import type { PayloadOf } from "../catalog.js";
import type { JobContext } from "../deps.js";
import { targetOf } from "../fetch-conversation.js";
import type { JobDeps } from "../deps.js";

type Payload = PayloadOf<"sentiment">;

/** Contacts are shared by conversations, so their attributes are written one at a time. */
const CONTACT_PATIENCE_MS = 20_000;

/** Shows the newest mood in Intercom: on each contact who wrote, and as the escalation tag. */
export async function showSentiment(
  payload: Payload,
  conversation: Conversation,
  connection: Connection,
  context: JobContext,
  deps: JobDeps,
): Promise<void> {
  const sentiments = await listSentiments(deps.db, payload.workspaceId, payload.conversationId);
  const newestByContact = new Map(sentiments.map((sentiment) => [sentiment.contact_id, sentiment]));
  for (const [contactId, sentiment] of newestByContact) {
    if (contactId !== null) await showOnContact(contactId, sentiment, payload, connection, context, deps);
  }
  const newest = sentiments.at(-1);
  if (newest !== undefined) await showRisk(newest, payload, conversation, connection, context, deps);
}

async function showOnContact(
  contactId: string,
  sentiment: StoredSentiment,
  payload: Payload,
  connection: Connection,
  context: JobContext,
  deps: JobDeps,
) {
  const lock = await deps.locks.take(
    { workspaceId: payload.workspaceId, conversationId: `contact:${contactId}` },
    CONTACT_PATIENCE_MS,
  );
  if (lock === null) throw new BusyError("The contact stayed busy");
  try {
    const shown = await findContactSentiment(deps.db, payload.workspaceId, contactId);
    if (shown !== null && shown.message_at > sentiment.message_at) return;
    const values = contactAttributes({ label: sentiment.label, escalationRisk: sentiment.risk }, sentiment.message_at);
    const before =
      shown === null
        ? null
        : { ...contactAttributes({ label: parseLabel(shown.label), escalationRisk: shown.risk }, shown.message_at) };
    const planned = plan(sentiment, payload, `contact:${contactId}`, { kind: "contact-attributes", contactId, values }, before);
    const autonomy = connection.settings.automations.sentiment;
    // Kept before it is written: after a crash in between, an older message of another conversation must not pass.
    if (autonomy === "apply") await saveContactSentiment(deps.db, payload.workspaceId, contactId, sentiment);
    const target = targetOf(payload, connection, context);
    const assureHeld = async () => {
      await target.assureHeld();
      if (!(await lock.isHeld())) throw new BusyError("The contact passed to another process meanwhile");
    };
    await applyEffects([planned], autonomy, { ...target, assureHeld }, deps.effects);
  } finally {
    await lock.release();
  }
}

async function showRisk(
  sentiment: StoredSentiment,
  payload: Payload,
  conversation: Conversation,
  connection: Connection,
  context: JobContext,
  deps: JobDeps,
) {
  const decision = decideRiskTag(sentiment.risk, conversation, connection.settings);
  if (decision === "leave") return;
  const effect = { kind: decision === "add" ? "tag" : "untag", tag: ESCALATION_TAG } as const;
  const planned = plan(sentiment, payload, `${effect.kind}:${ESCALATION_TAG}`, effect, null);
  await applyEffects([planned], connection.settings.automations.sentiment, targetOf(payload, connection, context), deps.effects);
}

function plan(
  sentiment: StoredSentiment,
  payload: Payload,
  subject: string,
  effect: PlannedEffect["effect"],
  before: PlannedEffect["before"],
): PlannedEffect {
  const risk = sentiment.risk === null ? "no risk was given" : `escalation risk ${percent(sentiment.risk)}`;
  return {
    key: effectKey({ automation: "sentiment", conversationId: payload.conversationId, cause: sentiment.message_id, subject }),
    effect,
    automation: "sentiment",
    why: `The message reads ${sentiment.label}, ${risk}`,
    before,
  };
}

function parseLabel(label: string): StoredSentiment["label"] {
  return label === "positive" || label === "negative" ? label : "neutral";
}
