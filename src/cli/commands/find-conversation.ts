import type { Kysely } from "kysely";
import type { Tables } from "../../store/database/tables.js";

/** The conversation read last, in that workspace or any connected one; null before the first. */
export async function findSampleConversation(db: Kysely<Tables>, workspaceId: string | null) {
  const known = db
    .selectFrom("conversations")
    .innerJoin("workspaces", "workspaces.id", "conversations.workspace_id")
    .select(["conversations.workspace_id as workspaceId", "conversations.id as conversationId"])
    .where("conversations.snapshot", "is not", null)
    .where("workspaces.disconnected_at", "is", null)
    .orderBy("conversations.touched_at", "desc")
    .limit(1);
  const row = workspaceId === null ? known : known.where("workspaces.id", "=", workspaceId);
  return (await row.executeTakeFirst()) ?? null;
}
