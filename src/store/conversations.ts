import type { Kysely } from "kysely";
import type { Conversation } from "../domain/conversation.js";
import { lastCustomerMessage } from "../domain/dialogue.js";
import type { Tables } from "./tables.js";

export interface KnownConversation {
  readonly snapshot: Conversation | null;
  /** Epoch milliseconds at which the reading began, or null. */
  readonly readAt: number | null;
  readonly deleted: boolean;
}

export async function findConversation(db: Kysely<Tables>, workspaceId: string, id: string): Promise<KnownConversation | null> {
  const row = await db
    .selectFrom("conversations")
    .select(["snapshot", "read_at", "deleted_at"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { snapshot: row.snapshot, readAt: row.read_at?.getTime() ?? null, deleted: row.deleted_at !== null };
}

/** Keeps a reading, unless one that began later is there already. */
export async function saveConversation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversation: Conversation,
  readAt: number,
): Promise<void> {
  const reading = {
    snapshot: JSON.stringify(conversation),
    read_at: new Date(readAt),
    updated_at: conversation.updatedAt,
    last_customer_message_id: lastCustomerMessage(conversation)?.id ?? null,
    touched_at: new Date(readAt),
  };
  await db
    .insertInto("conversations")
    .values({ workspace_id: workspaceId, id: conversation.id, deleted_at: null, ...reading })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "id"])
        .doUpdateSet(reading)
        .where((where) =>
          where.or([where("conversations.read_at", "is", null), where("conversations.read_at", "<", reading.read_at)]),
        ),
    )
    .execute();
}

/** When the newest customer message was announced to us, in epoch milliseconds, and by which notification. */
export async function newestCustomerEvent(db: Kysely<Tables>, workspaceId: string, conversationId: string) {
  const row = await db
    .selectFrom("notifications")
    .select(["id", "received_at", "event_at"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("topic", "in", ["conversation.user.created", "conversation.user.replied"])
    .orderBy("event_at", "desc")
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, receivedAt: row.received_at.getTime() };
}

/** What these tell can change whether a draft is due. Assignments cannot; many are our own. */
const TELLING_TOPICS = [
  "conversation.user.created",
  "conversation.user.replied",
  "conversation.admin.replied",
  "conversation.operator.replied",
  "conversation.admin.closed",
  "conversation.admin.opened",
];

/** When anything was last announced that may change whether a draft is due, in epoch milliseconds. */
export async function newestRelevantEventAt(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom("notifications")
    .select(({ fn }) => fn.max<Date | null>("received_at").as("at"))
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("topic", "in", TELLING_TOPICS)
    .executeTakeFirst();
  return row?.at?.getTime() ?? 0;
}
