import { type Kysely, sql } from "kysely";
import type { Call } from "../../domain/answers.js";
import type { Conversation, Message } from "../../domain/conversation.js";
import { lastCustomerMessage } from "../../domain/dialogue.js";
import type { Tables } from "../database/tables.js";

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
  return {
    snapshot: parseSnapshot(row.snapshot),
    readAt: row.read_at?.getTime() ?? null,
    deleted: row.deleted_at !== null,
  };
}

type EarlierSnapshot = Omit<Conversation, "assignments" | "messages"> & {
  readonly assignments?: Conversation["assignments"];
  readonly messages: readonly (Omit<Message, "attachments"> & Partial<Pick<Message, "attachments">>)[];
};

/** Snapshots of earlier releases lack what was not read then. */
export function parseSnapshot(snapshot: EarlierSnapshot | null): Conversation | null {
  if (snapshot === null) return null;
  const { assignments = [], messages, ...rest } = snapshot;
  return { ...rest, assignments, messages: messages.map(({ attachments = [], ...message }) => ({ ...message, attachments })) };
}

/** Keeps a reading, unless one that began later is there already. */
export async function saveConversation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversation: Conversation,
  readAt: number,
): Promise<void> {
  await conversationWrite(db, workspaceId, conversation, readAt).execute();
}

/** The same, to be written together with what follows from it. */
export function conversationWrite(db: Kysely<Tables>, workspaceId: string, conversation: Conversation, readAt: number) {
  const reading = {
    snapshot: JSON.stringify(conversation),
    read_at: new Date(readAt),
    updated_at: conversation.updatedAt,
    last_customer_message_id: lastCustomerMessage(conversation)?.id ?? null,
    touched_at: new Date(readAt),
  };
  return db
    .insertInto("conversations")
    .values({ workspace_id: workspaceId, id: conversation.id, deleted_at: null, ...reading })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "id"])
        .doUpdateSet(reading)
        .where((where) =>
          where.or([where("conversations.read_at", "is", null), where("conversations.read_at", "<", reading.read_at)]),
        ),
    );
}

/** The topics that announce a customer's message. */
export const CUSTOMER_WROTE = ["conversation.user.created", "conversation.user.replied", "ticket.contact.replied"];

/** When the newest customer message was announced to us, in epoch milliseconds, and by which notification. */
export async function newestCustomerEvent(db: Kysely<Tables>, workspaceId: string, conversationId: string) {
  const row = await db
    .selectFrom("notifications")
    .select(["id", "received_at", "event_at"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("topic", "in", CUSTOMER_WROTE)
    .orderBy("event_at", "desc")
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, receivedAt: row.received_at.getTime() };
}

/** What these announce can change whether a draft is due. */
export const DRAFT_TOPICS = [
  "conversation.user.created",
  "conversation.user.replied",
  "conversation.admin.replied",
  "conversation.operator.replied",
  "conversation.admin.closed",
  "conversation.admin.opened",
  "conversation.admin.snoozed",
  "conversation.admin.unsnoozed",
  "conversation.admin.assigned",
  "ticket.created",
  "ticket.contact.replied",
  "ticket.admin.replied",
  "ticket.closed",
  "ticket.state.updated",
  "ticket.admin.assigned",
  "ticket.team.assigned",
];

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

/**
 * Whom we know in the conversation a call is about, from our last reading of it: their names and addresses are
 * hidden from AI services by exact match, which no pattern can do as well.
 */
export async function findKnownContacts(db: Kysely<Tables>, call: Pick<Call, "workspaceId" | "conversationId" | "conversation">) {
  if (call.conversationId === null) return [];
  return contactsIn(call.conversation ?? (await findConversation(db, call.workspaceId, call.conversationId))?.snapshot ?? null);
}

export function contactsIn(conversation: Conversation | null) {
  const customers = conversation?.messages.filter((message) => message.role === "customer") ?? [];
  const byAuthor = new Map(
    customers.map((message) => [message.authorId, { name: message.authorName, email: message.authorEmail, phone: null }]),
  );
  return [...byAuthor.values()];
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
