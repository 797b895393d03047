/** Runs of a backtest, and what each found in each conversation: a run that is killed goes on with those that have no line yet. */
import { type Kysely, type Selectable, sql } from "kysely";
import { type BacktestLine, backtestLineSchema } from "../../domain/proof/line.js";
import type { BacktestParameters } from "../../domain/proof/parameters.js";
import type { BacktestReport, ProposedSettings } from "../../domain/proof/report.js";
import type { BacktestRow } from "../database/proof-tables.js";
import type { Tables } from "../database/tables.js";

export type StoredBacktest = Selectable<BacktestRow>;
export type StoredBacktestState = BacktestRow["state"];

const UNDER_WAY: readonly StoredBacktestState[] = ["waiting", "listing", "running", "stopping"];

export const isUnderWay = ({ state }: Pick<StoredBacktest, "state">): boolean => UNDER_WAY.includes(state);

export interface BacktestToAdd {
  readonly id: string;
  readonly workspaceId: string;
  readonly parameters: BacktestParameters;
  /** The name of whoever asked; null for the command. */
  readonly by: string | null;
}

export async function addBacktest(
  db: Kysely<Tables>,
  { id, workspaceId, parameters, by }: BacktestToAdd,
  now: number,
): Promise<void> {
  await db
    .insertInto("backtests")
    .values({
      id,
      workspace_id: workspaceId,
      parameters: JSON.stringify(parameters),
      requested_by: by,
      state: "waiting",
      problem: null,
      search_cursor: null,
      seconds_left: null,
      report: null,
      applied: null,
      requested_at: new Date(now),
      ended_at: null,
    })
    .execute();
}

export async function findBacktest(db: Kysely<Tables>, workspaceId: string, id: string): Promise<StoredBacktest | null> {
  const row = await db
    .selectFrom("backtests")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first. */
export async function listBacktests(db: Kysely<Tables>, workspaceId: string, most: number): Promise<readonly StoredBacktest[]> {
  return db
    .selectFrom("backtests")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("requested_at", "desc")
    .limit(most)
    .execute();
}

export async function findLastReported(db: Kysely<Tables>, workspaceId: string): Promise<StoredBacktest | null> {
  const row = await db
    .selectFrom("backtests")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("report", "is not", null)
    .orderBy("requested_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

type Change = Partial<Pick<StoredBacktest, "state" | "problem" | "listed" | "search_cursor" | "found" | "seconds_left">>;

/** A run that was asked to stop stays so until it has stopped. */
export async function saveBacktest(db: Kysely<Tables>, id: string, change: Change): Promise<void> {
  const { state, ...rest } = change;
  const kept =
    state === undefined ? {} : { state: sql<StoredBacktestState>`case when state = 'stopping' then state else ${state} end` };
  await db
    .updateTable("backtests")
    .set({ ...rest, ...kept })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** Somebody goes on with it that was cut off. */
export async function recordResumed(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable("backtests")
    .set({ resumed: sql`resumed + 1` })
    .where("id", "=", id)
    .execute();
}

/** @returns false where nothing of that name is under way. */
export async function askToStop(db: Kysely<Tables>, workspaceId: string, id: string): Promise<boolean> {
  const row = await db
    .updateTable("backtests")
    .set({ state: "stopping" })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface BacktestEnd {
  readonly state: "done" | "failed" | "stopped";
  readonly problem: string | null;
  readonly report: BacktestReport | null;
  readonly remarks: readonly string[];
}

export async function endBacktest(db: Kysely<Tables>, id: string, end: BacktestEnd, now: number): Promise<void> {
  await db
    .updateTable("backtests")
    .set({
      state: end.state,
      problem: end.problem,
      report: end.report === null ? null : JSON.stringify(end.report),
      remarks: JSON.stringify(end.remarks),
      seconds_left: null,
      ended_at: new Date(now),
    })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** "Start like this" was clicked, or with null taken back. */
export async function saveApplied(
  db: Kysely<Tables>,
  id: string,
  applied: {
    readonly before: ProposedSettings;
    readonly after: ProposedSettings;
    readonly by: string;
    readonly at: number;
  } | null,
): Promise<void> {
  await db
    .updateTable("backtests")
    .set({ applied: applied === null ? null : JSON.stringify(applied) })
    .where("id", "=", id)
    .execute();
}

/** Conversations to evaluate, after those that are listed already; one that is listed twice stays where it was. */
export async function addPending(
  db: Kysely<Tables>,
  { id, workspace_id }: Pick<StoredBacktest, "id" | "workspace_id">,
  conversationIds: readonly string[],
  from: number,
  now: number,
): Promise<void> {
  if (conversationIds.length === 0) return;
  await db
    .insertInto("backtest_lines")
    .values(
      conversationIds.map((conversationId, index) => ({
        workspace_id,
        backtest_id: id,
        conversation_id: conversationId,
        position: from + index,
        line: null,
        skipped: null,
        listed_at: new Date(now),
      })),
    )
    .onConflict((conflict) => conflict.columns(["backtest_id", "conversation_id"]).doNothing())
    .execute();
}

/** Of those listed only these stay. */
export async function limitPending(db: Kysely<Tables>, id: string, positions: readonly number[]): Promise<void> {
  await db
    .deleteFrom("backtest_lines")
    .where("backtest_id", "=", id)
    .where(({ eb }) => eb.not(sql<boolean>`position = any(${[...positions]}::int[])`))
    .execute();
}

export interface PendingConversation {
  readonly conversationId: string;
  readonly position: number;
}

/** Every conversation of the run that is neither evaluated nor left out. */
export async function listPending(db: Kysely<Tables>, id: string): Promise<readonly PendingConversation[]> {
  return db
    .selectFrom("backtest_lines")
    .select(["conversation_id as conversationId", "position"])
    .where("backtest_id", "=", id)
    .where("line", "is", null)
    .where("skipped", "is", null)
    .orderBy("position")
    .execute();
}

export async function listListed(db: Kysely<Tables>, id: string): Promise<readonly PendingConversation[]> {
  return db
    .selectFrom("backtest_lines")
    .select(["conversation_id as conversationId", "position"])
    .where("backtest_id", "=", id)
    .orderBy("position")
    .execute();
}

export interface BacktestCounts {
  readonly done: number;
  readonly of: number;
}

export async function countLines(db: Kysely<Tables>, id: string): Promise<BacktestCounts> {
  return (await countLinesOf(db, [id])).get(id) ?? NO_LINES;
}

export const NO_LINES: BacktestCounts = { done: 0, of: 0 };

/** By run; those without lines are left out. */
export async function countLinesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, BacktestCounts>> {
  const { rows } = await sql<BacktestCounts & { readonly id: string }>`
    select backtest_id as id, (count(*) filter (where line is not null or skipped is not null))::int as done,
      count(*)::int as "of"
    from backtest_lines where backtest_id = any(${[...ids]}::text[]) group by backtest_id`.execute(db);
  return new Map(rows.map(({ id, done, of }) => [id, { done, of }]));
}

export type PastFinding =
  | { readonly line: BacktestLine; readonly skipped: null; readonly contactIds: readonly string[] }
  | { readonly line: null; readonly skipped: string };

/** One that was deleted meanwhile does not come back. */
export async function saveFinding(
  db: Kysely<Tables>,
  id: string,
  conversationId: string,
  finding: PastFinding,
  progress: { readonly workedMs: number; readonly secondsLeft: number | null },
): Promise<void> {
  const values =
    finding.line === null
      ? { skipped: finding.skipped }
      : { line: JSON.stringify(finding.line), contact_ids: JSON.stringify(finding.contactIds) };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable("backtest_lines")
      .set(values)
      .where("backtest_id", "=", id)
      .where("conversation_id", "=", conversationId)
      .execute();
    await transaction
      .updateTable("backtests")
      .set({ worked_ms: sql`worked_ms + ${Math.round(progress.workedMs)}`, seconds_left: progress.secondsLeft })
      .where("id", "=", id)
      .execute();
  });
}

/** Everything that is still to be evaluated is left out for this reason. */
export async function skipPending(db: Kysely<Tables>, id: string, because: string): Promise<void> {
  await db
    .updateTable("backtest_lines")
    .set({ skipped: because })
    .where("backtest_id", "=", id)
    .where("line", "is", null)
    .where("skipped", "is", null)
    .execute();
}

export interface BacktestFindings {
  readonly lines: readonly BacktestLine[];
  /** By reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

export async function listFindings(db: Kysely<Tables>, id: string): Promise<BacktestFindings> {
  const rows = await db
    .selectFrom("backtest_lines")
    .select(["line", "skipped"])
    .where("backtest_id", "=", id)
    .orderBy("position")
    .execute();
  const skipped: Record<string, number> = {};
  const lines: BacktestLine[] = [];
  for (const row of rows) {
    const line = backtestLineSchema.safeParse(row.line).data;
    if (line !== undefined) lines.push(line);
    else if (row.skipped !== null) skipped[row.skipped] = (skipped[row.skipped] ?? 0) + 1;
  }
  return { lines, skipped };
}

/** Contacts were deleted: lines hold nothing they wrote, and go all the same. */
export async function purgeLinesOf(db: Kysely<Tables>, workspaceId: string, contactIds: readonly string[]): Promise<void> {
  for (const contactId of contactIds)
    await db
      .deleteFrom("backtest_lines")
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`contact_ids @> ${JSON.stringify([contactId])}::jsonb`)
      .execute();
}
