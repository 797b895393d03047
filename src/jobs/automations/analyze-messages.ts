/** Asks the sentiment engine about each customer message, once. */
import type { SentimentReading } from "../../domain/answers.js";
import type { Conversation, Message } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { sentimentQuestion } from "../../domain/engine-questions.js";
import { scoreOf } from "../../domain/sentiment.js";
import {
  earlySentimentWrite,
  findSentiment,
  type StoredSentiment,
  toStoredSentiment,
} from "../../store/conversations/sentiments.js";
import { writeTogether } from "../../store/database/write-together.js";
import { OutsideError, toError } from "../../kernel/errors.js";
import type { Cause } from "../catalog.js";
import { callOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "./automation.js";
import { createSharedAnswers } from "./shared-answers.js";

const shared = createSharedAnswers<SentimentReading>();

export interface AnalyzedMessages {
  readonly analyzed: readonly StoredSentiment[];
  /** What kept the rest from being analyzed. */
  readonly failure: Error | null;
}

/**
 * A message that the engine cannot read stands in nobody's way: those behind it are read.
 * @throws what kept all of them from being analyzed; where some were, they are the answer, and the failure is beside it
 */
export async function analyzeMessages(
  { conversation, facts }: ConversationReading,
  { payload, context, deps, pending }: AutomationRun,
): Promise<AnalyzedMessages> {
  const known = facts.sentiments;
  const history = known.map(scoreOf);
  const analyzed: StoredSentiment[] = [];
  let failure: Error | null = null;
  const { workspaceId, conversationId } = payload;
  const messages = messagesToRead(conversation, new Set(known.map(({ message_id }) => message_id)), payload.cause);
  for (const message of messages) {
    try {
      // Another event's job, or another process, may have asked while this one waited for the message before.
      const isFirst = message === messages[0];
      const stored = isFirst ? undefined : await findSentiment(deps.db, workspaceId, conversationId, message.id);
      if (stored !== undefined) {
        history.push(scoreOf(stored));
        continue;
      }
      const question = sentimentQuestion(conversation, message, [...history]);
      const answer = await shared(pending, [workspaceId, conversationId, message.id, message.text], () =>
        deps.engines.sentiment.analyze(question, callOf(payload, context, conversation)),
      );
      const row = toStoredSentiment(payload, message, answer, Math.floor(deps.now() / 1000));
      analyzed.push(row);
      history.push(scoreOf({ label: answer.label, score: answer.score }));
      // The service counts each call: with others still to ask for, this answer must survive the process.
      if (message !== messages.at(-1)) await writeTogether(deps.db, [earlySentimentWrite(row)]);
    } catch (error) {
      failure ??= toError(error);
      if (!isAboutTheMessage(error)) break;
    }
  }
  if (failure !== null && analyzed.length === 0) throw failure;
  return { analyzed, failure };
}

/** Of this one message: the next may well be answered. Where the service is down it would not be. */
function isAboutTheMessage(error: unknown): boolean {
  return (
    error instanceof OutsideError && (error.failure.advice.retry === "never" || error.failure.code === "malformed_model_answer")
  );
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
