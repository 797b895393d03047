/** What teammates think of a draft, a QA score or an article. */
import type { Kysely } from "kysely";
import type { DraftRow, Tables } from "../database/tables.js";

type Thumbs = NonNullable<DraftRow["thumbs"]>;

export async function rateDraft(db: Kysely<Tables>, workspaceId: string, draftId: string, thumbs: Thumbs): Promise<void> {
  await db.updateTable("drafts").set({ thumbs }).where("workspace_id", "=", workspaceId).where("id", "=", draftId).execute();
}

/** On a conversation's newest score, which itself stays as it was given. False where there is none. */
export async function saveQaVerdict(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  verdict: { readonly agreed: boolean; readonly by: string; readonly reason: string | null },
): Promise<boolean> {
  const newest = await db
    .selectFrom("evaluations")
    .select("closing_id")
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .orderBy("evaluated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return false;
  await db
    .updateTable("evaluations")
    .set({ verdict: JSON.stringify(verdict) })
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .where("closing_id", "=", newest.closing_id)
    .execute();
  return true;
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
