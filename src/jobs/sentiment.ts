import type { Conversation, Message } from "../domain/conversation.js";
import { customerMessages } from "../domain/dialogue.js";
import { moodScore } from "../domain/mood.js";
import { settleLeftovers } from "../effects/settle-leftovers.js";
import { keepMood, listMoods } from "../store/moods.js";
import { keepStanding } from "../store/standings.js";
import { type Cause, done, nothing, type PayloadOf } from "./catalog.js";
import type { Handler, JobContext } from "./handler.js";
import { callOf, lookAt, openAgain } from "./look.js";
import type { JobRoom } from "./room.js";
import { showMood } from "./show-mood.js";

type Payload = PayloadOf<"sentiment">;

/** Reads the mood of every customer message that has none yet, then shows the newest one in Intercom. */
export function createSentimentJob(room: JobRoom): Handler<"sentiment"> {
  return async (payload, context) => {
    const look = await lookAt(payload, context, room);
    if (!look.seen) return nothing(look.because);
    const { conversation } = look;
    const about = { ...payload, automation: "sentiment" } as const;
    if (look.connection.settings.automations.sentiment === "off") return withhold();
    const read = await readMoods(payload, conversation, context, room);
    const connection = await openAgain(payload, room);
    if (connection === null) return nothing("the workspace was disconnected meanwhile");
    if (connection.settings.automations.sentiment === "off") return withhold();
    await showMood(payload, conversation, connection, context, room);
    await settleLeftovers(conversation, about, room.effects.ledger);
    await keepStanding(room.db, about, { standing: "done", detail: null }, room.now());
    return read === 0 ? nothing("every message has been read") : done(`read ${read} messages`);

    async function withhold() {
      await keepStanding(room.db, about, { standing: "withheld", detail: "switched-off" }, room.now());
      return nothing("sentiment is switched off");
    }
  };
}

async function readMoods(payload: Payload, conversation: Conversation, context: JobContext, room: JobRoom): Promise<number> {
  const known = await listMoods(room.db, payload.workspaceId, payload.conversationId);
  const history = known.map(moodScore);
  const due = messagesToRead(conversation, new Set(known.map((mood) => mood.message_id)), payload.cause);
  for (const message of due) {
    const question = {
      customerId: message.authorId ?? conversation.contactIds[0] ?? conversation.id,
      text: message.text,
      channel: conversation.channel,
      history,
    };
    const reading = await context.waitFor(room.engines.sentiment.analyze(question, callOf(payload, context)));
    await keepMood(room.db, payload, message, reading, Math.floor(room.now() / 1000));
    history.push(moodScore({ label: reading.label, score: reading.score }));
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
  ].filter((place) => place >= 0);
  // An announced message that is not (or no longer) to be found: the newest one is what was meant.
  const from = places.length === 0 && cause.since === undefined ? messages.length - 1 : Math.min(...places);
  return Number.isFinite(from) ? messages.slice(Math.max(from, 0)).filter((message) => !read.has(message.id)) : [];
}
