/** Conversations of late, to be tried out on. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { CUSTOMER_WROTE } from "./conversations.js";

/** A conversation in which a customer wrote. */
export interface RecentConversation {
  readonly id: string;
  /** Epoch milliseconds at which the first of these messages was announced. */
  readonly at: number;
  readonly customer: string | null;
  readonly begins: string | null;
}

const MOST = 20;
const BEGINNING = 120;

/** Those in which a customer wrote since then, the one that began last first. */
export async function listRecentConversations(
  db: Kysely<Tables>,
  workspaceId: string,
  since: Date,
): Promise<readonly RecentConversation[]> {
  const rows = await db
    .selectFrom("notifications")
    .leftJoin("conversations", (join) =>
      join
        .onRef("conversations.id", "=", "notifications.conversation_id")
        .onRef("conversations.workspace_id", "=", "notifications.workspace_id"),
    )
    .select(({ fn }) => [
      "notifications.conversation_id as id",
      fn.min("notifications.received_at").as("at"),
      sql<string | null>`min(conversations.snapshot -> 'messages' -> 0 ->> 'authorName')`.as("customer"),
      sql<string | null>`min(left(conversations.snapshot -> 'messages' -> 0 ->> 'text', ${BEGINNING}))`.as("begins"),
    ])
    .where("notifications.workspace_id", "=", workspaceId)
    .where("notifications.topic", "in", CUSTOMER_WROTE)
    .where("notifications.received_at", ">=", since)
    .where("conversations.deleted_at", "is", null)
    .groupBy("notifications.conversation_id")
    .orderBy("at", "desc")
    .limit(MOST)
    .execute();
  return rows.flatMap(({ id, at, customer, begins }) =>
    id === null ? [] : [{ id, at: new Date(at).getTime(), customer, begins }],
  );
}

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
