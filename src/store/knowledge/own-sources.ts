import { type Kysely, type SqlBool, sql } from "kysely";
import type { OwnSourcesOf } from "../../domain/answers.js";
import type { Source } from "../../domain/answers.js";
import type { Tables } from "../database/tables.js";

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
  const oneOf = (column: "external_id" | "url" | "title", values: readonly (string | null)[]) =>
    sql<SqlBool>`${sql.ref(column)} = any(${values.filter((value) => value !== null)}::text[])`;
  return db
    .selectFrom("articles")
    .select(["id", "title", "url", "external_id", "updated_at", "internal"])
    .where("workspace_id", "=", workspaceId)
    .where((where) =>
      where.or([
        oneOf(
          "external_id",
          sources.map(({ articleId }) => articleId),
        ),
        oneOf(
          "url",
          sources.map(({ url }) => url),
        ),
        oneOf(
          "title",
          sources.map(({ title }) => title),
        ),
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
