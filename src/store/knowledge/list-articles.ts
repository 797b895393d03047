/** The workspace's articles as the console lists them, and how often drafts rest on each. */
import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { type ArticleDestination, isLeftThere, isSentTo, staysHere } from "./article-destination.js";

export interface ArticleFilter {
  readonly which: "published" | "called-wrong" | "unpublished";
  /** Words of the title; empty for all. */
  readonly search: string;
}

export interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  /** Unix seconds. */
  readonly updatedAt: number;
  readonly missingSince: Date | null;
  readonly calledWrong: number;
  /** Whether its present text was taken over by the knowledge service that is used now. */
  readonly sent: boolean;
  /** Whether it is not for that service. */
  readonly staysHere: boolean;
}

/** One page of a workspace's articles, without their texts: those reported wrong first, then by title. */
export async function listArticles(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ArticleFilter,
  page: { readonly offset: number; readonly limit: number },
  destination: ArticleDestination,
): Promise<readonly ListedArticle[]> {
  const rows = await filtered(db.selectFrom("articles"), workspaceId, filter)
    .select(["id", "title", "url", "tags", "language", "updated_at", "missing_since", "called_wrong"])
    .select(["hash", "sent_hash", "external_id", "internal"])
    .orderBy("called_wrong", "desc")
    .orderBy("title")
    .orderBy("id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    url: row.url,
    tags: row.tags,
    language: row.language,
    updatedAt: row.updated_at,
    missingSince: row.missing_since,
    calledWrong: row.called_wrong,
    sent: isSentTo(row, destination) || isLeftThere(row, destination),
    staysHere: staysHere(row, destination) && !isLeftThere(row, destination),
  }));
}

export async function countArticles(db: Kysely<Tables>, workspaceId: string, filter: ArticleFilter): Promise<number> {
  const { count } = await filtered(db.selectFrom("articles"), workspaceId, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Articles that this service has, and that are not published any more, or became ones for teammates alone. */
export async function countLeftBehind(db: Kysely<Tables>, workspaceId: string, destination: ArticleDestination): Promise<number> {
  const rows = await db
    .selectFrom("articles")
    .select(["hash", "sent_hash", "external_id", "internal", "missing_since"])
    .where("workspace_id", "=", workspaceId)
    .where(({ or, eb }) => or([eb("missing_since", "is not", null), eb("internal", "=", true)]))
    .where("sent_hash", "is not", null)
    .execute();
  const isLeft = (row: (typeof rows)[number]) =>
    isLeftThere(row, destination) || (row.missing_since !== null && isSentTo(row, destination));
  return rows.filter(isLeft).length;
}

function filtered<Row>(query: SelectQueryBuilder<Tables, "articles", Row>, workspaceId: string, filter: ArticleFilter) {
  const mine = query
    .where("workspace_id", "=", workspaceId)
    .where("missing_since", filter.which === "unpublished" ? "is not" : "is", null);
  const chosen = filter.which === "called-wrong" ? mine.where("called_wrong", ">", 0) : mine;
  const words = filter.search.trim().toLowerCase();
  return words === "" ? chosen : chosen.where(sql<boolean>`position(${words} in lower(title)) > 0`);
}

/**
 * How many drafts since then rested on each of these articles; one that was found beside a draft is none it rests on.
 * @param since unix seconds.
 */
export async function countArticleUses(
  db: Kysely<Tables>,
  workspaceId: string,
  articleIds: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; uses: number }>`
    select source ->> 'articleId' as id, count(distinct drafts.id)::int as uses
    from drafts, jsonb_array_elements(drafts.sources) as source
    where drafts.workspace_id = ${workspaceId} and drafts.drafted_at >= ${since}
      and source ->> 'related' is null
      and source ->> 'articleId' = any(${articleIds}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}
