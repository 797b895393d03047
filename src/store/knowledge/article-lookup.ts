/** Articles looked up for an answer: those it rests on, also where its engine has ids of its own, and those that hold what it says. */
import { type Kysely, sql } from "kysely";
import { type ArticleLookup, listedId, type OwnSourcesOf, type Source } from "../../domain/answers.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import { SANDBOX_IDS } from "../workspaces/workspaces.js";
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
  readonly missing_since: Date | null;
}

/** Finds the articles that an engine with ids of its own means: by its id, else by address, else by title. */
export function createOwnSources(db: Kysely<Tables>): OwnSourcesOf {
  return async (workspaceId, sources, offered) => {
    if (sources.length === 0) return sources;
    const [known, isShared] = await Promise.all([findKnown(db, workspaceId, sources), sharesKnowledge(db, workspaceId)]);
    const seen = new Set<string>();
    return sources.flatMap((source) => {
      const meant = articlesMeant(source, known);
      // It may be another workspace's, and then nobody here is to read of it.
      if (meant.length === 0) return isShared ? [] : [{ ...source, articleId: null }];
      if (offered !== undefined && !meant.some(isPublished)) return [];
      const [article] = meant;
      if (article === undefined || meant.length > 1) return [inTheirTitle(source, meant, isShared)];
      if (seen.has(article.id)) return [];
      seen.add(article.id);
      return [inOurWords(source, article)];
    });
  };
}

const notOfSandbox = sql<boolean>`workspace_id !~ ${SANDBOX_IDS}`;

/**
 * Whether other workspaces use the same knowledge service: it is one for all, and does not tell whose an article or a question is.
 * One that was ever connected counts: its customers' questions reach the service before its articles are here, or without any,
 * and stay there when it takes the app off. A sandbox that ran on this database before was a workspace of its own, with a help
 * centre that nobody else reads.
 */
export async function sharesKnowledge(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  // Each half is one step in the key's index; "not equal" would read all articles.
  const { rows } = await sql<{ shared: boolean }>`
    select exists(select from articles where workspace_id < ${workspaceId} and ${notOfSandbox})
      or exists(select from articles where workspace_id > ${workspaceId} and ${notOfSandbox})
      or exists(select from workspaces where id <> ${workspaceId} and id !~ ${SANDBOX_IDS}) as shared`.execute(db);
  return rows[0]?.shared === true;
}

async function findKnown(db: Kysely<Tables>, workspaceId: string, sources: readonly Source[]): Promise<readonly Known[]> {
  const given = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return db
    .selectFrom("articles")
    .select(["id", "title", "url", "external_id", "updated_at", "internal", "missing_since"])
    .where("workspace_id", "=", workspaceId)
    .where((where) =>
      where.or([
        isOneOf("external_id", given(sources.map(({ articleId }) => articleId))),
        isOneOf("url", given(sources.map(({ url }) => url))),
        sql<boolean>`${titleInSingleBlanks} = any(${sources.map(({ title }) => inSingleBlanks(title))}::text[])`,
        sql<boolean>`length(title) > ${LONGEST_TITLE_SENT}`,
      ]),
    )
    .execute();
}

/** Titles are sent in single blanks, and a longer one with its middle left out. */
const LONGEST_TITLE_SENT = 200;
const MIDDLE_LEFT_OUT = " […] ";

const inSingleBlanks = (title: string): string => title.replace(/\s+/g, " ").trim();

/** The same blanks as in a JavaScript pattern. */
const titleInSingleBlanks = sql<string>`btrim(regexp_replace(title, ${"[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]+"}, ' ', 'g'))`;

/** Whether a source's title is an article's as it was sent. */
function isTitleOf(given: string, title: string): boolean {
  const [asked, whole] = [inSingleBlanks(given), inSingleBlanks(title)];
  if (asked === whole) return true;
  const gap = asked.indexOf(MIDDLE_LEFT_OUT);
  if (gap === -1 || whole.length <= LONGEST_TITLE_SENT) return false;
  return whole.startsWith(asked.slice(0, gap)) && whole.endsWith(asked.slice(gap + MIDDLE_LEFT_OUT.length));
}

const isPublished = ({ missing_since: since }: Known): boolean => since === null;

/**
 * An id of the engine's that we do not know could be any article's of ours: without a match there is none.
 * @returns several where only a title tells, and documents of their own have the same; an article's languages are one.
 */
function articlesMeant(source: Source, known: readonly Known[]): readonly Known[] {
  const isNamed = ({ title }: Known) => isTitleOf(source.title, title);
  // Earlier releases left an id with an article that had it at another address, or before the service counted anew.
  const identified = known.filter(({ external_id }) => external_id !== null && external_id === source.articleId);
  const found =
    identified.find(isNamed) ??
    identified.find(isPublished) ??
    identified[0] ??
    known.find(({ url }) => url !== null && url === source.url);
  if (found !== undefined) return [found];
  const named = known.filter(isNamed);
  const published = named.filter(isPublished);
  const candidates = (published.length === 0 ? named : published).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const documents = new Map(candidates.toReversed().map((each) => [listedId(each.id), each]));
  return candidates.filter((each) => documents.get(listedId(each.id)) === each);
}

/** It is one of several: where one of them is for teammates alone, it may be that one. In a shared service the address is anybody's. */
function inTheirTitle<Found extends Source>(source: Found, meant: readonly Known[], isShared: boolean): Found {
  return {
    ...source,
    articleId: null,
    ...(isShared && { url: null }),
    ...(meant.some(({ internal }) => internal) && { internal: true }),
    mayBe: meant.map(({ id }) => id),
  };
}

function inOurWords<Found extends Source>(source: Found, article: Known): Found {
  return {
    ...source,
    articleId: article.id,
    title: article.title,
    url: article.url ?? source.url,
    updatedAt: article.updated_at,
    ...(article.internal && { internal: true }),
  };
}
