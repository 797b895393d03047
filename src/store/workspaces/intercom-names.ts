/** By which names Intercom knows a workspace's tags and attributes that the app made. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

export async function findTagId(db: Kysely<Tables>, workspaceId: string, name: string): Promise<string | null> {
  const row = await db
    .selectFrom("tags")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function saveTagId(db: Kysely<Tables>, workspaceId: string, name: string, id: string): Promise<void> {
  await db
    .insertInto("tags")
    .values({ workspace_id: workspaceId, name, id })
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet({ id }))
    .execute();
}

export async function deleteTagId(db: Kysely<Tables>, workspaceId: string, name: string): Promise<void> {
  await db.deleteFrom("tags").where("workspace_id", "=", workspaceId).where("name", "=", name).execute();
}

export async function listDefinedAttributes(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("contact_attributes").select("name").where("workspace_id", "=", workspaceId).execute();
  return new Set(rows.map((row) => row.name));
}

export async function saveDefinedAttributes(db: Kysely<Tables>, workspaceId: string, names: readonly string[]): Promise<void> {
  await db
    .insertInto("contact_attributes")
    .values(names.map((name) => ({ workspace_id: workspaceId, name })))
    .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doNothing())
    .execute();
}

export async function deleteDefinedAttributes(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await db.deleteFrom("contact_attributes").where("workspace_id", "=", workspaceId).execute();
}
