/** What a backtest earned, carried on to the settings that were started like it: its answers stay true under other thresholds. */
import { type Kysely, sql } from "kysely";
import { levelStarts, settingsSteps } from "../../domain/proof/level-starts.js";
import { backtestLineSchema } from "../../domain/proof/line.js";
import { parseTruth } from "../../domain/proof/parameters.js";
import { labelUnder } from "../../domain/proof/past-labels.js";
import { parseParameters } from "../../domain/proof/stored-parameters.js";
import type { Settings } from "../../domain/settings.js";
import { createSlices } from "../../kernel/slices.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import { saveLabels } from "../decisions/labels.js";
import { listSettingChanges } from "../workspaces/workspaces.js";
import { findLastReported, type StoredBacktest } from "./backtests.js";

/** Further back nobody looks for a reset. */
const MOST_CHANGES = 500;

/**
 * For use in the transaction that changed the settings, after it did. Another threshold is a reset, for labels say nothing about
 * what it would let through; of the past every answer is known with its confidence, so the labels are given anew for what the
 * new one lets through. What was reset or used up before the change stays so.
 * @param at epoch milliseconds
 */
export async function carryHistoryLabels(
  transaction: Kysely<Tables>,
  run: StoredBacktest,
  settings: { readonly before: Settings; readonly after: Settings },
  at: number,
): Promise<void> {
  const { workspace_id: workspaceId } = run;
  // A later run has read the same conversations again.
  if ((await findLastReported(transaction, workspaceId))?.id !== run.id) return;
  const truth = parseTruth(parseParameters(run.parameters).truth) ?? { of: "team" };
  const labelledAt = await newestHistoryLabel(transaction, workspaceId);
  const changes = await listSettingChanges(transaction, workspaceId, null, MOST_CHANGES);
  const history = changes.map((change) => ({ at: change.changed_at.getTime(), changes: change.changes }));
  const [, ...earlier] = [...settingsSteps(settings.after, history)];
  const rows = await transaction
    .selectFrom("backtest_lines")
    // The rest of a line is many times as long, and the database waits for whoever holds this transaction.
    .select(["conversation_id", sql`line -> 'triage'`.as("triage")])
    .where("backtest_id", "=", run.id)
    .where("line", "is not", null)
    .execute();
  const counts = new Map<string, boolean>();
  const carried: NonNullable<ReturnType<typeof labelUnder>>[] = [];
  const giveWay = createSlices();
  for (const row of rows) {
    await giveWay();
    const line = backtestLineSchema.shape.triage.safeParse(row.triage).data;
    if (line === undefined || labelledAt === null) continue;
    const isCounted = counts.get(line.category) ?? levelStarts("triage", line.category, earlier).evidence <= labelledAt;
    counts.set(line.category, isCounted);
    const label = isCounted ? labelUnder(row.conversation_id, line, truth, settings) : null;
    if (label !== null) carried.push(label);
  }
  await saveLabels(transaction, workspaceId, carried, new Date(at));
  // By its line a label of the past is found when its contact is deleted: neither may be gone before the other.
  const carriedIds = carried.map(({ conversationId }) => conversationId);
  await transaction
    .updateTable("backtest_lines")
    .set({ listed_at: new Date(at) })
    .where("backtest_id", "=", run.id)
    .where(isOneOf("conversation_id", carriedIds))
    .execute();
}

async function newestHistoryLabel(transaction: Kysely<Tables>, workspaceId: string): Promise<number | null> {
  const row = await transaction
    .selectFrom("labels")
    .select("labelled_at")
    .where("workspace_id", "=", workspaceId)
    .where("origin", "=", "history")
    .orderBy("labelled_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.labelled_at.getTime() ?? null;
}
