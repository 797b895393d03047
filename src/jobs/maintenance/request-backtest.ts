/** Asking for a backtest: the console and the command come here, and whoever comes while one waits or runs joins it. */
import type { Kysely } from "kysely";
import type { BacktestParameters } from "../../domain/proof/parameters.js";
import { reportTexts } from "../../domain/proof/report-texts.js";
import type { Settings } from "../../domain/settings.js";
import { listQueued } from "../../queue/job-trace.js";
import type { Tables } from "../../store/database/tables.js";
import { addBacktest, endBacktest, isUnderWay, listBacktests, type StoredBacktest } from "../../store/proof/backtests.js";
import type { JobToDo } from "../catalog.js";
import { type RequestDeps, requestOnce } from "./request-once.js";

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
  deps: RequestDeps,
  unsaved: Settings | null = null,
): Promise<RequestedBacktest> {
  const { now, newId } = deps;
  const id = newId();
  const cause = { id: causeOf(id), topic: "backtest", receivedAt: now(), partId: null };
  const job: JobToDo = { name: "backtest", payload: { workspaceId, runId: id, cause }, priority: "background" };
  const joined = await requestOnce(
    job,
    (transaction) => findUnderWay(transaction, workspaceId, now()),
    deps,
    (transaction) => addBacktest(transaction, { id, workspaceId, parameters, unsaved, by }, now()),
  );
  if (joined !== null) return { started: false, id: joined.id };
  return { started: true, id };
}

/** What sets off a run's job. */
const causeOf = (runId: string): string => `backtest-${runId}`;

/** The run that waits or runs. One whose job the queue does not have any more was given up, and is ended here. */
export async function findUnderWay(db: Kysely<Tables>, workspaceId: string, now: number): Promise<StoredBacktest | null> {
  const [newest] = await listBacktests(db, workspaceId, 1);
  if (newest === undefined || !isUnderWay(newest)) return null;
  const queued = await listQueued(db, workspaceId, "backtest");
  if (queued.some(({ causeId }) => causeId === causeOf(newest.id))) return newest;
  // Between the two readings it may have ended.
  const [again] = await listBacktests(db, workspaceId, 1);
  if (again === undefined || again.id !== newest.id || !isUnderWay(again)) return null;
  const problem = newest.problem === null ? reportTexts.givenUp : `${newest.problem}. ${reportTexts.givenUp}`;
  await endBacktest(db, newest.id, { state: "failed", problem, report: null, remarks: [] }, now);
  return null;
}

/** When it is tried again, where it failed for now; null where it does not wait for that. */
export async function nextTryOf(db: Kysely<Tables>, workspaceId: string, runId: string): Promise<Date | null> {
  const job = (await listQueued(db, workspaceId, "backtest")).find(({ causeId }) => causeId === causeOf(runId));
  return job !== undefined && job.state === "waiting" && job.attempt > 1 ? job.startsAt : null;
}
