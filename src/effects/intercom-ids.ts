import type { Kysely } from "kysely";
import { SENTIMENT_ATTRIBUTES } from "../domain/sentiment.js";
import type { AttributeType, IntercomApi } from "../intercom/api.js";
import { OutsideError } from "../kernel/errors.js";
import type { Tables } from "../store/database/tables.js";

/**
 * Intercom attaches tags by id, never by name, so each of our names is created once per workspace and its id kept.
 * Creating answers the existing tag of that name, so two processes doing it at once end with the same id.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/tags/createtag
 */
export function createTagIds(db: Kysely<Tables>) {
  return {
    async of(workspaceId: string, name: string, api: IntercomApi, signal?: AbortSignal): Promise<string> {
      const known = await db
        .selectFrom("tags")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("name", "=", name)
        .executeTakeFirst();
      if (known !== undefined) return known.id;
      const { id } = await api.createTag(name, signal === undefined ? {} : { signal });
      await db
        .insertInto("tags")
        .values({ workspace_id: workspaceId, name, id })
        .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doUpdateSet({ id }))
        .execute();
      return id;
    },

    /** After Intercom no longer knows the id: somebody deleted the tag. */
    async invalidate(workspaceId: string, name: string): Promise<void> {
      await db.deleteFrom("tags").where("workspace_id", "=", workspaceId).where("name", "=", name).execute();
    },
  };
}

export type TagIds = ReturnType<typeof createTagIds>;

/**
 * REST refuses a contact attribute that has no definition (400 `parameter_invalid`), so ours are made when missing.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/data-attributes/createdataattribute
 */
export function createAttributeDefinitions(db: Kysely<Tables>) {
  return {
    async ensure(workspaceId: string, api: IntercomApi, signal?: AbortSignal): Promise<void> {
      const options = signal === undefined ? {} : { signal };
      const wanted = Object.entries(SENTIMENT_ATTRIBUTES);
      const known = await knownNames(db, workspaceId);
      if (wanted.every(([name]) => known.has(name))) return;
      const defined = new Set((await api.listContactAttributes(options)).map((definition) => definition.name));
      for (const [name, type] of wanted) {
        if (!defined.has(name)) await createOnce(api, name, type, options);
      }
      await db
        .insertInto("contact_attributes")
        .values(wanted.map(([name]) => ({ workspace_id: workspaceId, name })))
        .onConflict((conflict) => conflict.columns(["workspace_id", "name"]).doNothing())
        .execute();
    },

    /** After a write was refused: somebody archived a definition. */
    async invalidate(workspaceId: string): Promise<void> {
      await db.deleteFrom("contact_attributes").where("workspace_id", "=", workspaceId).execute();
    },
  };
}

export type AttributeDefinitions = ReturnType<typeof createAttributeDefinitions>;

async function knownNames(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom("contact_attributes").select("name").where("workspace_id", "=", workspaceId).execute();
  return new Set(rows.map((row) => row.name));
}

async function createOnce(api: IntercomApi, name: string, type: AttributeType, options: { signal?: AbortSignal }): Promise<void> {
  try {
    await api.createContactAttribute(name, type, options);
  } catch (error) {
    // Another process was faster: a taken name is refused with 400, and the name is what we wanted.
    if (!(error instanceof OutsideError) || error.failure.status !== 400) throw error;
    const defined = await api.listContactAttributes(options);
    if (!defined.some((definition) => definition.name === name)) throw error;
  }
}
