/** What backtests found, deleted: all of a run that lost the right to read, or what contacts were deleted with. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { type StoredBacktest, underOwnSettings } from "./backtests.js";

/**
 * Everything that a run read and learned: it ended without a right to read. One under unsaved settings gave no labels, and what
 * an earlier run said stays where this one said nothing.
 */
export async function discardFindings(
  db: Kysely<Tables>,
  { id, workspace_id: workspaceId }: Pick<StoredBacktest, "id" | "workspace_id">,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`
      delete from labels where workspace_id = ${workspaceId} and origin = 'history' and conversation_id in
        (select conversation_id from backtest_lines where backtest_id = ${id} and line is not null)
        and exists (select 1 from backtests where id = ${id} and ${underOwnSettings} and requested_at <= labelled_at)`.execute(
      transaction,
    );
    for (const table of ["backtest_lines", "precedents", "house_styles"] as const)
      await transaction.deleteFrom(table).where("backtest_id", "=", id).execute();
  });
}

/** Conversations of these contacts that a run read; it may be all that is known of them. */
export async function listReadOf(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<readonly string[]> {
  const isTheirs = contactIds.map((contactId) => sql`contact_ids @> ${JSON.stringify([contactId])}::jsonb`);
  const rows = await db
    .selectFrom("backtest_lines")
    .select("conversation_id as id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`(${sql.join(isTheirs, sql` or `)})`)
    .execute();
  return rows.map(({ id }) => id);
}

/** Contacts were deleted: lines and what was learned of them for levels hold nothing they wrote, and go all the same. */
export async function purgeLinesOf(db: Kysely<Tables>, workspaceId: string, contactIds: readonly string[]): Promise<void> {
  for (const contactId of contactIds)
    await sql`
      with gone as (
        delete from backtest_lines where workspace_id = ${workspaceId} and contact_ids @> ${JSON.stringify([contactId])}::jsonb
        returning conversation_id
      )
      delete from labels where workspace_id = ${workspaceId} and origin = 'history'
        and conversation_id in (select conversation_id from gone)`.execute(db);
}
