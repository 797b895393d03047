import { type Kysely, sql } from "kysely";
import { deleteGaps } from "../knowledge/gaps.js";
import type { Tables } from "../database/tables.js";

/** Every table that holds something about one conversation. A new one must be added here; a test compares it with the schema. */
export const CONVERSATION_TABLES = [
  "notifications",
  "classifications",
  "moods",
  "drafts",
  "evaluations",
  "standings",
  "effects",
  "actions",
  "corrections",
  "unanswered",
  "dead_letters",
] as const satisfies readonly (keyof Tables)[];

/** Deletes what we hold of a conversation. A bare marker stays, so that a late event does not bring it back. */
export async function purgeConversation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await deleteGaps(transaction, workspaceId);
    for (const table of CONVERSATION_TABLES) {
      await transaction
        .deleteFrom(table)
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .execute();
    }
    const marker = { snapshot: null, read_at: null, last_customer_message_id: null, deleted_at: at, touched_at: at };
    await transaction
      .insertInto("conversations")
      .values({ workspace_id: workspaceId, id: conversationId, ...marker })
      .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(marker))
      .execute();
  });
}

/** Deletes what was derived from one message that was redacted in Intercom, and every stored text that may quote it. */
export async function purgeMessage(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  messageId: string | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const sentiments = transaction
      .deleteFrom("moods")
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId);
    await (messageId === null ? sentiments : sentiments.where("message_id", "=", messageId)).execute();
    await deleteGaps(transaction, workspaceId);
    // Drafts, scores, corrections and raw payloads may quote the message, and nobody knows which words were its.
    for (const table of ["drafts", "evaluations", "corrections", "unanswered"] as const) {
      await transaction
        .deleteFrom(table)
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .execute();
    }
    await transaction
      .updateTable("notifications")
      .set({ body: null })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .execute();
    await transaction
      .updateTable("conversations")
      .set({ snapshot: null, read_at: null })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", conversationId)
      .execute();
    await transaction
      .updateTable("effects")
      .set({ wanted: JSON.stringify({ redacted: true }) })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .where("kind", "in", ["note", "reply"])
      .where("state", "<>", "intended")
      .execute();
  });
}

/** Deletes what we hold of a contact; answers the conversations that were theirs. */
export async function purgeContact(
  db: Kysely<Tables>,
  workspaceId: string,
  contactId: string,
  at: Date,
): Promise<readonly string[]> {
  const analyzed = await db
    .selectFrom("moods")
    .select("conversation_id as id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("contact_id", "=", contactId)
    .execute();
  // Also those in which no sentiment was ever analyzed.
  const read = await db
    .selectFrom("conversations")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where(
      sql<boolean>`snapshot @> ${JSON.stringify({ contactIds: [contactId] })}::jsonb
        or snapshot @> ${JSON.stringify({ messages: [{ role: "customer", authorId: contactId }] })}::jsonb`,
    )
    .execute();
  const conversations = [...new Set([...analyzed, ...read].map(({ id }) => id))];
  for (const conversationId of conversations) await purgeConversation(db, workspaceId, conversationId, at);
  await db.deleteFrom("contact_moods").where("workspace_id", "=", workspaceId).where("contact_id", "=", contactId).execute();
  return conversations;
}
