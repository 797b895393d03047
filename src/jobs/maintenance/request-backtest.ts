/** Asking for a backtest: the console and the command come here, and whoever comes while one waits or runs joins it. */
import type { Kysely } from "kysely";
import { storingServices } from "../../ai/engine-names.js";
import { reportOfGivenUp } from "../../backtest/report.js";
import type { BacktestParameters } from "../../domain/proof/parameters.js";
import type { Settings } from "../../domain/settings.js";
import { listQueued, type QueuedJob } from "../../queue/job-trace.js";
import { startWaitingJobs } from "../../queue/row-statements.js";
import type { Tables } from "../../store/database/tables.js";
import {
  addBacktest,
  askToStop,
  endBacktest,
  isUnderWay,
  listBacktests,
  type StoredBacktest,
} from "../../store/proof/backtests.js";
import { BACKTEST_JOBS, type JobToDo } from "../catalog.js";
import { type RequestDeps, requestOnce } from "./request-once.js";

export interface FindDeps {
  /** By it a report of a run that was given up says why it lacks what it lacks. */
  readonly config: { readonly simpli: Parameters<typeof storingServices>[0] };
  readonly now: () => number;
}

export interface RequestedBacktest {
  /** False where one was waiting or running already. */
  readonly started: boolean;
  readonly id: string;
}

/**
 * @param by the name of whoever asks; null for the command
 * @param unsaved settings to try instead of the workspace's own
 */
export async function requestBacktest(
  workspaceId: string,
  parameters: BacktestParameters,
  by: string | null,
  deps: RequestDeps & FindDeps,
  unsaved: Settings | null = null,
): Promise<RequestedBacktest> {
  const { now, newId } = deps;
  const id = newId();
  const cause = { id: causeOf(id), topic: "backtest", receivedAt: now(), partId: null };
  const name = unsaved === null ? "backtest" : "backtest-unsaved";
  const job: JobToDo = { name, payload: { workspaceId, runId: id, cause }, priority: "background" };
  // The report of a run that was given up is made here: within the transaction, it would hold up whatever writes meanwhile.
  await findUnderWay(deps.db, workspaceId, deps);
  const joined = await requestOnce(
    job,
    (transaction) => findUnderWay(transaction, workspaceId, deps),
    deps,
    (transaction) => addBacktest(transaction, { id, workspaceId, parameters, unsaved, by }, now()),
    "backtest",
  );
  if (joined !== null) return { started: false, id: joined.id };
  return { started: true, id };
}

/** What sets off a run's job. */
const causeOf = (runId: string): string => `backtest-${runId}`;

/** The run that waits or runs. One whose job the queue does not have any more was given up, and is ended here. */
export async function findUnderWay(
  db: Kysely<Tables>,
  workspaceId: string,
  { config, now }: FindDeps,
): Promise<StoredBacktest | null> {
  const [newest] = await listBacktests(db, workspaceId, 1);
  if (newest === undefined || !isUnderWay(newest)) return null;
  if ((await findJobOf(db, workspaceId, newest.id)) !== null) return newest;
  // Between the two readings it may have ended.
  const [again] = await listBacktests(db, workspaceId, 1);
  if (again === undefined || again.id !== newest.id || !isUnderWay(again)) return null;
  await endBacktest(db, again.id, await reportOfGivenUp(again, { db, storing: storingServices(config.simpli) }), now());
  return null;
}

/** When it is tried again, where it failed for now; null where it does not wait for that. */
export async function nextTryOf(db: Kysely<Tables>, workspaceId: string, runId: string): Promise<Date | null> {
  const job = await findJobOf(db, workspaceId, runId);
  return job !== null && job.state === "waiting" && job.attempt > 1 ? job.startsAt : null;
}

/** Whichever release queued it. */
async function findJobOf(db: Kysely<Tables>, workspaceId: string, runId: string): Promise<QueuedJob | null> {
  const queued = await Promise.all(BACKTEST_JOBS.map((name) => listQueued(db, workspaceId, name)));
  return queued.flat().find(({ causeId }) => causeId === causeOf(runId)) ?? null;
}

/** What a run waits for, such as Intercom, need not come back before it ends: stopping takes none of it. */
export async function stopBacktest(
  workspaceId: string,
  runId: string,
  { db, queue, now }: Pick<RequestDeps, "db" | "queue" | "now">,
): Promise<boolean> {
  if (!(await askToStop(db, workspaceId, runId))) return false;
  for (const name of BACKTEST_JOBS) {
    await startWaitingJobs(db, workspaceId, name, causeOf(runId));
    const cause = { id: causeOf(runId), topic: "backtest", receivedAt: now(), partId: null };
    queue.announce([{ name, payload: { workspaceId, runId, cause } }]);
  }
  return true;
}
