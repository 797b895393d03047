import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.js";

/** A conversation in which a customer wrote. */
export interface RecentConversation {
  readonly id: string;
  /** Epoch milliseconds at which the first of these messages was announced. */
  readonly at: number;
  readonly customer: string | null;
  readonly begins: string | null;
}

const CUSTOMER_WROTE = ["conversation.user.created", "conversation.user.replied"];
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
