/** Articles looked up for an answer: those it rests on, also where its engine has ids of its own, and those that hold what it says. */
import { type Kysely, sql } from "kysely";
import type { ArticleLookup, OwnSourcesOf, Source } from "../../domain/answers.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
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
        .where(isOneOf("id", ids))
        .execute();
      return rows.map(toArticle);
    },

    async hasAny(workspaceId) {
      const row = await db
        .selectFrom("articles")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
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

interface Known {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly external_id: string | null;
  readonly updated_at: number;
  readonly internal: boolean;
}

/** Finds the articles that an engine with ids of its own means: by its id, else by address, else by title. */
export function createOwnSources(db: Kysely<Tables>): OwnSourcesOf {
  return async (workspaceId, sources) => {
    if (sources.length === 0) return sources;
    const known = await findKnown(db, workspaceId, sources);
    return sources.map((source) => inOurWords(source, known));
  };
}

async function findKnown(db: Kysely<Tables>, workspaceId: string, sources: readonly Source[]): Promise<readonly Known[]> {
  const given = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return db
    .selectFrom("articles")
    .select(["id", "title", "url", "external_id", "updated_at", "internal"])
    .where("workspace_id", "=", workspaceId)
    .where((where) =>
      where.or([
        isOneOf("external_id", given(sources.map(({ articleId }) => articleId))),
        isOneOf("url", given(sources.map(({ url }) => url))),
        isOneOf("title", given(sources.map(({ title }) => title))),
      ]),
    )
    .execute();
}

/** An id of the engine's that we do not know could be any article's of ours: without a match there is none. */
function inOurWords<Found extends Source>(source: Found, known: readonly Known[]): Found {
  const named = known.filter(({ title }) => title === source.title);
  const article =
    known.find(({ external_id }) => external_id !== null && external_id === source.articleId) ??
    known.find(({ url }) => url !== null && url === source.url) ??
    (named.length === 1 ? named[0] : undefined);
  if (article === undefined) return { ...source, articleId: null };
  return {
    ...source,
    articleId: article.id,
    title: article.title,
    url: article.url ?? source.url,
    updatedAt: article.updated_at,
    ...(article.internal && { internal: true }),
  };
}
