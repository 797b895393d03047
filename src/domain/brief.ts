/** Whether a conversation needs a hand-over brief, what is asked for it, and what it says then. */
import type { DialogueTurn } from "./answers.js";
import { finTookPart } from "./conversation-turn.js";
import type { Conversation, FinSource } from "./conversation.js";
import { toTurns } from "./dialogue.js";

/** From so many messages on nobody reads the thread before they answer. */
const LONG_THREAD = 6;

/** One notice of office hours is no conversation with a bot. */
const BOT_TALKED = 2;

/** Fin or another bot spoke with the customer before people got the turn. */
export function wasHandedOver(conversation: Conversation): boolean {
  return finTookPart(conversation) || conversation.messages.filter(({ role }) => role === "bot").length >= BOT_TALKED;
}

export function needsBrief(conversation: Conversation): boolean {
  return conversation.messages.length >= LONG_THREAD || wasHandedOver(conversation);
}

export interface BriefMessage extends DialogueTurn {
  readonly id: string;
}

/** The first message says what it is about, and the newest where it stands: more costs much and adds little. */
const NEWEST = 23;

export function briefQuestion(conversation: Conversation) {
  const { messages } = conversation;
  const read = messages.length > NEWEST ? [...messages.slice(0, 1), ...messages.slice(-NEWEST)] : messages;
  const turns = toTurns(read);
  return {
    conversationId: conversation.id,
    messages: read.flatMap(({ id }, index): BriefMessage[] => {
      const turn = turns[index];
      return turn === undefined ? [] : [{ ...turn, id }];
    }),
  };
}

export function isOffered(title: string, offered: readonly FinSource[] | undefined): boolean {
  return offered?.some((source) => sameTitle(source.title) === sameTitle(title)) ?? false;
}

const sameTitle = (title: string): string => title.replace(/\s+/g, " ").trim().toLowerCase();
