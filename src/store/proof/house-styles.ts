/** How a workspace's teams write, as its backtests learned it. */
import type { Kysely } from "kysely";
import { z } from "zod";
import { type KeptStyle, keptStyleSchema, type ReplyEvidence } from "../../domain/proof/house-style.js";
import { backtestLineSchema } from "../../domain/proof/line.js";
import { createSlices } from "../../kernel/slices.js";
import type { Tables } from "../database/tables.js";

/** Replaces those that are there. */
export async function saveHouseStyles(
  db: Kysely<Tables>,
  { workspaceId, runId }: { readonly workspaceId: string; readonly runId: string },
  styles: readonly KeptStyle[],
  now: number,
): Promise<void> {
  const learned = { backtest_id: runId, styles: JSON.stringify(styles), learned_at: new Date(now) };
  await db
    .insertInto("house_styles")
    .values({ workspace_id: workspaceId, ...learned })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(learned))
    .execute();
}

export async function listHouseStyles(db: Kysely<Tables>, workspaceId: string): Promise<readonly KeptStyle[]> {
  const row = await db
    .selectFrom("house_styles")
    .select(["styles", "learned_at"])
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
  if (row === undefined) return [];
  // An earlier version wrote one time for all of them.
  const kept = keptStyleSchema.extend({ learnedAt: keptStyleSchema.shape.learnedAt.default(row.learned_at.getTime()) });
  return z.array(kept).catch([]).parse(row.styles);
}

/** The replies that a run read in these conversations. */
export async function listReplies(
  db: Kysely<Tables>,
  runId: string,
  conversationIds: ReadonlySet<string>,
): Promise<readonly ReplyEvidence[]> {
  const rows = await db
    .selectFrom("backtest_lines")
    .select(["conversation_id", "contact_ids", "line"])
    .where("backtest_id", "=", runId)
    .where("line", "is not", null)
    .orderBy("position")
    .execute();
  const replies: ReplyEvidence[] = [];
  const giveWay = createSlices();
  for (const { conversation_id: conversationId, contact_ids: customerIds, line } of rows) {
    await giveWay();
    const read = conversationIds.has(conversationId) ? backtestLineSchema.safeParse(line).data : undefined;
    for (const reply of read?.replies ?? [])
      replies.push({ ...reply, conversationId, customerIds, teamId: read?.triage.team ?? null });
  }
  return replies;
}

/** The admin switched off what it was kept for. @returns how many went */
export async function deleteHouseStyles(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const result = await db.deleteFrom("house_styles").where("workspace_id", "=", workspaceId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
