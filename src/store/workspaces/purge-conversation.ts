/** Deletes here what Intercom deleted or redacted. */
import { type Kysely, sql } from "kysely";
import { SOURCE_ID } from "../../domain/conversation.js";
import { PART_KINDS } from "../../domain/effect-kinds.js";
import { redactionOfActions } from "../activity/actions.js";
import { deletionAmongEarlier } from "../conversations/lookups.js";
import type { Tables } from "../database/tables.js";
import { writeTogether } from "../database/write-together.js";
import { beginPurgeOfGaps, deletionOfGaps } from "../knowledge/gaps.js";
import { deletionOfPastSources } from "../proof/past-sources.js";

/** Every table that holds something about one conversation. A new one must be added here; a test compares it with the schema. */
export const CONVERSATION_TABLES = [
  "notifications",
  "classifications",
  "moods",
  "drafts",
  "briefs",
  "lookups",
  "evaluations",
  "standings",
  "effects",
  "actions",
  "corrections",
  "unanswered",
  "dead_letters",
  "decisions",
  "labels",
  "backtest_lines",
  "precedents",
  "sidebar_openings",
  "blind_checks",
  "alerts",
] as const satisfies readonly (keyof Tables)[];

/** Whose conversation it is, for when one of them is deleted: what is kept of it without its messages is theirs still. */
const KNOWN_CONTACTS = sql<string>`(
  select coalesce(jsonb_agg(distinct contact_id), '[]') from (
    select jsonb_array_elements_text(coalesce(contact_ids, '[]') || coalesce(snapshot -> 'contactIds', '[]')) as contact_id
    union all
    select message ->> 'authorId' from jsonb_array_elements(coalesce(snapshot -> 'messages', '[]')) as message
    where message ->> 'role' = 'customer'
    union all
    select moods.contact_id from moods
    where moods.workspace_id = conversations.workspace_id and moods.conversation_id = conversations.id
  ) as known where contact_id is not null)`;

/** Where a reason has to be. */
const REDACTED_REASON = "redacted in Intercom";

/**
 * Deletes what we hold of a conversation. A bare marker stays, so that a late event does not bring it back: also where others
 * take part in it, since with its next reading the words of who was deleted would be stored again.
 */
export async function purgeConversation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  at: Date,
): Promise<void> {
  const marker = {
    snapshot: null,
    contact_ids: "[]",
    read_at: null,
    last_customer_message_id: null,
    deleted_at: at,
    touched_at: at,
  };
  const inOthers = await deletionOfPastSources(db, workspaceId, conversationId, true);
  await beginPurgeOfGaps(db, workspaceId, conversationId, null);
  // Before the rest, which sees then what was written beside it: `unlessPurged` lets nothing more pass.
  await db
    .insertInto("conversations")
    .values({ workspace_id: workspaceId, id: conversationId, ...marker })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(marker))
    .execute();
  await writeTogether(db, [
    deletionOfGaps(db, workspaceId),
    ...CONVERSATION_TABLES.map((table) => deletionOf(db, table, workspaceId, conversationId)),
    ...inOthers,
    deletionAmongEarlier(db, workspaceId, conversationId),
  ]);
}

/** Whether anything is held of it that was not deleted yet; a backtest reads conversations that are known in no other way. */
export async function holdsConversation(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom("conversations")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", conversationId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  if (row !== undefined) return true;
  const read = await db
    .selectFrom("backtest_lines")
    .select("conversation_id")
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .limit(1)
    .executeTakeFirst();
  return read !== undefined;
}

function deletionOf(
  db: Kysely<Tables>,
  table: (typeof CONVERSATION_TABLES)[number],
  workspaceId: string,
  conversationId: string,
) {
  return db.deleteFrom(table).where("workspace_id", "=", workspaceId).where("conversation_id", "=", conversationId);
}

/**
 * Deletes what was derived from one message that was redacted in Intercom, and every stored text that may quote it.
 * @param at a reading that began before does not bring the words back
 */
export async function purgeMessage(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  messageId: string | null,
  at: Date,
): Promise<void> {
  const sentiments = deletionOf(db, "moods", workspaceId, conversationId);
  const inOthers = await deletionOfPastSources(db, workspaceId, conversationId, false);
  await beginPurgeOfGaps(db, workspaceId, conversationId, messageId);
  await emptyReading(db, workspaceId, conversationId, at);
  await writeTogether(db, [
    // The first message has an id of its own in Intercom, by which nothing here goes: this one may be its.
    messageId === null ? sentiments : sentiments.where("message_id", "in", [messageId, SOURCE_ID]),
    deletionOfGaps(db, workspaceId),
    // Drafts, briefs, scores, corrections, precedents and raw payloads may quote the message, and nobody knows which words were its.
    ...(["drafts", "briefs", "evaluations", "corrections", "unanswered", "precedents"] as const).map((table) =>
      deletionOf(db, table, workspaceId, conversationId),
    ),
    // A backtest that holds it just now would bring its answers back: without its line nothing of it is kept.
    deletionOf(db, "backtest_lines", workspaceId, conversationId).where("line", "is", null).where("skipped", "is", null),
    db
      .updateTable("notifications")
      .set({ body: null })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId),
    // Triage's reasons come from an engine and may quote it too.
    db
      .updateTable("classifications")
      .set({ reason: null, route_reason: null })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId),
    db
      .updateTable("decisions")
      .set({ reason: REDACTED_REASON })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .where("automation", "=", "triage"),
    // A language model says in its own words what a draft lacks, with what was masked for it put back.
    db
      .updateTable("decisions")
      .set({ output: sql`jsonb_set(output, '{abstained}', ${JSON.stringify(REDACTED_REASON)}::jsonb)` })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .where("automation", "=", "draft")
      .where(sql<boolean>`output ->> 'abstained' is not null`),
    ...redactionOfActions(db, workspaceId, conversationId),
    ...inOthers,
    db
      .updateTable("effects")
      .set({ why: REDACTED_REASON })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .where("automation", "=", "triage"),
    db
      .updateTable("effects")
      .set({ wanted: JSON.stringify({ redacted: true }) })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      // Also what is under way: its next try and what it left are known by its key and by the conversation.
      .where("kind", "in", PART_KINDS),
  ]);
}

/**
 * Also where no reading is stored yet: one that began before is not kept any more. Before the rest, which sees then what was
 * written beside it: `unlessPurged` lets nothing more pass.
 */
async function emptyReading(db: Kysely<Tables>, workspaceId: string, conversationId: string, at: Date): Promise<void> {
  const emptied = {
    workspace_id: workspaceId,
    id: conversationId,
    snapshot: null,
    contact_ids: "[]",
    read_at: at,
    touched_at: at,
  };
  await writeTogether(db, [
    db
      .insertInto("conversations")
      .values(emptied)
      .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doNothing()),
    db
      .updateTable("conversations")
      .set({ snapshot: null, contact_ids: KNOWN_CONTACTS, read_at: at })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", conversationId),
  ]);
}
