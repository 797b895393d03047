/** Whether a draft belongs in a conversation: what stands against it, and until when. */
import { isSwitchedOff } from "./autonomy-levels.js";
import { automatedMessage } from "./mail/automated-message.js";
import { turnOf } from "./conversation-turn.js";
import type { AppWriters, Channel, Conversation, Message, Seconds } from "./conversation.js";
import { lastCustomerMessage, teammateAnswered, unansweredMessages } from "./dialogue.js";
import { hasOwnWords } from "./mail/own-words.js";
import type { Settings } from "./settings.js";

export type DraftDecision =
  | { readonly draft: true; readonly answers: Message }
  | {
      readonly draft: false;
      readonly why: ConversationReason;
      /** When the decision may be another though nothing happens. */
      readonly until?: Seconds;
    };

/** What a decision about a draft needs to know beside the conversation. */
export interface DraftMoment {
  readonly at: Seconds;
  /** As whom this app writes; null where not known. */
  readonly writers: AppWriters | null;
}

/** @param now epoch milliseconds */
export function momentOf({ adminId, formerWriters }: Required<AppWriters>, now: number): DraftMoment {
  return { at: now / 1000, writers: { adminId, formerWriters } };
}

/** Of automatic messages in a row no more are read: then two machines answer each other, and nobody waits behind them. */
const MOST_AUTOMATED = 40;

/** The newest that a person wrote. From the newest back, and no further: there may be hundreds, and telling takes a while. */
function newestByPerson(messages: readonly Message[], inWords = false): Message | null {
  let automated = 0;
  for (const message of messages.toReversed()) {
    if (inWords && !hasOwnWords(message.text)) continue;
    if (automatedMessage(message.text) === null) return message;
    automated += 1;
    if (automated === MOST_AUTOMATED) return null;
  }
  return null;
}

/** The message that a draft answers: an out-of-office reply that comes after a question leaves the question open. */
export function messageToAnswer(conversation: Conversation): Message | null {
  return newestByPerson(unansweredMessages(conversation)) ?? lastCustomerMessage(conversation);
}

/** Whether a draft belongs in this conversation now, and which message it would answer. */
export function canReceiveDraft(conversation: Conversation, { at, writers }: DraftMoment): DraftDecision {
  const unanswered = unansweredMessages(conversation);
  const waiting = newestByPerson(unanswered);
  const answers = waiting ?? lastCustomerMessage(conversation);
  if (answers === null) return withheld("no-customer-message");
  if (conversation.state === "closed") return withheld("closed");
  if (teammateAnswered(conversation, answers)) return withheld("teammate-answered");
  const turn = turnOf(conversation, at, writers);
  if (turn.of === "fin" && turn.until !== null) return { draft: false, why: "fin-may-answer", until: turn.until };
  if (turn.of === "fin") return withheld("fin-owns");
  // A note wakes a snoozed conversation; the teammate chose to let it sleep.
  if (conversation.state === "snoozed") return withheld("snoozed");
  if (waiting === null) return withheld("automated-message");
  if (newestByPerson(unanswered, true) === null) return withheld("only-files");
  return { draft: true, answers };
}

/** A teammate may ask for a draft where none would come by itself: after an answer, or to a sleeping conversation. */
const NOT_EVEN_ON_REQUEST: ReadonlySet<ConversationReason> = new Set(["fin-owns", "closed", "no-customer-message"]);

export function canReceiveDraftOnRequest(conversation: Conversation, moment: DraftMoment): DraftDecision {
  const decision = canReceiveDraft(conversation, moment);
  const answers = messageToAnswer(conversation);
  if (decision.draft || answers === null || NOT_EVEN_ON_REQUEST.has(decision.why)) return decision;
  return { draft: true, answers };
}

export type SendDecision =
  | { readonly send: true }
  | { readonly send: false; readonly why: ConversationReason | "customer-wrote-again" };

/** What a draft was written from, and for whom. */
export interface DraftGrounds {
  /** The id of the customer's message. */
  readonly answers: string;
  /** The newest message it was written from; null where that was not stored. */
  readonly lastMessageId: string | null;
  readonly draftedAt: Seconds;
  /** A teammate asked for it. */
  readonly onRequest: boolean;
}

/**
 * What came after the reading that a draft was written from. By the clock only where that reading is not known: an engine takes
 * its time, and Intercom's clock may be behind.
 */
function messagesSince({ messages }: Conversation, { lastMessageId, draftedAt }: DraftGrounds): readonly Message[] {
  const last = messages.findIndex(({ id }) => id === lastMessageId);
  return last === -1 ? messages.filter(({ at }) => at > draftedAt) : messages.slice(last + 1);
}

/** Whether a draft at hand stays: one that a teammate asked for also where none would come by itself, while it may be sent. */
export function isDraftKept(conversation: Conversation, draft: DraftGrounds, moment: DraftMoment): boolean {
  if (canReceiveDraft(conversation, moment).draft) return true;
  return draft.onRequest && canSendDraft(conversation, draft, moment).send;
}

/** What teammates wrote after the message that a draft answers, and did not write before it. */
export function repliesInstead(conversation: Conversation, draft: DraftGrounds): readonly Message[] {
  const { messages } = conversation;
  const after = messages.slice(messages.findIndex(({ id }) => id === draft.answers) + 1);
  const since = draft.lastMessageId === null ? after : messagesSince(conversation, draft);
  return after.filter((message) => message.role === "teammate" && since.includes(message));
}

/** Whether a draft may still go out: nothing happened since that its reader would have wanted to know. */
export function canSendDraft(conversation: Conversation, draft: DraftGrounds, moment: DraftMoment): SendDecision {
  const decision = canReceiveDraftOnRequest(conversation, moment);
  if (!decision.draft) return { send: false, why: decision.why };
  if (decision.answers.id !== draft.answers) return { send: false, why: "customer-wrote-again" };
  const answeredSince = messagesSince(conversation, draft).some(({ role }) => role === "teammate");
  return answeredSince ? { send: false, why: "teammate-answered" } : { send: true };
}

function withheld(why: ConversationReason): DraftDecision {
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

/** What the conversation itself has against a draft: the settings are another question. */
type ConversationReason = Exclude<WithheldReason, "switched-off">;

/** @param channel and category that the conversation has; null where they are not known */
export function draftsAreOff(channel: Channel | null, category: string | null, settings: Settings): boolean {
  return isSwitchedOff("draft", { channel, category }, settings);
}
