/** A knowledge sync from the console: asked for, and how it is going. */
import { requestSync } from "../../../jobs/maintenance/request-sync.js";
import { listQueued } from "../../../queue/job-trace.js";
import { searchDeadLetters } from "../../../store/activity/search-dead-letters.js";
import { getSyncStatus, type SyncProgress } from "../../../store/knowledge/sync-status.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import type { SyncView } from "../../api/knowledge.js";
import { explainFailure } from "../failures.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";
import { knowledgeTexts } from "./texts.js";

/** Starts a sync, or joins the one that waits or runs. */
export async function startSync(
  workspaceId: string,
  asked: InputOf<"sync-knowledge">,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"sync-knowledge">>> {
  const before = await viewSync(workspaceId, deps);
  if (before.status === "running" || before.status === "waiting") return answered({ started: false, sync: before });
  const open = await deps.connections.open(workspaceId).catch(() => null);
  if (open === null) return refused("unavailable", knowledgeTexts.intercomAway);
  if (!open.open) return refused("conflict", knowledgeTexts.notConnected(open.because));
  const { started } = await requestSync(workspaceId, "console", deps, asked);
  return answered({ started, sync: await viewSync(workspaceId, deps) });
}

type Deps = Pick<ConsoleDeps, "db" | "config">;

/** A sync as the console shows it: the queue knows whether one waits or runs, its status how far it is and what went wrong. */
export async function viewSync(workspaceId: string, deps: Deps): Promise<SyncView> {
  const { db, config } = deps;
  const filter = { job: "sync-knowledge", cause: null, which: "given-up" } as const;
  // The queue first: a run that has left it has written how it ended.
  const queued = await listQueued(db, workspaceId, "sync-knowledge");
  const [{ last, progress }, [deadLetter]] = await Promise.all([
    getSyncStatus(db, workspaceId),
    searchDeadLetters(db, workspaceId, filter, { after: null, limit: 1 }),
  ]);
  const [next] = queued;
  if (next?.state === "running") return { status: "running", progress: progress?.run === next.causeId ? howFar(progress) : null };
  // A new request goes before one that failed and waits to be tried again.
  if (queued.some(({ attempt }) => attempt === 1)) return { status: "waiting" };
  if (progress?.state === "failed") {
    const problem = explainFailure(progress.failure ?? "", config);
    return next === undefined ? { status: "failed", problem } : { status: "failing", problem, nextAt: next.startsAt.getTime() };
  }
  // A sync that was done since then has deleted the progress: one that failed before it still has its turn, and is no news.
  if (next !== undefined && progress !== null) return { status: "waiting" };
  // In whole seconds, as the end of a sync is stored.
  if (deadLetter !== undefined && Math.floor(deadLetter.died_at.getTime() / 1000) > (last?.at ?? 0))
    return { status: "failed", problem: explainFailure(deadLetter.reason, config) };
  return { status: last === null ? "never" : "done" };
}

function howFar({ began, done, total }: SyncProgress) {
  return { began, done, total };
}
