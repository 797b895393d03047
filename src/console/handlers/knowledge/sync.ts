import { type Kysely, sql } from "kysely";
import type { JobToDo } from "../../../jobs/catalog.js";
import { listQueued } from "../../../queue/queued-work.js";
import { searchDeadLetters } from "../../../store/activity/dead-letters.js";
import type { Tables } from "../../../store/database/tables.js";
import { getSyncStatus, type SyncProgress } from "../../../store/knowledge/sync-status.js";
import type { OutputOf } from "../../api/endpoints.js";
import type { SyncView } from "../../api/knowledge.js";
import { explainFailure } from "../failures.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";
import { knowledgeTexts } from "./texts.js";

/** Puts a sync into the queue, unless one waits its turn or runs. One that failed and waits to be tried again is not waited for. */
export async function startSync(workspaceId: string, deps: ConsoleDeps): Promise<Answer<OutputOf<"sync-knowledge">>> {
  const { db, connections, queue, now, newId } = deps;
  const before = await viewSync(workspaceId, deps);
  if (before.status === "running" || before.status === "waiting") return answered({ started: false, sync: before });
  const open = await connections.open(workspaceId).catch(() => null);
  if (open === null) return refused("unavailable", knowledgeTexts.intercomAway);
  if (!open.open) return refused("conflict", knowledgeTexts.notConnected(open.because));
  const cause = { id: `console-sync-${newId()}`, topic: "console", receivedAt: now(), partId: null };
  const job: JobToDo = { name: "sync-knowledge", payload: { workspaceId, cause } };
  const started = await db.transaction().execute(async (transaction) => {
    if (await isUnderWay(transaction, workspaceId)) return false;
    await queue.addWithin(transaction, [job]);
    return true;
  });
  if (started) queue.announce([job]);
  return answered({ started, sync: await viewSync(workspaceId, deps) });
}

/** Two clicks at once would both see none: the second waits here until the first one's job is in the queue. */
async function isUnderWay(transaction: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`sync-knowledge ${workspaceId}`}))`.execute(transaction);
  const queued = await listQueued(transaction, workspaceId, "sync-knowledge");
  return queued.some(({ state, attempt }) => state === "running" || attempt === 1);
}

/** A run that has reported nothing for this long was cut off. */
const SILENT_MS = 60_000;

type Deps = Pick<ConsoleDeps, "db" | "config" | "now">;

/** The status of a workspace's sync: the queue knows whether one waits or runs, the watermarks how far it is and what went wrong. */
export async function viewSync(workspaceId: string, deps: Deps): Promise<SyncView> {
  const { db, config, now } = deps;
  const filter = { job: "sync-knowledge", cause: null, which: "given-up" } as const;
  const [{ last, progress }, queued, [deadLetter]] = await Promise.all([
    getSyncStatus(db, workspaceId),
    listQueued(db, workspaceId, "sync-knowledge"),
    searchDeadLetters(db, workspaceId, filter, { after: null, limit: 1 }),
  ]);
  const isReported = progress?.state === "running" && now() - progress.at * 1000 < SILENT_MS;
  // An operator's `npm run kb:sync` is in no queue.
  if (queued.some(({ state }) => state === "running") || isReported)
    return { status: "running", progress: isReported ? howFar(progress) : null };
  // A new request goes before one that failed and waits to be retried.
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
