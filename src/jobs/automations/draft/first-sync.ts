/** Whether a draft waits for a workspace's first articles: written before them it would say that the help centre has none. */
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { listQueued } from "../../../queue/job-trace.js";
import { getSyncStatus } from "../../../store/knowledge/sync-status.js";
import type { Tables } from "../../../store/database/tables.js";
import type { JobDeps } from "../../deps.js";

/** Of a help centre that takes longer, drafts rest on what came by then. */
const PATIENCE_MS = 10 * 60_000;
/** An event may come before the process that met the workspace has queued its sync. */
const QUEUED_WITHIN_MS = 10_000;
/** Workspaces of which it is known that they were synced. */
const REMEMBERED = 10_000;

export function watchFirstSync(db: Kysely<Tables>): NonNullable<JobDeps["isFirstSyncComing"]> {
  const synced = new LRUCache<string, true>({ max: REMEMBERED });
  return async (workspaceId, waitedMs) => {
    // A clock that was set back makes it negative.
    if (Math.abs(waitedMs) >= PATIENCE_MS || synced.has(workspaceId)) return false;
    const { last, progress } = await getSyncStatus(db, workspaceId);
    if (last !== null) synced.set(workspaceId, true);
    // One that failed once may fail for days.
    if (last !== null || progress?.state === "failed") return false;
    return waitedMs < QUEUED_WITHIN_MS || (await listQueued(db, workspaceId, "sync-knowledge")).length > 0;
  };
}
