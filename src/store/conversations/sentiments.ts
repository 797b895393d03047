/** The sentiment of each message, and which one a contact shows. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { SentimentReading } from "../../domain/answers.js";
import { type Message, SOURCE_ID } from "../../domain/conversation.js";
import { excerpt } from "../../domain/dialogue.js";
import type { SentimentRow } from "../database/answer-tables.js";
import type { ContactSentimentRow } from "../database/conversation-tables.js";
import { createRead, type Read } from "../database/read.js";
import { createInsert, createStatement } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";

export type StoredSentiment = Selectable<SentimentRow>;

/** Messages of one second are ordered by their ids, which grow; the first one is called "source". */
export const SENTIMENT_ORDER = sql`message_at, message_id <> ${SOURCE_ID}, length(message_id), message_id`;

/** The same order, for those that are not stored yet. */
export function inMessageOrder(sentiments: readonly StoredSentiment[]): readonly StoredSentiment[] {
  const rank = ({ message_id: id }: StoredSentiment) => (id === SOURCE_ID ? 0 : id.length);
  return sentiments.toSorted(
    (one, other) =>
      one.message_at - other.message_at ||
      rank(one) - rank(other) ||
      (one.message_id < other.message_id ? -1 : Number(one.message_id > other.message_id)),
  );
}

/** Oldest message first. */
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
    .orderBy(SENTIMENT_ORDER)
    .execute();
}

/** A reading as it is stored. @param analyzedAt Unix seconds */
export function toStoredSentiment(
  about: { readonly workspaceId: string; readonly conversationId: string },
  message: Message,
  reading: SentimentReading,
  analyzedAt: number,
): StoredSentiment {
  return {
    workspace_id: about.workspaceId,
    conversation_id: about.conversationId,
    message_id: message.id,
    contact_id: message.authorId,
    label: reading.label,
    score: reading.score,
    risk: reading.escalationRisk,
    confidence: reading.confidence,
    triggers: reading.triggers.slice(0, 10).map((trigger) => excerpt(trigger, 100)),
    excerpt: excerpt(message.text),
    engine: reading.by,
    message_at: message.at,
    analyzed_at: analyzedAt,
  };
}

const insertSentiment = createInsert("moods", sql`on conflict (workspace_id, conversation_id, message_id) do nothing`);

/** The first reading of a message stays. */
export function sentimentWrite({ triggers, engine, ...columns }: StoredSentiment): Write {
  return insertSentiment([{ ...columns, triggers: JSON.stringify(triggers), engine: JSON.stringify(engine) }]);
}

export type ShownSentiment = Pick<Selectable<ContactSentimentRow>, "message_at" | "label" | "risk">;

const selectShown = createStatement<{ readonly workspaceId: string; readonly contactId: string }, ShownSentiment>(
  (parameter) => sql<ShownSentiment>`select message_at, label, risk from contact_moods
    where workspace_id = ${parameter("workspaceId")} and contact_id = ${parameter("contactId")}`,
);

/** The newest message whose sentiment is shown on the contact in Intercom, over all conversations. */
export function contactSentimentRead(db: Kysely<Tables>, workspaceId: string, contactId: string): Read<ShownSentiment | null> {
  return createRead(db, selectShown({ workspaceId, contactId }), ([row]) => row ?? null);
}

const insertShown = createInsert(
  "contact_moods",
  sql`on conflict (workspace_id, contact_id)
    do update set message_at = excluded.message_at, label = excluded.label, risk = excluded.risk`,
);

/** What a contact shows from now on. */
export function contactSentimentWrite(
  workspaceId: string,
  contactId: string,
  { message_at, label, risk }: Pick<StoredSentiment, "message_at" | "label" | "risk">,
): Write {
  return insertShown([{ workspace_id: workspaceId, contact_id: contactId, message_at, label, risk }]);
}
