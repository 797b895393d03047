/** Which articles a knowledge service has, and by which ids of its own. */
import type { Kysely } from "kysely";
import type { Article } from "../../domain/answers.js";
import type { Tables } from "../database/tables.js";
import { articleHash, type ArticleDestination, isSentTo, sentHashOf } from "./article-destination.js";

/**
 * After the service took it over; committed before the next article, so that an interrupted sync resumes here. An article that
 * had this id before has it no more: another service, or one that counts anew, means this one by it.
 */
export async function recordArticleSent(
  db: Kysely<Tables>,
  workspaceId: string,
  article: Article,
  externalId: string | null,
  destination: ArticleDestination,
): Promise<void> {
  if (destination.engine === "builtin") return;
  await db
    .updateTable("articles")
    .set(({ eb, ref, val }) => {
      const isThis = eb("id", "=", article.id);
      const sentHash = sentHashOf(articleHash(article), destination);
      return {
        sent_hash: eb.case().when(isThis).then(val<string | null>(sentHash)).else(ref("sent_hash")).end(),
        external_id: eb.case().when(isThis).then(val(externalId)).else(null).end(),
      };
    })
    .where("workspace_id", "=", workspaceId)
    .where(({ or, eb }) => or([eb("id", "=", article.id), ...(externalId === null ? [] : [eb("external_id", "=", externalId)])]))
    .execute();
}

/** Of a service that says it has the article. False where another text was sent before: it may mean that one. */
export async function recordArticleThere(
  db: Kysely<Tables>,
  workspaceId: string,
  article: Article,
  destination: ArticleDestination,
): Promise<boolean> {
  const updated = await db
    .updateTable("articles")
    .set({ sent_hash: sentHashOf(articleHash(article), destination) })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", article.id)
    .where("sent_hash", "is", null)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

/** What a service has lost: all is due again, and no id of its leads to an article here. */
export async function dropSentRecords(db: Kysely<Tables>, workspaceId: string): Promise<void> {
  await db
    .updateTable("articles")
    .set({ sent_hash: null, external_id: null })
    .where("workspace_id", "=", workspaceId)
    .where("sent_hash", "is not", null)
    .execute();
}

/** Whether this destination has taken any of them as they were last seen: another engine, or another address, says nothing of it. */
export async function hasSentArticles(
  db: Kysely<Tables>,
  workspaceId: string,
  destination: ArticleDestination,
): Promise<boolean> {
  const rows = await db
    .selectFrom("articles")
    .select(["hash", "sent_hash", "external_id"])
    .where("workspace_id", "=", workspaceId)
    .where("sent_hash", "is not", null)
    .execute();
  return rows.some((row) => isSentTo(row, destination));
}
