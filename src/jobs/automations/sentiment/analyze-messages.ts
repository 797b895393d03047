/** Asks the sentiment engine about each customer message, once. */
import type { Conversation, Message } from "../../../domain/conversation.js";
import { customerMessages } from "../../../domain/dialogue.js";
import { sentimentQuestion } from "../../../domain/engine-questions.js";
import { hasOwnWords } from "../../../domain/mail/own-words.js";
import { scoreOf } from "../../../domain/sentiment.js";
import { type StoredSentiment, toStoredSentiment } from "../../../store/conversations/sentiments.js";
import { OutsideError, toError } from "../../../kernel/errors.js";
import type { Cause } from "../../catalog.js";
import { callOf } from "../../fetch-conversation.js";
import type { AutomationRun, ConversationReading } from "../automation.js";

export interface AnalyzedMessages {
  readonly analyzed: readonly StoredSentiment[];
  /** What kept the rest from being analyzed, where that matters still. */
  readonly failure: Error | null;
}

/**
 * A message that the engine cannot read stands in nobody's way: those behind it are read.
 * @throws what kept all of them from being analyzed; where some were, they are the answer, and the failure is beside it, save
 * that of a message which the engine will never read and behind which one was read
 */
export async function analyzeMessages(
  { conversation, facts }: ConversationReading,
  { payload, context, deps, pending }: AutomationRun,
): Promise<AnalyzedMessages> {
  const known = facts.sentiments;
  const history = known.map(scoreOf);
  const analyzed: StoredSentiment[] = [];
  const failures: { readonly message: Message; readonly error: Error }[] = [];
  let inARow = 0;
  for (const message of messagesToRead(conversation, new Set(known.map(({ message_id }) => message_id)), payload.cause)) {
    const question = sentimentQuestion(conversation, message, [...history]);
    try {
      const answer = await pending.analyzed.ask([payload.workspaceId, conversation.id, message.id, message.text], () =>
        deps.engines.sentiment.analyze(question, callOf(payload, context, conversation)),
      );
      analyzed.push(toStoredSentiment(payload, message, answer, Math.floor(deps.now() / 1000)));
      history.push(scoreOf({ label: answer.label, score: answer.score }));
      inARow = 0;
    } catch (error) {
      failures.push({ message, error: toError(error) });
      inARow += 1;
      if (!isAboutTheMessage(error) || inARow === FAILED_IN_A_ROW) break;
    }
  }
  const read = new Set([...known, ...analyzed].map(({ message_id }) => message_id));
  const lastRead = conversation.messages.findLastIndex(({ id }) => read.has(id));
  const isPast = ({ message, error }: (typeof failures)[number]) =>
    isLasting(error) && conversation.messages.indexOf(message) < lastRead;
  const failure = failures.find((each) => !isPast(each))?.error ?? null;
  if (failure !== null && analyzed.length === 0) throw failure;
  return { analyzed, failure };
}

/** A service that fails over so many messages fails over all of them. */
const FAILED_IN_A_ROW = 3;

/** Where one behind it was read, that is what the conversation shows, and asking about this one again would not help. */
function isLasting(error: Error): boolean {
  return error instanceof OutsideError && error.failure.advice.retry === "never";
}

/** Of this one message: the next may well be answered. Where the service is down it would not be. */
function isAboutTheMessage(error: unknown): boolean {
  if (!(error instanceof OutsideError)) return false;
  const { advice, code, status } = error.failure;
  return advice.retry === "never" || code === "malformed_model_answer" || status === 500;
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
  const messages = customerMessages(conversation);
  const starts = [
    messages.findIndex((message) => message.id === cause.partId && hasOwnWords(message.text)),
    messages.findIndex((message) => cause.since !== undefined && message.at >= cause.since),
    messages.findLastIndex((message) => read.has(message.id)),
  ].filter((index) => index >= 0);
  // An announced message that is not (or no longer) to be found: the newest one is what was meant.
  const from =
    starts.length === 0 && cause.since === undefined
      ? messages.findLastIndex(({ text }) => hasOwnWords(text))
      : Math.min(...starts);
  // A file alone has no sentiment.
  return from >= 0 && Number.isFinite(from)
    ? messages.slice(from).filter((message) => !read.has(message.id) && hasOwnWords(message.text))
    : [];
}
