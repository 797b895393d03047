/** Contacts that were deleted, by a hash of their ids: what Intercom still gives of theirs is not kept here. */
import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { contactIdsOf, type Conversation } from "../../domain/conversation.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

/** Before anything of theirs is deleted: a job or backtest that is under way may hold it, and has not written it yet. */
export async function recordDeletedContacts(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  at: Date,
): Promise<void> {
  const hashes = contactHashesOf(workspaceId, contactIds);
  await db
    .insertInto("deleted_contacts")
    .values(hashes.map((hash) => ({ workspace_id: workspaceId, contact_hash: hash, deleted_at: at })))
    .onConflict((conflict) => conflict.columns(["workspace_id", "contact_hash"]).doUpdateSet({ deleted_at: at }))
    .execute();
  // A process of the release before asks its run alone.
  await db
    .updateTable("backtests")
    .set({ deleted_contacts: sql`deleted_contacts || ${JSON.stringify(hashes)}::jsonb` })
    .where("workspace_id", "=", workspaceId)
    .where("ended_at", "is", null)
    .execute();
}

/** A contact lives on as another one: the news of that came after its deletion. */
export async function dropDeletedContact(db: Kysely<Tables>, workspaceId: string, contactId: string): Promise<void> {
  await db
    .deleteFrom("deleted_contacts")
    .where("workspace_id", "=", workspaceId)
    .where(isOneOf("contact_hash", contactHashesOf(workspaceId, [contactId])))
    .execute();
}

/** Whether one of them was deleted, for a statement that writes what is theirs. */
export function isAnyDeleted(workspaceId: string, contactIds: readonly string[]): RawBuilder<boolean> {
  return isAnyHashDeleted(sql`${workspaceId}`, sql`${contactHashesOf(workspaceId, contactIds)}`);
}

/** The same for a statement whose text is made once. @param hashes as `contactHashesOf` makes them */
export function isAnyHashDeleted(workspaceId: RawBuilder<unknown>, hashes: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from deleted_contacts where workspace_id = ${workspaceId} and contact_hash = any(${hashes}::text[]))`;
}

/** More are asked for one by one: a workspace that deletes many would have every job read all of them. */
const MOST_READ = 50;

/** The deleted contacts of a workspace as a JSON array, for a statement that reads other facts as well. */
export function deletedContactsRead(workspaceId: RawBuilder<unknown>): RawBuilder<readonly string[] | null> {
  return sql`(select json_agg(contact_hash) from (
    select contact_hash from deleted_contacts where workspace_id = ${workspaceId} limit ${sql.lit(MOST_READ + 1)}) as listed)`;
}

/** Whether one of those who take part may be among the deleted contacts that were read. */
export function mayBeDeleted(
  workspaceId: string,
  conversation: Pick<Conversation, "contactIds" | "messages">,
  deleted: readonly string[],
): boolean {
  if (deleted.length === 0) return false;
  return (
    deleted.length > MOST_READ || contactHashesOf(workspaceId, contactIdsOf(conversation)).some((hash) => deleted.includes(hash))
  );
}

/** The same for a run of a backtest, beside which a process of the release before may delete: it tells that run alone. */
export function isDeletedDuring(workspaceId: string, contactIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`backtests.deleted_contacts ?| ${contactHashesOf(workspaceId, contactIds)}::text[]`;
}

/** What a deleted contact is known by. */
export function contactHashesOf(workspaceId: string, contactIds: readonly string[]): string[] {
  return contactIds.map((contactId) =>
    createHash("sha256")
      .update(JSON.stringify([workspaceId, contactId]))
      .digest("base64"),
  );
}
