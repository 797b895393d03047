/** Backtests as the page shows them: those that ran, the one under way, and what one would cost. */
import { engineNames, storingServices } from "../../../ai/engine-names.js";
import { estimateRun } from "../../../domain/proof/estimate.js";
import { comparePrediction, type Happened } from "../../../domain/proof/happened.js";
import { parseParameters } from "../../../domain/proof/stored-parameters.js";
import type { Settings } from "../../../domain/settings.js";
import { findUnderWay, nextTryOf } from "../../../jobs/maintenance/request-backtest.js";
import { listCategoryRecords } from "../../../store/decisions/category-records.js";
import { type BacktestCounts, countLines, countLinesOf, NO_LINES } from "../../../store/proof/backtest-counts.js";
import {
  findBacktest,
  findLastReported,
  listBacktests,
  ranUnsaved,
  type StoredBacktest,
} from "../../../store/proof/backtests.js";
import type { BacktestEstimate, BacktestRunView, BacktestState } from "../../api/proof.js";
import { explainFailure, inOneSentence } from "../failures.js";
import type { ConsoleDeps } from "../handlers.js";

export function estimateOf(
  parameters: BacktestEstimate["parameters"],
  settings: Settings,
  { simpli, llm }: ConsoleDeps["config"],
): BacktestEstimate {
  const engines = engineNames({ simpli, llm });
  const byModel = Object.entries(engines).flatMap(([contract, name]) => (name === "llm" ? [contract] : []));
  const storing = Object.values(storingServices(simpli));
  return { parameters, engines: { ...engines }, storing, ...estimateRun(parameters, byModel, llm?.prices ?? null, settings) };
}

const SHOWN_RUNS = 10;

interface ShownRuns {
  /** The run asked for where it has a report, else the last one that has. */
  readonly last: StoredBacktest | null;
  readonly underWay: StoredBacktest | null;
  readonly runs: readonly StoredBacktest[];
  readonly view: (run: StoredBacktest) => Promise<BacktestRunView>;
}

/** The runs that the page shows; their lines are counted at once. */
export async function loadRuns(
  workspaceId: string,
  wanted: string | undefined,
  { db, config, now }: Pick<ConsoleDeps, "db" | "config" | "now">,
): Promise<ShownRuns> {
  const underWay = await findUnderWay(db, workspaceId, { config, now });
  const runs = await listBacktests(db, workspaceId, SHOWN_RUNS);
  const asked = wanted === undefined ? null : await findBacktest(db, workspaceId, wanted);
  const last = asked === null || asked.report === null ? await findLastReported(db, workspaceId) : asked;
  const shown = [...runs, underWay, last].filter((run) => run !== null);
  const lines = await countLinesOf(db, [...new Set(shown.map(({ id }) => id))]);
  return { last, underWay, runs, view: (run) => viewRun(run, lines.get(run.id) ?? NO_LINES, { db, config }) };
}

/** What became of triage's decisions since the report. */
export async function listHappened(
  { workspace_id: workspaceId, report, ended_at: endedAt }: StoredBacktest,
  settings: Settings,
  { db, now }: Pick<ConsoleDeps, "db" | "now">,
): Promise<readonly Happened[]> {
  if (report === null || endedAt === null) return [];
  const records = await listCategoryRecords(db, workspaceId, settings, now());
  const triage = records.filter(({ automation }) => automation === "triage");
  return comparePrediction(report.triage.byCategory, triage, endedAt.getTime(), settings);
}

export async function viewOne(run: StoredBacktest, deps: Pick<ConsoleDeps, "db" | "config">): Promise<BacktestRunView> {
  return viewRun(run, await countLines(deps.db, run.id), deps);
}

async function viewRun(
  run: StoredBacktest,
  { done, of }: BacktestCounts,
  { db, config }: Pick<ConsoleDeps, "db" | "config">,
): Promise<BacktestRunView> {
  const isOver = run.ended_at !== null;
  const nextTry = isOver || run.problem === null ? null : await nextTryOf(db, run.workspace_id, run.id);
  return {
    id: run.id,
    state: nextTry !== null ? "waiting" : stateOf(run),
    parameters: parseParameters(run.parameters),
    isUnsaved: ranUnsaved(run),
    requestedAt: run.requested_at.getTime(),
    endedAt: run.ended_at?.getTime() ?? null,
    by: run.requested_by,
    progress: { done, of: run.listed ? of : null, secondsLeft: run.seconds_left },
    // Until it ends this is the error as the log has it.
    problem: isOver || run.problem === null ? run.problem : inOneSentence(explainFailure(run.problem, config)),
    nextTryAt: nextTry?.getTime() ?? null,
    stopping: run.state === "stopping" && !isOver,
    hasReport: run.report !== null,
    startedLikeThis: run.applied === null ? null : { at: run.applied.at, by: run.applied.by },
  };
}

/** Whoever asked it to stop sees it running until it has. */
function stateOf({ state, listed }: StoredBacktest): BacktestState {
  if (state === "stopping") return listed ? "running" : "listing";
  // Between two slices of its work it is in the queue for a moment.
  return state === "waiting" && listed ? "running" : state;
}
