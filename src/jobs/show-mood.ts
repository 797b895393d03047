import type { Conversation } from "../domain/conversation.js";
import { contactAttributes, decideRiskTag } from "../domain/mood.js";
import { percent } from "../domain/notes.js";
import { ESCALATION_TAG } from "../domain/tag-names.js";
import { applyEffects } from "../effects/apply.js";
import { effectKey, type PlannedEffect } from "../effects/effect.js";
import type { Connection } from "../intercom/connection.js";
import { findContactMood, keepContactMood, listMoods, type StoredMood } from "../store/moods.js";
import { BusyError } from "../queue/busy-error.js";
import type { PayloadOf } from "./catalog.js";
import type { JobContext } from "./handler.js";
import { targetOf } from "./look.js";
import type { JobRoom } from "./room.js";

type Payload = PayloadOf<"sentiment">;

/** Contacts are shared by conversations, so their attributes are written one at a time. */
const CONTACT_PATIENCE_MS = 20_000;

/** Shows the newest mood in Intercom: on each contact who wrote, and as the escalation tag. */
export async function showMood(
  payload: Payload,
  conversation: Conversation,
  connection: Connection,
  context: JobContext,
  room: JobRoom,
): Promise<void> {
  const moods = await listMoods(room.db, payload.workspaceId, payload.conversationId);
  const newestByContact = new Map(moods.map((mood) => [mood.contact_id, mood]));
  for (const [contactId, mood] of newestByContact) {
    if (contactId !== null) await showOnContact(contactId, mood, payload, connection, context, room);
  }
  const newest = moods.at(-1);
  if (newest !== undefined) await showRisk(newest, payload, conversation, connection, context, room);
}

async function showOnContact(
  contactId: string,
  mood: StoredMood,
  payload: Payload,
  connection: Connection,
  context: JobContext,
  room: JobRoom,
) {
  const lock = await room.locks.take(
    { workspaceId: payload.workspaceId, conversationId: `contact:${contactId}` },
    CONTACT_PATIENCE_MS,
  );
  if (lock === null) throw new BusyError("The contact stayed busy");
  try {
    const shown = await findContactMood(room.db, payload.workspaceId, contactId);
    if (shown !== null && shown.message_at > mood.message_at) return;
    const values = contactAttributes({ label: mood.label, escalationRisk: mood.risk }, mood.message_at);
    const before =
      shown === null
        ? null
        : { ...contactAttributes({ label: readLabel(shown.label), escalationRisk: shown.risk }, shown.message_at) };
    const planned = plan(mood, payload, `contact:${contactId}`, { kind: "contact-attributes", contactId, values }, before);
    const autonomy = connection.settings.automations.sentiment;
    // Kept before it is written: after a crash in between, an older message of another conversation must not pass.
    if (autonomy === "apply") await keepContactMood(room.db, payload.workspaceId, contactId, mood);
    const target = targetOf(payload, connection, context);
    const assureHeld = async () => {
      await target.assureHeld();
      if (!(await lock.isHeld())) throw new BusyError("The contact passed to another process meanwhile");
    };
    await applyEffects([planned], autonomy, { ...target, assureHeld }, room.effects);
  } finally {
    await lock.release();
  }
}

async function showRisk(
  mood: StoredMood,
  payload: Payload,
  conversation: Conversation,
  connection: Connection,
  context: JobContext,
  room: JobRoom,
) {
  const decision = decideRiskTag(mood.risk, conversation, connection.settings);
  if (decision === "leave") return;
  const effect = { kind: decision === "add" ? "tag" : "untag", tag: ESCALATION_TAG } as const;
  const planned = plan(mood, payload, `${effect.kind}:${ESCALATION_TAG}`, effect, null);
  await applyEffects([planned], connection.settings.automations.sentiment, targetOf(payload, connection, context), room.effects);
}

function plan(
  mood: StoredMood,
  payload: Payload,
  subject: string,
  effect: PlannedEffect["effect"],
  before: PlannedEffect["before"],
): PlannedEffect {
  const risk = mood.risk === null ? "no risk was given" : `escalation risk ${percent(mood.risk)}`;
  return {
    key: effectKey({ automation: "sentiment", conversationId: payload.conversationId, cause: mood.message_id, subject }),
    effect,
    automation: "sentiment",
    why: `The message reads ${mood.label}, ${risk}`,
    before,
  };
}

function readLabel(label: string): StoredMood["label"] {
  return label === "positive" || label === "negative" ? label : "neutral";
}
