/** Analyzes what customers write, and shows the newest sentiment in Intercom: on each contact who wrote, and as the escalation tag. */
import { percent } from "../../domain/notes.js";
import {
  contactAttributes,
  decideRiskTag,
  decideRiskTagOf,
  isEscalationTagged,
  SENTIMENT_ATTRIBUTES,
} from "../../domain/sentiment.js";
import { ESCALATION_TAG, isSameTag } from "../../domain/tag-names.js";
import { effectKey, type PlannedEffect } from "../../effects/plan.js";
import { OutsideError } from "../../kernel/errors.js";
import {
  contactSentimentRead,
  contactSentimentWrite,
  type StoredSentiment,
  inMessageOrder,
  sentimentWrite,
} from "../../store/conversations/sentiments.js";
import { type AutomationPlan, type AutomationRun, type ConversationReading, type Decided } from "./automation.js";
import { autonomyOf, commonFacts, type AutomationSteps, bindAutomation, due, withheld } from "./automation-steps.js";
import { done, nothing } from "../catalog.js";
import { type AnalyzedMessages, analyzeMessages } from "./analyze-messages.js";
import { contactLock, type SharedEffect } from "./shared-effect.js";
import { planSentimentAttributes } from "./plan-attributes.js";

/** Analyzes every customer message that has no sentiment yet, then shows the newest one in Intercom. */
const sentiment: AutomationSteps<true, AnalyzedMessages> = {
  automation: "sentiment",
  off: withheld("switched-off", "sentiment is switched off"),
  // Whoever answers or owns the conversation, the customer wrote what they wrote.
  readingMayAge: true,

  // Which messages are due shows only beside the stored ones, and what is stored is shown even where none is.
  decide: () => due(true),

  ask: (_due, reading, run) => analyzeMessages(reading, run),

  async plan({ analyzed, failure }, reading, run) {
    const fresh = unsavedOf(analyzed, reading);
    const all = inMessageOrder([...reading.facts.sentiments, ...fresh]);
    const newest = all.at(-1);
    // What an earlier try could only store has not been decided on.
    const isNew = fresh.length > 0 || reading.facts.statuses.get("sentiment")?.status === "failing";
    const decided = isNew ? decidedOf(newest, reading, run) : undefined;
    const attributes = newest === undefined ? [] : await planSentimentAttributes(newest, whyOf(newest), reading, run);
    return {
      effects: planSentiment(all, reading, run, attributes),
      ...(decided && { decided }),
      outcome: analyzed.length === 0 ? nothing("every message has been read") : done(`read ${analyzed.length} messages`),
      answer: fresh.map((each) => sentimentWrite(run.deps.db, each)),
      failure,
    };
  },

  unplanned: ({ analyzed }, reading, { deps }) => unsavedOf(analyzed, reading).map((each) => sentimentWrite(deps.db, each)),
};

function unsavedOf(analyzed: readonly StoredSentiment[], { facts }: ConversationReading): readonly StoredSentiment[] {
  const stored = new Set(facts.sentiments.map(({ message_id }) => message_id));
  return analyzed.filter(({ message_id }) => !stored.has(message_id));
}

export const sentimentAutomation = bindAutomation(sentiment);

function planSentiment(
  sentiments: readonly StoredSentiment[],
  reading: ConversationReading,
  run: AutomationRun,
  attributes: readonly PlannedEffect[],
): AutomationPlan["effects"] {
  const { contactIds } = reading.conversation;
  const newestByContact = new Map(sentiments.map((sentiment) => [contactOf(sentiment.contact_id, contactIds), sentiment]));
  const onContacts = [...newestByContact].flatMap(([contactId, sentiment]) =>
    contactId === null ? [] : [planContact(contactId, sentiment, reading, run)],
  );
  const newest = sentiments.at(-1);
  // A contact that Intercom does not know yet, or whose attributes cannot be made, holds up nothing on the conversation.
  return newest === undefined ? onContacts : [...planRiskTag(newest, reading), ...attributes, ...onContacts];
}

/** Undefined where nothing was ever analyzed. */
function decidedOf(newest: StoredSentiment | undefined, reading: ConversationReading, { payload }: AutomationRun) {
  if (newest === undefined) return undefined;
  const { connection, conversation, facts } = reading;
  const level = autonomyOf("sentiment", { connection, conversation }, payload.cause, null);
  const escalationTagged = isEscalationTagged(conversation);
  const decided: Decided = {
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
  return decided;
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
        ...origin(sentiment, conversation.id, `contact:${contactId}`),
        effect: { kind: "contact-attributes", contactId, values },
        before: shown === null || present !== null ? present : { ...attributesOf({ ...shown, label: parseLabel(shown.label) }) },
      };
      return { effect, writes: isApplied ? [contactSentimentWrite(deps.db, payload.workspaceId, contactId, sentiment)] : [] };
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

function planRiskTag(sentiment: StoredSentiment, { connection, conversation }: ConversationReading): readonly PlannedEffect[] {
  const decision = decideRiskTag(sentiment.risk, conversation, connection.settings);
  if (decision === "leave") return [];
  const tag = ESCALATION_TAG;
  const effects: readonly PlannedEffect["effect"][] =
    decision === "add"
      ? [{ kind: "tag", tag }]
      : conversation.tags.filter(({ name }) => isSameTag(name, tag)).map(({ id: tagId }) => ({ kind: "untag", tag, tagId }));
  return effects.map((effect) => ({
    ...origin(sentiment, conversation.id, `${effect.kind}:${tag}`),
    effect,
    before: null,
  }));
}

/** What makes the change once, and why. */
function origin(sentiment: StoredSentiment, conversationId: string, subject: string) {
  return {
    key: effectKey({ automation: "sentiment", conversationId, cause: sentiment.message_id, subject }),
    automation: "sentiment",
    why: whyOf(sentiment),
  } as const;
}

function whyOf({ label, risk }: StoredSentiment): string {
  return `The message reads ${label}, ${risk === null ? "no risk was given" : `escalation risk ${percent(risk)}`}`;
}

function parseLabel(label: string): StoredSentiment["label"] {
  return label === "positive" || label === "negative" ? label : "neutral";
}
