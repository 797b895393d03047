import type { Kysely } from "kysely";
import type { IntercomApi } from "../intercom/api.js";
import type { Tables } from "../store/tables.js";

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
