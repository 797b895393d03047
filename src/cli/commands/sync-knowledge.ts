/** A sync on command: the same job that the console and the schedule ask for, followed to its end. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import { type RequestedSync, requestSync } from "../../jobs/maintenance/request-sync.js";
import type { Worker } from "../../jobs/runner/worker.js";
import { listQueued } from "../../queue/job-trace.js";
import type { Queue } from "../../queue/queue.js";
import type { Tables } from "../../store/database/tables.js";
import { getSyncStatus, type SyncReport } from "../../store/knowledge/sync-status.js";
import type { Connections } from "../../workspaces/connections.js";
import { type CommandContext, type CommandHandlers, CommandRefused, type SyncLine } from "../command-list.js";

export interface SyncDeps {
  readonly db: Kysely<Tables>;
  readonly queue: () => Promise<Queue>;
  readonly connections: Connections;
  /** The workspaces meant where none is named. */
  readonly workspaces: () => Promise<readonly string[]>;
  /** Runs sync jobs in this process; null in the server, whose worker does so anyway. */
  readonly startWorker: (() => Promise<Worker>) | null;
  readonly now: () => number;
}

const POLL_MS = 200;

/** Syncs now, one workspace after the other. Interrupted, the job stays in the queue and resumes where it was. */
export function syncKnowledgeNow(deps: SyncDeps): CommandHandlers["sync-knowledge"] {
  return async ({ workspaceId, all }, context) => {
    const ids = workspaceId === null ? await deps.workspaces() : [workspaceId];
    if (ids.length === 0) throw new CommandRefused("No workspace is connected yet.");
    const lines: SyncLine[] = [];
    let worker: Worker | null = null;
    try {
      for (const id of ids) {
        const opened = await deps.connections.open(id);
        if (!opened.open) {
          lines.push(withoutResult(id, `Workspace ${id} cannot be read: ${opened.because}.`));
          continue;
        }
        const since = Math.floor(deps.now() / 1000);
        const asked = await requestSync(id, "kb-sync", { ...deps, queue: await deps.queue(), newId: randomUUID }, { all });
        worker ??= (await deps.startWorker?.()) ?? null;
        lines.push(await lineOf(id, { ...asked, since }, deps, context));
      }
    } finally {
      await worker?.stop(0);
    }
    const problems = lines.flatMap(({ problem }) => problem ?? []);
    if (problems.length === lines.length) throw new CommandRefused(problems.join("\n"));
    return lines;
  };
}

/** One that fails is reported, and the others are synced all the same. */
async function lineOf(id: string, sync: FollowedSync, deps: SyncDeps, context: CommandContext): Promise<SyncLine> {
  try {
    return toLine(id, await followToEnd(id, sync, deps, context));
  } catch (error) {
    if (!(error instanceof CommandRefused) || context.signal.aborted) throw error;
    return withoutResult(id, error.message);
  }
}

function withoutResult(workspaceId: string, problem: string): SyncLine {
  return { workspaceId, problem, seen: 0, sent: 0, unpublished: [], refused: [], gaps: 0 };
}

type FollowedSync = RequestedSync & { /** Unix seconds. */ readonly since: number };

/** Reports the run's progress until it has ended. The queue is asked first: a run that has left it has written how it ended. */
async function followToEnd(id: string, sync: FollowedSync, deps: SyncDeps, { onProgress, signal }: CommandContext) {
  const what = `Articles of ${id}`;
  for (;;) {
    const job = (await listQueued(deps.db, id, "sync-knowledge")).find(({ causeId }) => causeId === sync.run);
    const { last, progress } = await getSyncStatus(deps.db, id);
    const isOurs = progress?.run === sync.run;
    // An earlier release, still running beside this one, does not write which run it was.
    if (last !== null && (last.report.run === sync.run || (job === undefined && last.at >= sync.since))) {
      const { seen } = last.report;
      onProgress({ what, done: seen, total: seen });
      return last.report;
    }
    if (job === undefined && !isOurs) throw new CommandRefused(`The sync of ${id} ended without a result. Please try again.`);
    if (isOurs && progress.state === "failed" && job?.state !== "running") {
      const next = job === undefined ? "" : ` It is tried again at ${job.startsAt.toISOString()}.`;
      throw new CommandRefused(`The sync of ${id} failed: ${progress.failure ?? "unknown"}.${next}`);
    }
    onProgress({ what, done: isOurs ? progress.done : 0, total: isOurs ? progress.total : null });
    await sleep(POLL_MS, undefined, { signal }).catch(() => {
      throw new CommandRefused(`Interrupted. The sync of ${id} stays in the queue and resumes where it was.`);
    });
  }
}

function toLine(workspaceId: string, report: SyncReport): SyncLine {
  const { seen, sent, unpublished, refused, gaps, gapsFailure } = report;
  const line = { workspaceId, problem: null, seen, sent, unpublished, refused, gaps };
  return gapsFailure === undefined ? line : { ...line, gapsFailure };
}
