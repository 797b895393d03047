/**
 * A past conversation as it was at a moment. Whatever came later is not in it, and what has no known time is left out: a
 * backtest whose engines saw the answer would prove nothing.
 */
import { isAnswer, isBotsAnswer, isHandedOver } from "../conversation-turn.js";
import type { Assignment, Conversation, ConversationState, Message, Seconds, Tag } from "../conversation.js";
import { hasOwnWords } from "../mail/own-words.js";

/** A conversation as it is now, with when each of its facts came. */
export interface PastConversation {
  readonly conversation: Conversation;
  /** The first message's own subject: a conversation's title may have been given later. */
  readonly openingSubject: string | null;
  /** Every part that there is, oldest first; the first message is `SOURCE_ID`. */
  readonly parts: readonly PastPart[];
  readonly tags: readonly PastTag[];
  readonly ratedAt: Seconds | null;
  /** Its own attributes, as they are in the end. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** With when a tag was put on, and by which teammate: null where Intercom does not say. */
export interface PastTag extends Tag {
  readonly appliedAt: Seconds | null;
  readonly appliedBy: string | null;
}

export interface PastPart {
  readonly id: string;
  readonly at: Seconds;
  readonly isFin: boolean;
  /** The state it left the conversation in; null where it changed none. */
  readonly state: ConversationState | null;
  readonly assigned: (Assignment & { readonly id: string | null }) | null;
}

/** Up to and including this part. */
export interface Moment {
  readonly part: string;
  readonly at: Seconds;
}

export function asOf(past: PastConversation, moment: Moment): Conversation {
  const { conversation } = past;
  const seen = partsUntil(past, moment);
  const ids = new Set(seen.map(({ id }) => id));
  const messages = conversation.messages.filter(({ id }) => ids.has(id));
  const authors = messages.flatMap(({ role, authorId }) => (role === "customer" && authorId !== null ? [authorId] : []));
  return {
    id: conversation.id,
    state: seen.findLast(({ state }) => state !== null)?.state ?? "open",
    subject: past.openingSubject,
    channel: conversation.channel,
    createdAt: conversation.createdAt,
    updatedAt: moment.at,
    contactIds: authors.length > 0 ? [...new Set(authors)] : conversation.contactIds.slice(0, 1),
    ...assigneesOf(seen),
    // Tags are no parts: within one second nobody knows which came first.
    tags: past.tags.flatMap(({ id, name, appliedAt }) => (appliedAt !== null && appliedAt < moment.at ? [{ id, name }] : [])),
    messages,
    notes: conversation.notes.filter(({ id }) => ids.has(id)),
    closings: conversation.closings.filter(({ partId }) => ids.has(partId)),
    assignments: seen.flatMap(({ assigned }) =>
      assigned === null ? [] : [{ to: assigned.to, by: assigned.by, at: assigned.at }],
    ),
    fin: finAsOf(past, seen, messages),
    rating: past.ratedAt !== null && past.ratedAt < moment.at ? conversation.rating : null,
    truncated: false,
  };
}

function partsUntil({ parts }: PastConversation, { part }: Moment): readonly PastPart[] {
  return parts.slice(0, parts.findIndex(({ id }) => id === part) + 1);
}

/** Nobody is responsible any more where a part says so. */
function assigneesOf(seen: readonly PastPart[]): Pick<Conversation, "teamId" | "teammateId"> {
  let holds: Pick<Conversation, "teamId" | "teammateId"> = { teamId: null, teammateId: null };
  for (const { assigned } of seen) {
    if (assigned === null) continue;
    if (assigned.to === null) holds = { teamId: null, teammateId: null };
    else holds = assigned.to === "team" ? { ...holds, teamId: assigned.id } : { ...holds, teammateId: assigned.id };
  }
  return holds;
}

/**
 * Intercom gives a resolution without its time. That Fin handed over is known from Fin's last word on, with which it did
 * so; that a customer was helped is known to nobody before the end. What it cited has no time either, so it is left out.
 */
function finAsOf(past: PastConversation, seen: readonly PastPart[], messages: readonly Message[]): Conversation["fin"] {
  const { participated, resolution } = past.conversation.fin;
  const areNamed = past.parts.some(({ isFin }) => isFin);
  const spoke = areNamed ? seen.filter(({ isFin }) => isFin) : messages.filter(isBotsAnswer);
  const whole = areNamed ? past.parts.filter(({ isFin }) => isFin) : past.conversation.messages.filter(isBotsAnswer);
  const last = messages.findLast(({ role, isNotice }) => role !== "customer" && isNotice !== true);
  const hasParticipated = participated === true && spoke.length > 0;
  return {
    participated: participated === null ? null : hasParticipated,
    resolution: hasParticipated && spoke.length === whole.length && isHandedOver(resolution) ? resolution : null,
    lastSpokeAt: areNamed ? (spoke.at(-1)?.at ?? null) : null,
    hadLastWord: last?.role === "bot" && /^fin\b/i.test(last.authorName ?? ""),
  };
}

/** When triage decides: the customer has written, and nobody has answered. Null where the customer never wrote. */
export function openingMoment({ conversation }: PastConversation): Moment | null {
  const { messages } = conversation;
  const first = messages.findIndex(({ role }) => role === "customer");
  if (first === -1) return null;
  const answered = messages.findIndex((message, index) => index > first && isAnswer(message, conversation));
  const before = messages.slice(0, answered === -1 ? messages.length : answered);
  return momentAfter(before.findLast(({ role }) => role === "customer"));
}

/** When sentiment is analyzed: after each message of the customer's that has words. */
export function sentimentMoments({ conversation: { messages } }: PastConversation): readonly Moment[] {
  return messages.flatMap((message) =>
    message.role === "customer" && hasOwnWords(message.text) ? [{ part: message.id, at: message.at }] : [],
  );
}

/** A customer who waited, and the reply that a teammate then sent. */
export interface SentReply {
  readonly moment: Moment;
  /** Until when the customer waited for it. */
  readonly at: Seconds;
  readonly text: string;
  readonly isFirst: boolean;
}

/** When a draft would have been of use: after a customer's last message before a teammate's reply. */
export function replyMoments({ conversation: { messages } }: PastConversation): readonly SentReply[] {
  let waits: Message | null = null;
  const replies: SentReply[] = [];
  for (const message of messages) {
    if (message.role === "customer") waits = message;
    if (message.role !== "teammate") continue;
    if (waits !== null && message.text !== "") {
      const moment = { part: waits.id, at: waits.at };
      replies.push({ moment, at: message.at, text: message.text, isFirst: replies.length === 0 });
    }
    waits = null;
  }
  return replies;
}

/** When QA scores: at the last close. Null where it was never closed, as far as Intercom tells. */
export function closingMoment({ conversation: { closings } }: PastConversation): Moment | null {
  const last = closings.at(-1);
  return last === undefined ? null : { part: last.partId, at: last.at };
}

/** When the customer came back after a close; null where they did not. */
export function reopenedAt({ parts, conversation: { messages } }: PastConversation): Seconds | null {
  const customers = new Set(messages.flatMap(({ id, role }) => (role === "customer" ? [id] : [])));
  const closed = parts.findIndex(({ state }) => state === "closed");
  return closed === -1 ? null : (parts.slice(closed + 1).find(({ id }) => customers.has(id))?.at ?? null);
}

/** A rating up to this is a bad one. */
const BAD_RATING = 2;

/** Null where it ended well: neither rated badly nor opened again by the customer. */
export function wentBadAt(past: PastConversation): Seconds | null {
  const { rating, updatedAt } = past.conversation;
  const ratedAt = rating !== null && rating.score <= BAD_RATING ? (past.ratedAt ?? updatedAt) : null;
  const times = [ratedAt, reopenedAt(past)].filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** The same of a conversation as it is now: what its answers taught is no example any more. */
export function hasGoneBad({ rating, closings, messages }: Pick<Conversation, "rating" | "closings" | "messages">): boolean {
  const [closed] = closings;
  const cameBack = closed !== undefined && messages.some(({ role, at }) => role === "customer" && at > closed.at);
  return cameBack || (rating !== null && rating.score <= BAD_RATING);
}

function momentAfter(message: Message | undefined): Moment | null {
  return message === undefined ? null : { part: message.id, at: message.at };
}
