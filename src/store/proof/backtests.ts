/** Runs of a backtest, from the request to the report. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { BacktestParameters } from "../../domain/proof/parameters.js";
import type { BacktestReport, ProposedSettings } from "../../domain/proof/report.js";
import { type BeganUnder, unsavedSettingsOf, withUnsavedSettings } from "../../domain/proof/stored-parameters.js";
import type { Settings } from "../../domain/settings.js";
import type { BacktestRow } from "../database/backtest-tables.js";
import type { Tables } from "../database/tables.js";

export type StoredBacktest = Selectable<BacktestRow>;
export type StoredBacktestState = BacktestRow["state"];

const UNDER_WAY: readonly StoredBacktestState[] = ["waiting", "listing", "running", "stopping"];

export const isUnderWay = ({ state }: Pick<StoredBacktest, "state">): boolean => UNDER_WAY.includes(state);

/** Its report says nothing about the workspace as it is, and nothing starts like it. */
export const ranUnsaved = ({ parameters }: Pick<StoredBacktest, "parameters">): boolean => unsavedSettingsOf(parameters) !== null;

/** The same in a query of backtests: under the workspace's own settings. */
export const underOwnSettings = sql<boolean>`parameters -> 'unsaved' is null`;

export interface BacktestToAdd {
  readonly id: string;
  readonly workspaceId: string;
  readonly parameters: BacktestParameters;
  /** Settings to try instead of the workspace's own; null for these. */
  readonly unsaved: Settings | null;
  /** The name of whoever asked; null for the command. */
  readonly by: string | null;
}

export async function addBacktest(
  db: Kysely<Tables>,
  { id, workspaceId, parameters, unsaved, by }: BacktestToAdd,
  now: number,
): Promise<void> {
  await db
    .insertInto("backtests")
    .values({
      id,
      workspace_id: workspaceId,
      parameters: JSON.stringify(withUnsavedSettings(parameters, unsaved)),
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

/** Under the workspace's own settings. */
export async function findLastReported(db: Kysely<Tables>, workspaceId: string): Promise<StoredBacktest | null> {
  const row = await db
    .selectFrom("backtests")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("report", "is not", null)
    .where(underOwnSettings)
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

/** The settings that it goes on under to its end, whatever is changed meanwhile. */
export async function saveBeganUnder(db: Kysely<Tables>, id: string, began: BeganUnder): Promise<void> {
  await db
    .updateTable("backtests")
    .set({ parameters: sql`parameters || ${JSON.stringify({ began })}::jsonb` })
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
      deleted_contacts: "[]",
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
