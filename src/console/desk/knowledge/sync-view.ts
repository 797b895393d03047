import { searchDeadLetters } from "../../../store/find-letters.js";
import { listQueued } from "../../../store/queued-work.js";
import { getSyncStatus, type SyncProgress } from "../../../store/sync-standing.js";
import type { SyncView } from "../../api/knowledge.js";
import type { ConsoleDeps } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";

/** A run that has said nothing for this long was cut off. */
const SILENT_MS = 60_000;

type Deps = Pick<ConsoleDeps, "db" | "config" | "now">;

/** Where a workspace's sync stands: the queue says whether one waits or runs, the marks say how far it is and what went wrong. */
export async function viewSync(workspaceId: string, deps: Deps): Promise<SyncView> {
  const { db, config, now } = deps;
  const filter = { job: "sync-knowledge", cause: null, which: "given-up" } as const;
  const [{ last, progress }, queued, [deadLetter]] = await Promise.all([
    getSyncStatus(db, workspaceId),
    listQueued(db, workspaceId, "sync-knowledge"),
    searchDeadLetters(db, workspaceId, filter, { after: null, limit: 1 }),
  ]);
  const isTold = progress?.state === "running" && now() - progress.at * 1000 < SILENT_MS;
  // An operator's `npm run kb:sync` stands in no queue.
  if (queued.some(({ state }) => state === "running") || isTold)
    return { status: "running", progress: isTold ? howFar(progress) : null };
  // A new wish goes before one that failed and waits to be tried again.
  if (queued.some(({ attempt }) => attempt === 1)) return { status: "waiting" };
  const [next] = queued;
  if (progress?.state === "failed") {
    const problem = explainFailure(progress.failure ?? "", config);
    return next === undefined ? { status: "failed", problem } : { status: "failing", problem, nextAt: next.startsAt.getTime() };
  }
  if (next !== undefined) return { status: "waiting" };
  // In whole seconds, as the end of a sync is kept.
  if (deadLetter !== undefined && Math.floor(deadLetter.died_at.getTime() / 1000) > (last?.at ?? 0))
    return { status: "failed", problem: explainFailure(deadLetter.reason, config) };
  return { status: last === null ? "never" : "done" };
}

function howFar({ began, done, total }: SyncProgress) {
  return { began, done, total };
}
