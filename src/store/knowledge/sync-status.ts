/** How a workspace's knowledge sync is going: one status, whoever asked for the sync and wherever it runs. */
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { findWatermark, setWatermark } from "../workspaces/watermarks.js";

/** The last sync that was completed, with its report. */
export const SYNC_WATERMARK = "knowledge-synced";
/** The sync under way, or the one that failed last. */
const PROGRESS_WATERMARK = "knowledge-sync";

const refusedArticle = z.object({ title: z.string(), because: z.string() });
export type RefusedArticle = z.infer<typeof refusedArticle>;

const reportShape = z.object({
  seen: z.number(),
  sent: z.number(),
  /** Titles of articles that are no source any more: unpublished, or without text, or not for AI. */
  unpublished: z.array(z.string()),
  /** Articles that the knowledge service does not take. They are offered again with the next sync. */
  refused: z.array(refusedArticle).default([]),
  gaps: z.number(),
  /** Why the gaps could not be asked for; left out where they were. */
  gapsFailure: z.string().optional(),
  /** Which run it reports on; null where an earlier release ran it. */
  run: z.string().nullable().default(null),
});
export type SyncReport = z.infer<typeof reportShape>;

const progressShape = z.object({
  state: z.enum(["running", "failed"]),
  run: z.string().nullable().default(null),
  /** Epoch milliseconds. */
  began: z.number(),
  done: z.number(),
  /** Null where Intercom gives no total. */
  total: z.number().nullable(),
  /** What went wrong, as our log words it; null while nothing has. */
  failure: z.string().nullable(),
  /** How many were new or changed so far, also in tries that were cut off. */
  sent: z.number().default(0),
  /** Articles found to be unpublished, which the report of the run that is completed names. */
  unpublished: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
  /** Articles over whose refusal a run failed: refused again, they are listed. */
  refused: z.array(refusedArticle).default([]),
});
export type SyncProgress = z.infer<typeof progressShape>;

export interface SyncStatus {
  /** Unix seconds, and what was found. */
  readonly last: { readonly at: number; readonly report: SyncReport } | null;
  /** `at` in unix seconds: a run that has not changed it for long was cut off. */
  readonly progress: (SyncProgress & { readonly at: number }) | null;
}

export async function getSyncStatus(db: Kysely<Tables>, workspaceId: string): Promise<SyncStatus> {
  const [last, progress] = await Promise.all([
    findWatermark(db, workspaceId, SYNC_WATERMARK),
    findWatermark(db, workspaceId, PROGRESS_WATERMARK),
  ]);
  const report = reportShape.safeParse(last?.detail).data;
  const current = progressShape.safeParse(progress?.detail).data;
  return {
    last: last === null || report === undefined ? null : { at: last.at, report },
    progress: progress === null || current === undefined ? null : { ...current, at: progress.at },
  };
}

/** @param now epoch milliseconds. */
export async function recordSyncProgress(
  db: Kysely<Tables>,
  workspaceId: string,
  progress: SyncProgress,
  now: number,
): Promise<void> {
  await setWatermark(db, workspaceId, PROGRESS_WATERMARK, Math.floor(now / 1000), progress);
}

/** When a sync begins, by the clock that all processes share: what it does not see from then on is missing. */
export async function getDatabaseTime(db: Kysely<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', now()) as now`.execute(db);
  return rows[0]?.now ?? new Date();
}

/** The report replaces the progress, so that nobody takes a run that has ended for one under way. */
export async function recordSyncDone(db: Kysely<Tables>, workspaceId: string, report: SyncReport, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await setWatermark(transaction, workspaceId, SYNC_WATERMARK, Math.floor(now / 1000), report);
    await transaction
      .deleteFrom("watermarks")
      .where("workspace_id", "=", workspaceId)
      .where("name", "=", PROGRESS_WATERMARK)
      .execute();
  });
}
