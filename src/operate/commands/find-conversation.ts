import type { Kysely } from "kysely";
import type { Tables } from "../../store/tables.js";

/** The conversation read last, in a connected workspace; null before the first. */
export async function findSampleConversation(db: Kysely<Tables>) {
  const row = await db
    .selectFrom("conversations")
    .innerJoin("workspaces", "workspaces.id", "conversations.workspace_id")
    .select(["conversations.workspace_id as workspaceId", "conversations.id as conversationId"])
    .where("conversations.snapshot", "is not", null)
    .where("workspaces.disconnected_at", "is", null)
    .orderBy("conversations.touched_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
