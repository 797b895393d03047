/** The workspace's articles: as syncs saw them, and as they were sent to an engine. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Article, ArticleSource } from "../../domain/answers.js";
import type { ArticleKind } from "../../domain/article-use.js";
import { shortenedText } from "../../kernel/cut-text.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import { type ArticleDestination, articleHash, isSentBefore, isSentTo, sentHashOf, staysHere } from "./article-destination.js";

/** Now, where the text is another one or was not published meanwhile: drafts did not have it until now. */
const changeSeen = sql<Date | null>`case when articles.hash = excluded.hash and articles.missing_since is null
  then articles.changed_seen_at else excluded.changed_seen_at end`;

/** What the app's own engines read of an article; a knowledge service is sent all of it. */
const STORED_CHARACTERS = 20_000;

/**
 * What teammates said of a text counts until it is corrected: another address or collection, and another time, correct nothing.
 * @param alike the hash that it has here, if by its whole text it is the same.
 */
const calledWrongStill = (alike: string | null) => sql<number>`case when articles.hash in (excluded.hash, ${alike}::text)
  or (articles.title = excluded.title and articles.content = excluded.content and length(excluded.content) < ${STORED_CHARACTERS})
  then articles.called_wrong else 0 end`;

/** Of an article that is not kept whole, only the hash tells whether its text is the one that is here. */
async function hashOfSameText(db: Kysely<Tables>, workspaceId: string, article: Article): Promise<string | null> {
  if (article.content.length < STORED_CHARACTERS) return null;
  const row = await db
    .selectFrom("articles")
    .select(["hash", "url", "tags", "internal"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", article.id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { hash, url, tags, internal } = row;
  return articleHash({ ...article, url, tags, internal }) === hash ? hash : null;
}

/**
 * Writes an article as a sync saw it. Answers whether its text still has to be sent to the knowledge service; where there is none,
 * whether it is new or changed.
 * A sync that began later knows better: what it saw, or found missing, stays.
 * @param seenAt when the sync began, by the database's clock.
 */
export async function upsertArticle(
  db: Kysely<Tables>,
  workspaceId: string,
  article: Article,
  seenAt: Date,
  destination: ArticleDestination,
): Promise<{ readonly due: boolean }> {
  const hash = articleHash(article);
  const alike = await hashOfSameText(db, workspaceId, article);
  const values = {
    title: article.title,
    content: shortenedText(article.content, STORED_CHARACTERS),
    url: article.url,
    tags: JSON.stringify(article.tags),
    language: article.language,
    hash,
    updated_at: article.updatedAt,
    missing_since: null,
    seen_at: seenAt,
    internal: article.internal === true,
  };
  const row = await db
    .with("before", (before) =>
      before
        .selectFrom("articles")
        .select(["url", "hash", "missing_since"])
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", article.id),
    )
    .insertInto("articles")
    .values({
      workspace_id: workspaceId,
      id: article.id,
      external_id: null,
      sent_hash: null,
      changed_seen_at: sql<Date>`now()`,
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "id"])
        .doUpdateSet({ ...values, changed_seen_at: changeSeen, called_wrong: calledWrongStill(alike) })
        .where("articles.seen_at", "<=", seenAt)
        .where((where) => where.or([where("articles.missing_since", "is", null), where("articles.missing_since", "<=", seenAt)])),
    )
    .returning((returned) => [
      "hash",
      "sent_hash",
      "external_id",
      returned.selectFrom("before").select("before.url").as("urlBefore"),
      returned.selectFrom("before").select("before.hash").where("before.missing_since", "is", null).as("hashBefore"),
    ])
    .executeTakeFirst();
  if (row === undefined) return { due: false };
  if (destination.engine === "builtin") return { due: row.hashBefore !== articleHash({ ...article, url: row.urlBefore }) };
  // The service is not told of addresses, and what it is sent again it stores again.
  const asBefore = { ...row, hash: articleHash({ ...article, url: row.urlBefore }) };
  if (isSentTo(asBefore, destination) && !isSentTo(row, destination)) {
    await keepSentHash(db, workspaceId, article, destination);
    return { due: false };
  }
  if (isSentBefore(row, destination)) await keepSentHash(db, workspaceId, article, destination);
  return { due: !staysHere(article, destination) && !isSentTo(row, destination) };
}

/** It was taken over as it is: the id that it has stays, and another article that an earlier release left with it keeps it too. */
async function keepSentHash(db: Kysely<Tables>, workspaceId: string, article: Article, destination: ArticleDestination) {
  await db
    .updateTable("articles")
    .set({ sent_hash: sentHashOf(articleHash(article), destination) })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", article.id)
    .execute();
}

/** By the ids that the sync gives what is no help-centre article. */
const kindOfId = sql<ArticleKind>`case when id like 'internal:%' then 'internal' when id like 'external:%' then 'external'
  else 'help-centre' end`;

interface Unseen {
  /** When the sync began. */
  readonly notSeenSince: Date;
  /** Kinds of which it may not have seen all. */
  readonly unread: ReadonlySet<ArticleKind>;
}

/** Articles that neither this sync nor a later one saw, and that count as published still: unpublished since, or deleted. */
export async function listNewlyMissing(db: Kysely<Tables>, workspaceId: string, { notSeenSince, unread }: Unseen) {
  return db
    .selectFrom("articles")
    .select(["id", "title"])
    .where("workspace_id", "=", workspaceId)
    .where("seen_at", "<", notSeenSince)
    .where("missing_since", "is", null)
    .$if(unread.size > 0, (query) => query.where(kindOfId, "not in", [...unread]))
    .orderBy("id")
    .execute();
}

/** Those of them that no sync saw meanwhile. */
export async function recordMissing(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
  notSeenSince: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("articles")
    .set({ missing_since: notSeenSince })
    .where("workspace_id", "=", workspaceId)
    .where(isOneOf("id", ids))
    .where("seen_at", "<", notSeenSince)
    .where("missing_since", "is", null)
    .execute();
}

/** The workspace's published articles, as the last sync found them. */
export function createArticleSource(db: Kysely<Tables>): ArticleSource {
  return {
    async version(workspaceId) {
      const row = await db
        .selectFrom("articles")
        .select(({ fn }) => [
          fn.countAll<number>().as("count"),
          // Null before the first sync, and where the help centre is empty.
          fn.max<Date | null>("seen_at").as("seen"),
          fn.max("updated_at").as("updated"),
          // One sync writes its articles one by one, the latest change first.
          sql<string | null>`sum(hashtext(concat_ws('|', id, hash, language, updated_at)))`.as("texts"),
        ])
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .executeTakeFirstOrThrow();
      return `${row.count}|${row.updated}|${row.seen?.getTime() ?? "never"}|${row.texts}`;
    },

    async list(workspaceId) {
      const rows = await db
        .selectFrom("articles")
        .selectAll()
        .where("workspace_id", "=", workspaceId)
        .where("missing_since", "is", null)
        .orderBy("id")
        .execute();
      return rows.map((row) => {
        const seen = row.changed_seen_at;
        return { ...toArticle(row), ...(seen !== null && { seenSince: Math.floor(seen.getTime() / 1000) }) };
      });
    },
  };
}

export function toArticle({
  id,
  title,
  content,
  url,
  tags,
  language,
  updated_at,
  internal,
}: Selectable<Tables["articles"]>): Article {
  return { id, title, content, url, tags, language, updatedAt: updated_at, ...(internal && { internal }) };
}

/** False where there is no such article any more. */
export async function reportWrongArticle(db: Kysely<Tables>, workspaceId: string, articleId: string): Promise<boolean> {
  const updated = await db
    .updateTable("articles")
    .set((update) => ({ called_wrong: update("called_wrong", "+", 1) }))
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", articleId)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}
