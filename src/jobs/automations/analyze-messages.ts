/** Asks the sentiment engine about each customer message, once. */
import type { Conversation, Message } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { scoreOf } from "../../domain/sentiment.js";
import { listSentiments, saveSentiment } from "../../store/conversations/sentiments.js";
import type { Cause } from "../catalog.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun } from "./automation.js";

/** @returns how many messages were analyzed; each is saved as its answer comes. */
export async function analyzeMessages(conversation: Conversation, { payload, context, deps }: AutomationRun): Promise<number> {
  const known = await listSentiments(deps.db, payload.workspaceId, payload.conversationId);
  const history = known.map(scoreOf);
  const due = messagesToRead(conversation, new Set(known.map((sentiment) => sentiment.message_id)), payload.cause);
  for (const message of due) {
    const question = {
      customerId: message.authorId ?? conversation.contactIds[0] ?? conversation.id,
      text: message.text,
      channel: conversation.channel,
      history,
    };
    const answer = await context.waitFor(deps.engines.sentiment.analyze(question, callOf(payload, context)));
    await saveSentiment(deps.db, payload, message, answer, Math.floor(deps.now() / 1000));
    history.push(scoreOf({ label: answer.label, score: answer.score }));
  }
  return due.length;
}

/**
 * The customer messages still to be analyzed. A conversation that began before this app was installed is not read
 * from its beginning: only what the event announced, or what the sweep's window covers, and everything after it.
 */
export function messagesToRead(
  conversation: Conversation,
  read: ReadonlySet<string>,
  cause: Pick<Cause, "partId" | "since">,
): readonly Message[] {
  // A file alone has no sentiment.
  const messages = customerMessages(conversation).filter(({ text }) => text !== "");
  const starts = [
    messages.findIndex((message) => message.id === cause.partId),
    messages.findIndex((message) => cause.since !== undefined && message.at >= cause.since),
    messages.findLastIndex((message) => read.has(message.id)),
  ].filter((index) => index >= 0);
  // An announced message that is not (or no longer) to be found: the newest one is what was meant.
  const from = starts.length === 0 && cause.since === undefined ? messages.length - 1 : Math.min(...starts);
  return Number.isFinite(from) ? messages.slice(Math.max(from, 0)).filter((message) => !read.has(message.id)) : [];
}
