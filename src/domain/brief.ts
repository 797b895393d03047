/** Whether a conversation needs a hand-over brief, what is asked for it, and what it says then. */
import type { Brief, BriefKind, DialogueTurn, Source } from "./answers.js";
import { finTookPart } from "./conversation-turn.js";
import type { Conversation, FinSource, Message, Seconds } from "./conversation.js";
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

/** A line as it is stored and shown: with who said so, and when. */
export interface DatedBriefLine {
  readonly kind: BriefKind;
  readonly text: string;
  readonly messageId: string;
  /** "Customer", or the name of whoever wrote on our side. */
  readonly who: string;
  readonly at: Seconds;
  readonly quoted: boolean;
  /** What Fin cited, where the line says what was tried. */
  readonly cited: readonly string[];
}

const LONGEST_LINE = 300;
const CITED = 5;

/** A line that rests on no message of the conversation is dropped. */
export function datedLines({ lines, quoted }: Brief, conversation: Conversation): readonly DatedBriefLine[] {
  return lines.flatMap(({ kind, text, messageId }): DatedBriefLine[] => {
    const message = conversation.messages.find(({ id }) => id === messageId);
    const words = text.replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE);
    if (message === undefined || words === "") return [];
    const cited =
      kind === "tried" ? (conversation.fin.sources ?? []).slice(0, CITED).map(({ title }) => title.slice(0, 200)) : [];
    return [{ kind, text: words, messageId, who: whoOf(message), at: message.at, quoted, cited }];
  });
}

function whoOf({ role, authorName }: Message): string {
  if (role === "customer") return "Customer";
  return authorName?.trim().slice(0, 60) || (role === "bot" ? "Bot" : "Teammate");
}

/** What Fin has offered helped nobody yet: it comes last, and is marked. Its words are claims, but what it cited is ours. */
export function afterOffered<Found extends Source>(
  sources: readonly Found[],
  offered: readonly FinSource[] | undefined,
): readonly Found[] {
  if (offered === undefined || offered.length === 0) return sources;
  const marked = sources.map((source) => (isOffered(source.title, offered) ? { ...source, offeredByFin: true } : source));
  return [...marked.filter((source) => source.offeredByFin !== true), ...marked.filter((source) => source.offeredByFin === true)];
}

export function isOffered(title: string, offered: readonly FinSource[] | undefined): boolean {
  return offered?.some((source) => sameTitle(source.title) === sameTitle(title)) ?? false;
}

const sameTitle = (title: string): string => title.replace(/\s+/g, " ").trim().toLowerCase();
