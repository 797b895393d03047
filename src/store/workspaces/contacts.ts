/** What is kept under a contact's id: moved where the contact becomes another one, deleted where Intercom deletes it. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import { listReadOf, purgeLinesOf } from "../proof/purge-findings.js";
import { purgePrecedentsOf } from "../proof/precedents.js";
import { dropDeletedContact, recordDeletedContacts } from "../conversations/deleted-contacts.js";
import { purgeConversation } from "./purge-conversation.js";

/**
 * Leads became another contact. In the caller's transaction: what is moved is found no second time.
 * @returns the conversations that were theirs, the most recently read first.
 */
export async function mergeContacts(
  db: Kysely<Tables>,
  workspaceId: string,
  leads: readonly string[],
  into: string,
  at: Date,
): Promise<readonly { readonly id: string; readonly isOpen: boolean }[]> {
  const moved = new Map<string, { readonly id: string; readonly isOpen: boolean }>();
  // One after the other: two leads of one conversation change the same row.
  for (const lead of leads) {
    for (const each of await mergeOne(db, workspaceId, lead, into, at)) moved.set(each.id, each);
  }
  return [...moved.values()];
}

async function mergeOne(db: Kysely<Tables>, workspaceId: string, lead: string, into: string, at: Date) {
  await db
    .insertInto("merged_contacts")
    .values({ workspace_id: workspaceId, id: lead, into_id: into, merged_at: at })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet({ into_id: into, merged_at: at }))
    .execute();
  await dropDeletedContact(db, workspaceId, lead);
  // Who had become the lead before is the same contact now.
  await db
    .updateTable("merged_contacts")
    .set({ into_id: into })
    .where("workspace_id", "=", workspaceId)
    .where("into_id", "=", lead)
    .execute();
  const renameIn = (table: "backtest_lines" | "precedents" | "conversations") =>
    sql`update ${sql.table(table)} set contact_ids = (contact_ids - ${lead}::text - ${into}::text) || jsonb_build_array(${into}::text)
      where workspace_id = ${workspaceId} and contact_ids @> ${JSON.stringify([lead])}::jsonb`.execute(db);
  await renameIn("backtest_lines");
  await renameIn("precedents");
  await db
    .updateTable("moods")
    .set({ contact_id: into })
    .where("workspace_id", "=", workspaceId)
    .where("contact_id", "=", lead)
    .execute();
  // The contact that stays shows what was written there; what the lead showed is written anew.
  await db.deleteFrom("contact_moods").where("workspace_id", "=", workspaceId).where("contact_id", "=", lead).execute();
  const found = await listConversations(db, workspaceId, [lead]);
  await renameIn("conversations");
  await renameInSnapshots(
    db,
    workspaceId,
    found.map(({ id }) => id),
    lead,
    into,
  );
  return found.map(({ id, state }) => ({ id, isOpen: state !== "closed" }));
}

/** In the row as it is by then: a reading or a deletion meanwhile stays. */
async function renameInSnapshots(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationIds: readonly string[],
  lead: string,
  into: string,
): Promise<void> {
  const renamed = sql`(select jsonb_agg(id order by at) from (
    select case id when ${lead}::text then ${into}::text else id end as id, min(at) as at
    from jsonb_array_elements_text(snapshot -> 'contactIds') with ordinality as listed (id, at) group by 1) as named)`;
  await sql`update conversations set snapshot = jsonb_set(snapshot, '{contactIds}', ${renamed})
    where workspace_id = ${workspaceId} and id = any(${[...conversationIds]}::text[])
      and snapshot @> ${JSON.stringify({ contactIds: [lead] })}::jsonb`.execute(db);
}

/** The notification of a deletion names whom it is about. */
export async function purgeNotification(db: Kysely<Tables>, workspaceId: string, id: string): Promise<void> {
  await db
    .updateTable("notifications")
    .set({ body: null })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** The contact that this one became; null where it is one of its own. */
export async function findMergedInto(db: Kysely<Tables>, workspaceId: string, contactId: string): Promise<string | null> {
  const row = await db
    .selectFrom("merged_contacts")
    .select("into_id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", contactId)
    .executeTakeFirst();
  return row?.into_id ?? null;
}

/** Whether anything is held of them: a conversation, or what was written on the contact. */
export async function holdsContact(db: Kysely<Tables>, workspaceId: string, contactId: string): Promise<boolean> {
  const shown = await db
    .selectFrom("contact_moods")
    .select("contact_id")
    .where("workspace_id", "=", workspaceId)
    .where("contact_id", "=", contactId)
    .limit(1)
    .executeTakeFirst();
  if (shown !== undefined || (await listConversations(db, workspaceId, [contactId])).length > 0) return true;
  // A backtest keeps lines and past answers of conversations that the app never worked on.
  const past = await Promise.all(
    (["backtest_lines", "precedents"] as const).map((table) =>
      db
        .selectFrom(table)
        .select("workspace_id")
        .where("workspace_id", "=", workspaceId)
        .where(sql<boolean>`contact_ids @> ${JSON.stringify([contactId])}::jsonb`)
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  return past.some((row) => row !== undefined);
}

/** Those in which one of these contacts takes part or once wrote, analyzed or not. Each part has an index of its own. */
function listConversations(db: Kysely<Tables>, workspaceId: string, contactIds: readonly string[]) {
  const anyOf = (holds: (contactId: string) => RawBuilder<unknown>) => sql`(${sql.join(contactIds.map(holds), sql` or `)})`;
  const named = anyOf((contactId) => sql`contact_ids @> ${JSON.stringify([contactId])}::jsonb`);
  const inSnapshot = anyOf(
    (contactId) => sql`snapshot @> ${JSON.stringify({ contactIds: [contactId] })}::jsonb
      or snapshot @> ${JSON.stringify({ messages: [{ role: "customer", authorId: contactId }] })}::jsonb`,
  );
  return db
    .selectFrom("conversations")
    .select(["id", sql<string | null>`snapshot ->> 'state'`.as("state")])
    .where("workspace_id", "=", workspaceId)
    .where(
      sql<boolean>`id in (
        select id from conversations where workspace_id = ${workspaceId} and ${named}
        union select id from conversations where workspace_id = ${workspaceId} and contact_ids is null and ${inSnapshot}
        union select conversation_id from moods
          where workspace_id = ${workspaceId} and contact_id = any(${[...contactIds]}::text[]))`,
    )
    .orderBy("touched_at", "desc")
    .execute();
}

/**
 * Deletes what we hold of a contact and of the leads that became it; nothing where it lives on as another contact itself.
 * @param whileHeld keeps others from a conversation meanwhile
 * @returns the conversations that were theirs.
 */
export async function purgeContact(
  db: Kysely<Tables>,
  workspaceId: string,
  contactId: string,
  at: Date,
  whileHeld: (conversationId: string, purge: () => Promise<void>) => Promise<void>,
): Promise<readonly string[]> {
  const merged = await db
    .selectFrom("merged_contacts")
    .select(["id", "into_id as into"])
    .where("workspace_id", "=", workspaceId)
    .where(({ or, eb }) => or([eb("id", "=", contactId), eb("into_id", "=", contactId)]))
    .execute();
  if (merged.some(({ id }) => id === contactId)) return [];
  const ids = [contactId, ...merged.map(({ id }) => id)];
  await recordDeletedContacts(db, workspaceId, ids, at);
  const known = (await listConversations(db, workspaceId, ids)).map(({ id }) => id);
  // Also what a backtest alone read: only what is marked as deleted is not read by the next one.
  const conversations = [...new Set([...known, ...(await listReadOf(db, workspaceId, ids))])];
  for (const conversationId of conversations)
    await whileHeld(conversationId, () => purgeConversation(db, workspaceId, conversationId, at));
  await purgeLinesOf(db, workspaceId, ids);
  await purgePrecedentsOf(db, workspaceId, ids);
  await db.deleteFrom("contact_moods").where("workspace_id", "=", workspaceId).where(isOneOf("contact_id", ids)).execute();
  await db.deleteFrom("merged_contacts").where("workspace_id", "=", workspaceId).where("into_id", "=", contactId).execute();
  return conversations;
}
