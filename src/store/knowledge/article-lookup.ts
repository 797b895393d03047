/** Articles looked up for a draft: those it rests on, and those that hold what it says. */
import { type Kysely, sql } from "kysely";
import type { ArticleLookup } from "../../domain/answers.js";
import type { Tables } from "../database/tables.js";
import { toArticle } from "./articles.js";

/** Single articles of the workspace, without reading all of them. */
export function createArticleLookup(db: Kysely<Tables>): ArticleLookup {
  return {
    async find(workspaceId, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom("articles")
        .selectAll()
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .where("id", "in", [...ids])
        .execute();
      return rows.map(toArticle);
    },

    async languages(workspaceId) {
      const rows = await db
        .selectFrom("articles")
        .select(({ fn }) => ["language", fn.countAll<number>().as("count")])
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .where("language", "is not", null)
        .groupBy("language")
        .orderBy("count", "desc")
        .orderBy("language")
        .execute();
      return rows.map(({ language }) => language).filter((language) => language !== null);
    },
  };
}

const MOST_HOLDING = 30;
const READ_OF_EACH = 20_000;

/** The texts of published articles in which any of these words or numbers stands, each read so far and no further. */
export async function listArticlesHolding(
  db: Kysely<Tables>,
  workspaceId: string,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await db
    .selectFrom("articles")
    .select(["title", "url", sql<string>`left(content, ${READ_OF_EACH})`.as("content")])
    .where("workspace_id", "=", workspaceId)
    .where("missing_since", "is", null)
    .where(sql<boolean>`(title ilike any(${patterns}::text[]) or content ilike any(${patterns}::text[]))`)
    .orderBy("id")
    .limit(MOST_HOLDING)
    .execute();
  return rows.map(({ title, url, content }) => `${title}\n${url ?? ""}\n${content}`);
}
