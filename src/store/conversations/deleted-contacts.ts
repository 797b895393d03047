/** Contacts that were deleted, by a hash of their ids: what Intercom still gives of theirs is not kept here. */
import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

/** Before anything of theirs is deleted: a job or backtest that is under way may hold it, and has not written it yet. */
export async function recordDeletedContacts(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
  at: Date,
): Promise<void> {
  const hashes = hashesOf(workspaceId, contactIds);
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
    .where(isOneOf("contact_hash", hashesOf(workspaceId, [contactId])))
    .execute();
}

/** Whether one of them was deleted, for a statement that writes what is theirs. */
export function isAnyDeleted(workspaceId: string, contactIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from deleted_contacts
    where workspace_id = ${workspaceId} and contact_hash = any(${[...hashesOf(workspaceId, contactIds)]}::text[]))`;
}

/** The same for a run of a backtest, beside which a process of the release before may delete: it tells that run alone. */
export function isDeletedDuring(workspaceId: string, contactIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`backtests.deleted_contacts ?| ${[...hashesOf(workspaceId, contactIds)]}::text[]`;
}

function hashesOf(workspaceId: string, contactIds: readonly string[]): readonly string[] {
  return contactIds.map((contactId) =>
    createHash("sha256")
      .update(JSON.stringify([workspaceId, contactId]))
      .digest("base64"),
  );
}
