/** Questions for which no article was found. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

/**
 * A question for which no article was found: raw material for the list of gaps.
 * @param query without what identifies anybody; `hideForGood` hides it.
 */
export function unansweredWrite(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  query: string,
  askedAt: number,
) {
  const values = { query, asked_at: askedAt };
  return db
    .insertInto("unanswered")
    .values({ workspace_id: about.workspaceId, conversation_id: about.conversationId, ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id"]).doUpdateSet(values));
}

/** An article answers this question now; another one that was asked there stays. A delete. */
export function deletionOfUnanswered(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  query: string,
) {
  return db
    .deleteFrom("unanswered")
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .where("query", "=", query);
}

/** Of these the ones that were not asked anew meanwhile. */
export async function deleteAnswered(
  db: Kysely<Tables>,
  workspaceId: string,
  answered: readonly { readonly query: string; readonly at: number }[],
): Promise<void> {
  const rows = JSON.stringify(answered.map(({ query, at }) => ({ query, at })));
  await db
    .deleteFrom("unanswered")
    .where("workspace_id", "=", workspaceId)
    .where(
      sql<boolean>`(query, asked_at) in (select query, at from jsonb_to_recordset(${rows}::jsonb) as one(query text, at bigint))`,
    )
    .execute();
}

/** Newest first. */
export async function listUnanswered(db: Kysely<Tables>, workspaceId: string, most = 500) {
  return db
    .selectFrom("unanswered")
    .select(["query", "asked_at as at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("asked_at", "desc")
    .limit(most)
    .execute();
}

/** The newest questions with the conversations they were asked in. */
export async function listQuestions(db: Kysely<Tables>, workspaceId: string, most: number) {
  return db
    .selectFrom("unanswered")
    .select(["query", "asked_at as at", "conversation_id as conversationId"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("asked_at", "desc")
    .limit(most)
    .execute();
}
