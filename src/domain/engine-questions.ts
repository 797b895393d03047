/** What the engines are asked about a conversation: of the automations as it is now, of a backtest as it was. */
import type { Conversation, Message } from "./conversation.js";
import { isAnswer } from "./conversation-turn.js";
import type { Settings } from "./settings.js";
import { contentOf, customerMessages, firstName, hasWords, toTurns, unansweredMessages } from "./dialogue.js";
import { ownWords } from "./mail/own-words.js";

/**
 * The opening: everything the customer wrote before anybody answered, or until there were words.
 * @param now epoch milliseconds
 */
export function triageQuestion(conversation: Conversation, now: number) {
  const opening = openingMessages(conversation);
  const body = opening.map(ownContentOf).join("\n\n");
  return {
    subject: conversation.subject ?? firstLine(body),
    body,
    metadata: {
      channel: conversation.channel,
      messages: conversation.messages.length,
      unanswered_messages: opening.length,
      waiting_minutes: Math.max(0, Math.round((now / 1000 - (opening[0]?.at ?? now / 1000)) / 60)),
    },
  };
}

/** One message by itself: whether it is about something else than the conversation so far. */
export function messageQuestion(conversation: Conversation, message: Message) {
  const body = ownContentOf(message);
  return {
    subject: firstLine(body),
    body,
    metadata: { channel: conversation.channel, messages: conversation.messages.length },
  };
}

/** Without what a mail quotes and is signed with: alarms in a disclaimer are not the customer's. */
function ownContentOf(message: Message): string {
  return contentOf({ ...message, text: ownWords(message.text) });
}

function openingMessages(conversation: Conversation): readonly Message[] {
  const { messages } = conversation;
  const answered = messages.findIndex((message) => isAnswer(message, conversation));
  const opening = messages.slice(0, Math.max(0, answered)).filter(({ role }) => role === "customer");
  if (opening.length === 0) return customerMessages(conversation);
  return hasWords(opening) ? opening : untilWords(customerMessages(conversation));
}

/** A photo, or what a telephone signs: what it is about is said once somebody has asked. */
function untilWords(messages: readonly Message[]): readonly Message[] {
  const said = messages.findIndex((message) => hasWords([message]));
  return said === -1 ? messages : messages.slice(0, said + 1);
}

function firstLine(body: string): string {
  return body.split("\n", 1)[0]?.slice(0, 120) ?? "";
}

/** @param history earlier scores in this conversation, oldest first */
export function sentimentQuestion(conversation: Conversation, message: Message, history: readonly number[]) {
  return {
    customerId: message.authorId ?? conversation.contactIds[0] ?? conversation.id,
    text: ownWords(message.text),
    channel: conversation.channel,
    history,
  };
}

const FALLBACK_LANGUAGE = "en";

/** ISO 639-1, or null where the text is too short. @param sure null as well where the language is not sure */
type LanguageDetector = (text: string, sure?: boolean) => string | null;

/** @param options how the draft is wanted; language null for the customer's own */
export function draftQuestion(
  conversation: Conversation,
  answers: Message,
  options: { readonly style: string; readonly language: string | null; readonly instruction: string | null },
  detect: LanguageDetector,
) {
  return {
    conversationId: conversation.id,
    turns: toTurns(conversation.messages),
    style: options.style,
    language: options.language ?? customersLanguage(conversation, answers, detect),
    instruction: options.instruction,
    customerName: firstName(answers),
    ...(conversation.fin.sources !== undefined && { offered: conversation.fin.sources }),
  };
}

/** The language of a short message is uncertain: where it is not sure, the customer's words are taken together. */
function customersLanguage(conversation: Conversation, { text: newest }: Message, detect: LanguageDetector): string {
  const all = customerMessages(conversation)
    .slice(-5)
    .map((message) => ownWords(message.text))
    .join("\n");
  return detect(ownWords(newest), true) ?? detect(all) ?? FALLBACK_LANGUAGE;
}

type PastOff = Pick<Settings, "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff">;

/**
 * What past answers are looked for with: what the customer wrote since anybody answered.
 * @param asOf unix seconds: what ended later is not known yet
 */
export function precedentQuestion(workspaceId: string, conversation: Conversation, asOf: number, settings: PastOff) {
  return askedOfPast(workspaceId, conversation, unansweredMessages(conversation), asOf, settings);
}

/**
 * What the team of past conversations is looked for with: what triage read.
 * @param messages those of a change of subject; null for the opening
 * @param asOf unix seconds
 */
export function ownTeamQuestion(
  workspaceId: string,
  conversation: Conversation,
  messages: readonly Message[] | null,
  asOf: number,
  settings: PastOff,
) {
  return askedOfPast(workspaceId, conversation, messages ?? openingMessages(conversation), asOf, settings);
}

function askedOfPast(
  workspaceId: string,
  conversation: Conversation,
  messages: readonly Message[],
  asOf: number,
  settings: PastOff,
) {
  return pastQuestion(workspaceId, conversation.id, messages.map(ownContentOf).join("\n\n"), asOf, settings);
}

/** The same with a question of anybody's. @param asOf unix seconds */
export function pastQuestion(workspaceId: string, conversationId: string, question: string, asOf: number, settings: PastOff) {
  return {
    workspaceId,
    conversationId,
    question,
    asOf,
    excluded: {
      teammates: settings.pastTeammatesOff,
      teams: settings.pastTeamsOff,
      categories: settings.pastCategoriesOff,
    },
  };
}

export function qaQuestion(conversation: Conversation, agentId: string) {
  const { rating } = conversation;
  return { conversationId: conversation.id, agentId, turns: toTurns(conversation.messages), ...(rating !== null && { rating }) };
}
