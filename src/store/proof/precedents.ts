/** What the past taught: questions with their answers and teams, redacted before they come here. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { PrecedentRow } from "../database/proof-tables.js";
import type { Tables } from "../database/tables.js";

export type StoredPrecedent = Selectable<PrecedentRow>;

/** Replaces what an earlier run collected of the same conversation; one that was deleted meanwhile does not come back. */
export async function savePrecedents(
  db: Kysely<Tables>,
  conversation: { readonly workspaceId: string; readonly conversationId: string; readonly runId: string },
  found: readonly StoredPrecedent[],
): Promise<void> {
  const { workspaceId, conversationId, runId } = conversation;
  await db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("precedents")
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "=", conversationId)
      .execute();
    const listed = await transaction
      .selectFrom("backtest_lines")
      .select("position")
      .where("backtest_id", "=", runId)
      .where("conversation_id", "=", conversationId)
      .forUpdate()
      .executeTakeFirst();
    if (listed === undefined || found.length === 0) return;
    await transaction
      .insertInto("precedents")
      .values(found.map((row) => ({ ...row, contact_ids: JSON.stringify(row.contact_ids) })))
      .execute();
  });
}

/** How many answers a run collected. */
export async function countPrecedents(db: Kysely<Tables>, runId: string): Promise<number> {
  const row = await db
    .selectFrom("precedents")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("backtest_id", "=", runId)
    .where("answer", "is not", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Changes whenever one is collected or deleted. */
export async function precedentsVersion(db: Kysely<Tables>, workspaceId: string): Promise<string> {
  const row = await db
    .selectFrom("precedents")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max<Date | null>("collected_at").as("collected")])
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return `${row.count}|${row.collected?.getTime() ?? "never"}`;
}

/** More cost time at every draft and say little new. */
const MOST = 3_000;

/** The youngest ones. */
export async function listPrecedents(db: Kysely<Tables>, workspaceId: string): Promise<readonly StoredPrecedent[]> {
  return db
    .selectFrom("precedents")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("answered_at", "desc")
    .orderBy("conversation_id")
    .limit(MOST)
    .execute();
}

/** The contacts were deleted. */
export async function purgePrecedentsOf(db: Kysely<Tables>, workspaceId: string, contactIds: readonly string[]): Promise<void> {
  for (const contactId of contactIds)
    await db
      .deleteFrom("precedents")
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`contact_ids @> ${JSON.stringify([contactId])}::jsonb`)
      .execute();
}

export async function purgePrecedentsOfConversation(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<void> {
  await db
    .deleteFrom("precedents")
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .execute();
}

/** The admin switched off what it was kept for. @returns how many went */
export async function deletePrecedents(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const result = await db.deleteFrom("precedents").where("workspace_id", "=", workspaceId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
