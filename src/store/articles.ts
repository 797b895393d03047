import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Article } from "../ai/ports.js";
import type { Tables } from "./tables.js";

/** What an article says; times do not count, so that a re-publication without a change sends nothing. */
export function articleHash(article: Article): string {
  const said = JSON.stringify([article.title, article.content, article.tags, article.url]);
  return createHash("sha256").update(said).digest("hex");
}

/** Writes an article as seen now. Answers whether what it says still has to be handed to the knowledge service. */
export async function upsertArticle(
  db: Kysely<Tables>,
  workspaceId: string,
  article: Article,
  seenAt: Date,
): Promise<{ readonly due: boolean }> {
  const hash = articleHash(article);
  const values = {
    title: article.title,
    content: article.content,
    url: article.url,
    tags: JSON.stringify(article.tags),
    language: article.language,
    hash,
    updated_at: article.updatedAt,
    missing_since: null,
    seen_at: seenAt,
  };
  const row = await db
    .insertInto("articles")
    .values({ workspace_id: workspaceId, id: article.id, external_id: null, sent_hash: null, ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(values))
    .returning("sent_hash")
    .executeTakeFirstOrThrow();
  return { due: row.sent_hash !== hash };
}

/** After the service took it over; committed before the next article, so that an interrupted sync resumes here. */
export async function markArticleSent(
  db: Kysely<Tables>,
  workspaceId: string,
  article: Article,
  externalId: string | null,
): Promise<void> {
  await db
    .updateTable("articles")
    .set({ sent_hash: articleHash(article), external_id: externalId })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", article.id)
    .execute();
}

/** Articles that a whole sync did not meet: unpublished or deleted. Answers those newly missing. */
export async function markMissing(db: Kysely<Tables>, workspaceId: string, notSeenSince: Date) {
  return db
    .updateTable("articles")
    .set({ missing_since: notSeenSince })
    .where("workspace_id", "=", workspaceId)
    .where("seen_at", "<", notSeenSince)
    .where("missing_since", "is", null)
    .returning(["id", "title"])
    .execute();
}
