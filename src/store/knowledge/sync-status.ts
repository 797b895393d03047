import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { findWatermark, setWatermark } from "../workspaces/watermarks.js";

/** The last sync that went through; the report stands beside it. */
export const SYNC_WATERMARK = "knowledge-synced";
/** The sync under way, or the one that failed last. */
const PROGRESS_MARK = "knowledge-sync";

const refusedArticle = z.object({ title: z.string(), because: z.string() });
export type RefusedArticle = z.infer<typeof refusedArticle>;

const reportShape = z.object({
  seen: z.number(),
  sent: z.number(),
  /** Titles of articles that are no longer published. */
  unpublished: z.array(z.string()),
  /** Articles that the knowledge service does not take. They are offered again with the next sync. */
  refused: z.array(refusedArticle).default([]),
  gaps: z.number(),
});
export type SyncReport = z.infer<typeof reportShape>;

const progressShape = z.object({
  state: z.enum(["running", "failed"]),
  /** Epoch milliseconds. */
  began: z.number(),
  done: z.number(),
  /** Null where Intercom did not tell. */
  total: z.number().nullable(),
  /** What went wrong, as our log words it; null while nothing has. */
  failure: z.string().nullable(),
});
export type SyncProgress = z.infer<typeof progressShape>;

export interface SyncStatus {
  /** Unix seconds, and what was found. */
  readonly last: { readonly at: number; readonly report: SyncReport } | null;
  /** `at` in unix seconds: a run that says nothing for long was cut off. */
  readonly progress: (SyncProgress & { readonly at: number }) | null;
}

export async function getSyncStatus(db: Kysely<Tables>, workspaceId: string): Promise<SyncStatus> {
  const [last, progress] = await Promise.all([
    findWatermark(db, workspaceId, SYNC_WATERMARK),
    findWatermark(db, workspaceId, PROGRESS_MARK),
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
  await setWatermark(db, workspaceId, PROGRESS_MARK, Math.floor(now / 1000), progress);
}

/** The report takes the place of the progress, so that nobody reads a run that has ended as one under way. */
export async function recordSyncDone(db: Kysely<Tables>, workspaceId: string, report: SyncReport, now: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await setWatermark(transaction, workspaceId, SYNC_WATERMARK, Math.floor(now / 1000), report);
    await transaction
      .deleteFrom("watermarks")
      .where("workspace_id", "=", workspaceId)
      .where("name", "=", PROGRESS_MARK)
      .execute();
  });
}
