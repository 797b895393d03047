import type { Conversation, Message } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { scoreOf } from "../../domain/sentiment.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { saveSentiment, listSentiments } from "../../store/conversations/sentiments.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { type Cause, done, nothing, type PayloadOf } from "../catalog.js";
import type { Handler, JobContext } from "../deps.js";
import { callOf, fetchConversation, reopenWorkspace } from "../fetch-conversation.js";
import type { JobDeps } from "../deps.js";
import { showSentiment } from "./show-sentiment.js";

type Payload = PayloadOf<"sentiment">;

/** Reads the mood of every customer message that has none yet, then shows the newest one in Intercom. */
export function createSentimentJob(deps: JobDeps): Handler<"sentiment"> {
  return async (payload, context) => {
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const { conversation } = fetched;
    const about = { ...payload, automation: "sentiment" } as const;
    if (fetched.connection.settings.automations.sentiment === "off") return withhold();
    const read = await analyzeMessages(payload, conversation, context, deps);
    const connection = await reopenWorkspace(payload, deps);
    if (connection === null) return nothing("the workspace was disconnected meanwhile");
    if (connection.settings.automations.sentiment === "off") return withhold();
    await showSentiment(payload, conversation, connection, context, deps);
    await resolveLeftovers(conversation, about, deps.effects.ledger);
    await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return read === 0 ? nothing("every message has been read") : done(`read ${read} messages`);

    async function withhold() {
      await saveAutomationStatus(deps.db, about, { status: "withheld", detail: "switched-off" }, deps.now());
      return nothing("sentiment is switched off");
    }
  };
}

async function analyzeMessages(
  payload: Payload,
  conversation: Conversation,
  context: JobContext,
  deps: JobDeps,
): Promise<number> {
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
    const reading = await context.waitFor(deps.engines.sentiment.analyze(question, callOf(payload, context)));
    await saveSentiment(deps.db, payload, message, reading, Math.floor(deps.now() / 1000));
    history.push(scoreOf({ label: reading.label, score: reading.score }));
  }
  return due.length;
}

/**
 * The customer messages still to be read. A conversation that began before this app was installed is not read
 * from its beginning: only what the event announced, or what the sweep's window covers, and everything after it.
 */
export function messagesToRead(
  conversation: Conversation,
  read: ReadonlySet<string>,
  cause: Pick<Cause, "partId" | "since">,
): readonly Message[] {
  const messages = customerMessages(conversation);
  const places = [
    messages.findIndex((message) => message.id === cause.partId),
    messages.findIndex((message) => cause.since !== undefined && message.at >= cause.since),
    messages.findLastIndex((message) => read.has(message.id)),
  ].filter((index) => index >= 0);
  // An announced message that is not (or no longer) to be found: the newest one is what was meant.
  const from = places.length === 0 && cause.since === undefined ? messages.length - 1 : Math.min(...places);
  return Number.isFinite(from) ? messages.slice(Math.max(from, 0)).filter((message) => !read.has(message.id)) : [];
}
