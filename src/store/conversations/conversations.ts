/** Conversations as last read, and when their customers wrote. */
import { type Kysely, sql } from "kysely";
import type { Call } from "../../domain/answers.js";
import { contactIdsOf, type Conversation, type Message } from "../../domain/conversation.js";
import { lastCustomerMessage } from "../../domain/dialogue.js";
import { PURGED_MEANWHILE } from "../../kernel/errors.js";
import { createStatement } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";
import { purgeConversation } from "../workspaces/purge-conversation.js";
import { contactHashesOf, isAnyDeleted, isAnyHashDeleted } from "./deleted-contacts.js";

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

/** Who was there once is kept: what they wrote may be left where a reading no longer names them. Unchanged in place if it can be. */
const withKnownContacts = sql`case when excluded.deleted_at is not null then '[]' when conversations.contact_ids @> excluded.contact_ids then conversations.contact_ids
  else (select jsonb_agg(distinct known) from jsonb_array_elements(coalesce(conversations.contact_ids, '[]') || excluded.contact_ids) as each (known))
  end`;

interface ReadingValues {
  readonly workspaceId: string;
  readonly id: string;
  readonly snapshot: string;
  readonly contactIds: string;
  readonly contactHashes: readonly string[];
  readonly readAt: Date;
  readonly updatedAt: number;
  readonly lastMessageId: string | null;
}

const insertReading = createStatement<ReadingValues>(
  (parameter) => sql`
    insert into conversations (workspace_id, id, snapshot, deleted_at, contact_ids, read_at, updated_at,
      last_customer_message_id, touched_at)
    select ${parameter("workspaceId")}, ${parameter("id")}, case when not gone then ${parameter("snapshot")}::jsonb end,
      case when gone then read_at end, case when gone then '[]' else ${parameter("contactIds")}::jsonb end, read_at,
      ${parameter("updatedAt")}::bigint, ${parameter("lastMessageId")}, read_at
    from (select ${isAnyHashDeleted(parameter("workspaceId"), parameter("contactHashes"))} as gone,
      ${parameter("readAt")}::timestamptz as read_at) as reading
    on conflict (workspace_id, id) do update set snapshot = excluded.snapshot, deleted_at = excluded.deleted_at,
      contact_ids = ${withKnownContacts}, read_at = excluded.read_at, updated_at = excluded.updated_at,
      last_customer_message_id = excluded.last_customer_message_id, touched_at = excluded.touched_at
    where conversations.deleted_at is null
      and (conversations.read_at is null or conversations.read_at < excluded.read_at)`,
);

/**
 * Keeps a reading, unless one that began later is there already, or the conversation was deleted. Where a contact was deleted
 * since it was read, the conversation counts as deleted as well.
 */
export function conversationWrite(workspaceId: string, conversation: Conversation, readAt: number): Write {
  const contactIds = contactIdsOf(conversation);
  return insertReading({
    workspaceId,
    id: conversation.id,
    snapshot: JSON.stringify(conversation),
    contactIds: JSON.stringify(contactIds),
    contactHashes: contactHashesOf(workspaceId, contactIds),
    readAt: new Date(readAt),
    updatedAt: conversation.updatedAt,
    lastMessageId: lastCustomerMessage(conversation)?.id ?? null,
  });
}

/** A conversation as it was read. */
export interface ReadConversation {
  readonly conversation: Conversation;
  /** Epoch milliseconds at which the reading began. */
  readonly readAt: number;
}

interface GuardValues {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly readAt: Date;
  readonly messageIds: string;
}

/**
 * Writes nothing. The row stays locked until the commit, so that a purge, which marks it first and deletes then, comes wholly
 * before or wholly after; `offset 0` has the row locked before it is examined. With `for share` two that then write the row would wait for each other. A reading of a clock that is ahead of the database's
 * says nothing: what is read once that clock is right would be refused until its time has come.
 */
const refuseIfPurged = createStatement<GuardValues>(
  (parameter) => sql`
    insert into purged_texts (workspace_id, text_hash, purged_at)
    select workspace_id, '', (case when id is null then 'now' else ${sql.lit(PURGED_MEANWHILE)} end)::timestamptz
    from (select workspace_id, id, read_at, snapshot, deleted_at from conversations
      where workspace_id = ${parameter("workspaceId")} and id = ${parameter("conversationId")} offset 0 for no key update) as known
    where deleted_at is not null or (read_at > ${parameter("readAt")}::timestamptz and read_at < now() + interval '10 s' and (snapshot is null
      or not ${parameter("messageIds")}::jsonb <@ jsonb_path_query_array(snapshot, '$.messages[*].id')))`,
);

/**
 * Together with this, writes fail as a whole where a message of the reading was redacted since, or all of it deleted: whatever
 * lock its job had, which a process that was stalled has lost.
 */
export function unlessPurged(workspaceId: string, { conversation, readAt }: ReadConversation): Write {
  return refuseIfPurged({
    workspaceId,
    conversationId: conversation.id,
    readAt: new Date(readAt),
    messageIds: JSON.stringify(conversation.messages.map(({ id }) => id)),
  });
}

/** Whether one of those who wrote there or take part was deleted. Intercom gives a conversation also then. */
export async function isOfDeletedContact(db: Kysely<Tables>, workspaceId: string, conversation: Conversation): Promise<boolean> {
  const isGone = isAnyDeleted(workspaceId, contactIdsOf(conversation));
  const { rows } = await sql<{ gone: boolean }>`select ${isGone} as gone`.execute(db);
  return rows[0]?.gone === true;
}

/** Such a conversation is deleted here, also where nothing was held of it yet. @returns whether it was one */
export async function purgeOfDeletedContact(
  db: Kysely<Tables>,
  workspaceId: string,
  conversation: Conversation,
  at: Date,
): Promise<boolean> {
  const isGone = await isOfDeletedContact(db, workspaceId, conversation);
  if (isGone) await purgeConversation(db, workspaceId, conversation.id, at);
  return isGone;
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
  "ticket.resolved",
  "ticket.state.updated",
  "ticket.admin.assigned",
  "ticket.team.assigned",
];

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
