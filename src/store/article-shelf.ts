import type { Kysely } from "kysely";
import type { ArticleSource } from "../ai/articles.js";
import type { Tables } from "./tables.js";

/** The workspace's published articles, as the last sync found them. */
export function createArticleSource(db: Kysely<Tables>): ArticleSource {
  return {
    async version(workspaceId) {
      const row = await db
        .selectFrom("articles")
        .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max("seen_at").as("seen"), fn.max("updated_at").as("updated")])
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .executeTakeFirstOrThrow();
      return `${row.count}|${row.updated}|${row.seen.getTime()}`;
    },

    async list(workspaceId) {
      const rows = await db
        .selectFrom("articles")
        .selectAll()
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .orderBy("id")
        .execute();
      return rows.map(({ id, title, content, url, tags, language, updated_at }) => ({
        id,
        title,
        content,
        url,
        tags,
        language,
        updatedAt: updated_at,
      }));
    },
  };
}
