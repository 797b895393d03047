/** Whether a draft belongs in a conversation: whose turn it is there, and what stands against it. */
import { automatedMessage } from "./automated-message.js";
import type { Conversation, Message, Seconds } from "./conversation.js";
import { hasWords, lastCustomerMessage, teammateAnswered, unansweredMessages } from "./dialogue.js";

export type DraftDecision =
  | { readonly draft: true; readonly answers: Message }
  | {
      readonly draft: false;
      readonly why: WithheldReason;
      /** When the decision may be another though nothing happens. */
      readonly until?: Seconds;
    };

/** What a decision about a draft needs to know beside the conversation. */
export interface DraftMoment {
  readonly at: Seconds;
  /** The teammate this app writes as; null where not known. */
  readonly ownTeammateId: string | null;
}

/** Whether a draft belongs in this conversation now, and which message it would answer. */
export function canReceiveDraft(conversation: Conversation, { at, ownTeammateId }: DraftMoment): DraftDecision {
  const answers = lastCustomerMessage(conversation);
  if (answers === null) return withheld("no-customer-message");
  if (conversation.state === "closed") return withheld("closed");
  if (teammateAnswered(conversation, answers)) return withheld("teammate-answered");
  const turn = turnOf(conversation, at, ownTeammateId);
  if (turn.of === "fin" && turn.until !== null) return { draft: false, why: "fin-may-answer", until: turn.until };
  if (turn.of === "fin") return withheld("fin-owns");
  // A note wakes a snoozed conversation; the teammate chose to let it sleep.
  if (conversation.state === "snoozed") return withheld("snoozed");
  if (!hasWords(unansweredMessages(conversation))) return withheld("only-files");
  if (automatedMessage(answers.text) !== null) return withheld("automated-message");
  return { draft: true, answers };
}

/** A teammate may ask for a draft where none would come by itself: after an answer, or to a sleeping conversation. */
const NOT_EVEN_ON_REQUEST: ReadonlySet<WithheldReason> = new Set(["fin-owns", "closed", "no-customer-message", "switched-off"]);

export function canReceiveDraftOnRequest(conversation: Conversation, moment: DraftMoment): DraftDecision {
  const decision = canReceiveDraft(conversation, moment);
  const answers = lastCustomerMessage(conversation);
  if (decision.draft || answers === null || NOT_EVEN_ON_REQUEST.has(decision.why)) return decision;
  return { draft: true, answers };
}

export type SendDecision =
  { readonly send: true } | { readonly send: false; readonly why: WithheldReason | "customer-wrote-again" };

/** Whether a draft may still go out: nothing happened since that its reader would have wanted to know. */
export function canSendDraft(
  conversation: Conversation,
  draft: { readonly answers: string; readonly draftedAt: Seconds },
  moment: DraftMoment,
): SendDecision {
  const decision = canReceiveDraftOnRequest(conversation, moment);
  if (!decision.draft) return { send: false, why: decision.why };
  if (decision.answers.id !== draft.answers) return { send: false, why: "customer-wrote-again" };
  const answeredSince = conversation.messages.some((message) => message.role === "teammate" && message.at > draft.draftedAt);
  return answeredSince ? { send: false, why: "teammate-answered" } : { send: true };
}

function withheld(why: WithheldReason): DraftDecision {
  return { draft: false, why };
}

export const WITHHELD_REASONS = [
  "fin-owns",
  "fin-may-answer",
  "teammate-answered",
  "closed",
  "switched-off",
  "no-customer-message",
  "snoozed",
  "only-files",
  "automated-message",
] as const;

export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/**
 * Resolutions by which Fin itself says that a human is wanted. The names changed between
 * API versions: `routed_to_team` until 2.14, the other three from 2.15 on.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations/conversation
 */
const HANDED_OVER: ReadonlySet<string> = new Set(["routed_to_team", "escalated", "negative_feedback", "procedure_handoff"]);

export function isHandedOver(resolution: string | null): boolean {
  return resolution !== null && HANDED_OVER.has(resolution);
}

/** Resolutions that Fin only assumes, or that the customer confirmed: who writes again has something new to say. */
const RESOLVED: ReadonlySet<string> = new Set(["assumed_resolution", "confirmed_resolution"]);

/** So long Fin gets to answer a customer who comes back after a resolution. */
const FIN_ANSWERS_WITHIN: Seconds = 30;

/** Who has the turn: Fin, people, or Fin until then where nothing happens before. */
export type Turn = { readonly of: "fin"; readonly until: Seconds | null } | { readonly of: "people" };

const PEOPLE: Turn = { of: "people" };

/**
 * Fin has the turn while it took part, has not handed over, and no person joined since it last spoke: no teammate wrote,
 * nobody was made responsible.
 * @param ownTeammateId the teammate our own assignments are made as: our routing takes nothing from Fin.
 */
export function turnOf(conversation: Conversation, at: Seconds, ownTeammateId: string | null): Turn {
  if (!finTookPart(conversation)) return PEOPLE;
  const { resolution } = conversation.fin;
  if (isHandedOver(resolution)) return PEOPLE;
  const since = finLastSpoke(conversation);
  if (teammateWroteSince(conversation, since) || wasHandedOverSince(conversation, since, ownTeammateId)) return PEOPLE;
  const last = conversation.messages.findLast(({ role }) => role === "customer");
  if (resolution === null || !RESOLVED.has(resolution) || last === undefined || last.at <= since)
    return { of: "fin", until: null };
  const until = last.at + FIN_ANSWERS_WITHIN;
  return at >= until ? PEOPLE : { of: "fin", until };
}

/** What Intercom reports; names only where it reports nothing. */
export function finTookPart(conversation: Conversation): boolean {
  return conversation.fin.participated ?? (hasFinTag(conversation) || conversation.fin.hadLastWord);
}

function wasHandedOverSince(conversation: Conversation, since: Seconds, ownTeammateId: string | null): boolean {
  const { assignments, teammateId } = conversation;
  // Who holds it counts where Intercom shows no assignment: it returns the most recent parts alone.
  if (assignments.length === 0) return teammateId !== null;
  return assignments.some(({ to, by, at }) => {
    if (at < since || to === null) return false;
    return to === "teammate" || by === null || by !== ownTeammateId;
  });
}

/** Before 2.11 reported Fin, teams marked its conversations by a tag; some still do. */
function hasFinTag(conversation: Conversation): boolean {
  return conversation.tags.some((tag) => tag.name.toLowerCase() === "fin");
}

function finLastSpoke(conversation: Conversation): Seconds {
  const { lastSpokeAt, authorsNamed = false } = conversation.fin;
  const bot = authorsNamed ? undefined : conversation.messages.findLast((message) => message.role === "bot");
  return lastSpokeAt ?? bot?.at ?? conversation.createdAt;
}

function teammateWroteSince(conversation: Conversation, since: Seconds): boolean {
  return conversation.messages.some((message) => message.role === "teammate" && message.at >= since);
}
