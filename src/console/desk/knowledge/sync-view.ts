import { findLetters } from "../../../store/find-letters.js";
import { listQueued } from "../../../store/queued-work.js";
import { readSyncStanding, type SyncProgress } from "../../../store/sync-standing.js";
import type { SyncStandingView } from "../../api/knowledge.js";
import type { DeskRoom } from "../desk-room.js";
import { explainFailure } from "../failures/explain-failure.js";

/** A run that has said nothing for this long was cut off. */
const SILENT_MS = 60_000;

type Room = Pick<DeskRoom, "db" | "config" | "now">;

/** Where a workspace's sync stands: the queue says whether one waits or runs, the marks say how far it is and what went wrong. */
export async function viewSync(workspaceId: string, room: Room): Promise<SyncStandingView> {
  const { db, config, now } = room;
  const filter = { job: "sync-knowledge", cause: null, which: "given-up" } as const;
  const [{ last, progress }, queued, [letter]] = await Promise.all([
    readSyncStanding(db, workspaceId),
    listQueued(db, workspaceId, "sync-knowledge"),
    findLetters(db, workspaceId, filter, { after: null, limit: 1 }),
  ]);
  const isTold = progress?.state === "running" && now() - progress.at * 1000 < SILENT_MS;
  // An operator's `npm run kb:sync` stands in no queue.
  if (queued.some(({ state }) => state === "running") || isTold)
    return { standing: "running", progress: isTold ? howFar(progress) : null };
  // A new wish goes before one that failed and waits to be tried again.
  if (queued.some(({ attempt }) => attempt === 1)) return { standing: "waiting" };
  const [next] = queued;
  if (progress?.state === "failed") {
    const trouble = explainFailure(progress.failure ?? "", config);
    return next === undefined
      ? { standing: "failed", trouble }
      : { standing: "failing", trouble, nextAt: next.startsAt.getTime() };
  }
  if (next !== undefined) return { standing: "waiting" };
  // In whole seconds, as the end of a sync is kept.
  if (letter !== undefined && Math.floor(letter.died_at.getTime() / 1000) > (last?.at ?? 0))
    return { standing: "failed", trouble: explainFailure(letter.reason, config) };
  return { standing: last === null ? "never" : "done" };
}

function howFar({ began, done, total }: SyncProgress) {
  return { began, done, total };
}
