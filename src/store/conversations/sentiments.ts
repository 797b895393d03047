import type { Kysely, Selectable } from "kysely";
import type { SentimentReading } from "../../domain/answers.js";
import { excerpt } from "../../domain/dialogue.js";
import { type Message, SOURCE_ID } from "../../domain/conversation.js";
import type { SentimentRow, Tables } from "../database/tables.js";

export type StoredSentiment = Selectable<SentimentRow>;

/** Oldest message first. Messages of one second are ordered by their ids, which grow; the first one is called "source". */
export async function listSentiments(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<readonly StoredSentiment[]> {
  return db
    .selectFrom("moods")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .orderBy("message_at")
    .orderBy(({ eb }) => eb("message_id", "<>", SOURCE_ID))
    .orderBy(({ fn }) => fn<number>("length", ["message_id"]))
    .orderBy("message_id")
    .execute();
}

export async function saveSentiment(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  message: Message,
  reading: SentimentReading,
  analyzedAt: number,
): Promise<void> {
  await db
    .insertInto("moods")
    .values({
      workspace_id: about.workspaceId,
      conversation_id: about.conversationId,
      message_id: message.id,
      contact_id: message.authorId,
      label: reading.label,
      score: reading.score,
      risk: reading.escalationRisk,
      confidence: reading.confidence,
      triggers: JSON.stringify(reading.triggers.slice(0, 10).map((trigger) => excerpt(trigger, 100))),
      excerpt: excerpt(message.text),
      engine: JSON.stringify(reading.by),
      message_at: message.at,
      analyzed_at: analyzedAt,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id", "message_id"]).doNothing())
    .execute();
}

/** The newest message whose sentiment is shown on the contact in Intercom, over all conversations. */
export async function findContactSentiment(db: Kysely<Tables>, workspaceId: string, contactId: string) {
  const row = await db
    .selectFrom("contact_moods")
    .select(["message_at", "label", "risk"])
    .where("workspace_id", "=", workspaceId)
    .where("contact_id", "=", contactId)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveContactSentiment(
  db: Kysely<Tables>,
  workspaceId: string,
  contactId: string,
  sentiment: StoredSentiment,
): Promise<void> {
  const values = { message_at: sentiment.message_at, label: sentiment.label, risk: sentiment.risk };
  await db
    .insertInto("contact_moods")
    .values({ workspace_id: workspaceId, contact_id: contactId, ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "contact_id"]).doUpdateSet(values))
    .execute();
}
