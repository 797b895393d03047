/** The newest sentiment of each contact who wrote, as attributes of the contact: what conversations share. */
import { contactAttributes, SENTIMENT_ATTRIBUTES } from "../../../domain/sentiment.js";
import type { PlannedEffect } from "../../../effects/plan.js";
import { OutsideError } from "../../../kernel/errors.js";
import { contactSentimentRead, contactSentimentWrite, type StoredSentiment } from "../../../store/conversations/sentiments.js";
import { autonomyOf } from "../automation-steps.js";
import type { AutomationRun, ConversationReading } from "../automation.js";
import { contactLock, type SharedEffect } from "../shared-effect.js";

/** What makes a change once, and why. */
type OriginOf = (
  sentiment: StoredSentiment,
  conversationId: string,
  subject: string,
) => Pick<PlannedEffect, "key" | "automation" | "why">;

/** @param sentiments of the conversation, the newest last */
export function planContacts(
  sentiments: readonly StoredSentiment[],
  originOf: OriginOf,
  reading: ConversationReading,
  run: AutomationRun,
): readonly SharedEffect[] {
  const { contactIds } = reading.conversation;
  const newestByContact = new Map(sentiments.map((sentiment) => [contactOf(sentiment.contact_id, contactIds), sentiment]));
  return [...newestByContact].flatMap(([contactId, sentiment]) =>
    contactId === null ? [] : [planContact(contactId, sentiment, originOf, reading, run)],
  );
}

/** Old parts name a lead that was merged since; the conversation names the contact it became. */
function contactOf(authorId: string | null, contactIds: readonly string[]): string | null {
  const [only, ...others] = contactIds;
  const isGone = authorId !== null && !contactIds.includes(authorId);
  return isGone && only !== undefined && others.length === 0 ? only : authorId;
}

/** Contacts are shared by conversations: what another one showed last is looked up under the contact's own lock. */
function planContact(
  contactId: string,
  sentiment: StoredSentiment,
  originOf: OriginOf,
  { connection, conversation }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): SharedEffect {
  return {
    lock: contactLock(contactId),
    shown: contactSentimentRead(deps.db, payload.workspaceId, contactId),
    async planUnderLock(shown) {
      if (shown !== null && shown.message_at > sentiment.message_at) return null;
      // Saved before it is written: after a crash in between, an older message of another conversation must not pass.
      const isApplied = autonomyOf("sentiment", { connection, conversation }, payload.cause, null) === "apply";
      const values = attributesOf(sentiment);
      const isUnsure = shown === null || (shown.message_at < sentiment.message_at && isLate(sentiment, deps.now()));
      const present = isUnsure && isApplied ? await fetchShown(contactId, connection.api, context.signal) : null;
      if (present !== null && isNewer(present["last_sentiment_at"], sentiment, deps.now())) return null;
      const effect: PlannedEffect = {
        ...originOf(sentiment, conversation.id, `contact:${contactId}`),
        effect: { kind: "contact-attributes", contactId, values },
        before: shown === null || present !== null ? present : { ...attributesOf({ ...shown, label: parseLabel(shown.label) }) },
      };
      return { effect, writes: isApplied ? [contactSentimentWrite(payload.workspaceId, contactId, sentiment)] : [] };
    },
  };
}

/**
 * What the contact shows in Intercom, where that may not be what we know: a person's values, another app's, or ours from long
 * ago. Null where there is none, or Intercom refuses to give the contact, which it may not know yet.
 */
async function fetchShown(
  contactId: string,
  api: ConversationReading["connection"]["api"],
  signal: AbortSignal,
): Promise<Readonly<Record<string, string | number>> | null> {
  const found = await api.fetchContact(contactId, { signal }).catch((error: unknown) => {
    if (error instanceof OutsideError && error.failure.advice.retry === "never") return null;
    throw error;
  });
  const shown = Object.keys(SENTIMENT_ATTRIBUTES).flatMap((name): [string, string | number][] => {
    const value = found?.customAttributes[name];
    return typeof value === "string" || typeof value === "number" ? [[name, value]] : [];
  });
  return shown.length === 0 ? null : Object.fromEntries(shown);
}

/** A message this old comes from a replay, an outage or a backup: what was written since may be known to Intercom alone. */
const LATE_S = 10 * 60;

const isLate = ({ message_at }: StoredSentiment, now: number): boolean => now / 1000 - message_at > LATE_S;

/** Intercom's clock and ours may differ by this much; a time further ahead is no message's. */
const CLOCK_SKEW_MS = 5 * 60_000;

function isNewer(shownAt: string | number | undefined, { message_at }: StoredSentiment, now: number): boolean {
  return typeof shownAt === "number" && shownAt > message_at && shownAt * 1000 <= now + CLOCK_SKEW_MS;
}

function attributesOf({ label, risk, message_at }: Pick<StoredSentiment, "label" | "risk" | "message_at">) {
  return contactAttributes({ label, escalationRisk: risk }, message_at);
}

function parseLabel(label: string): StoredSentiment["label"] {
  return label === "positive" || label === "negative" ? label : "neutral";
}
