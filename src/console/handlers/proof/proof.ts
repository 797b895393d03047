/** The page Proof: the last backtest, the one under way, and starting like it proposes. */
import { engineNames, storingServices } from "../../../ai/engine-names.js";
import { comparePrediction, type Happened } from "../../../domain/proof/happened.js";
import { estimateRun } from "../../../domain/proof/estimate.js";
import { backtestParametersSchema, parseParameters } from "../../../domain/proof/parameters.js";
import { parseSettings, type Settings } from "../../../domain/settings.js";
import { findUnderWay, nextTryOf, requestBacktest } from "../../../jobs/maintenance/request-backtest.js";
import { OutsideError } from "../../../kernel/errors.js";
import { type BacktestCounts, countLines, countLinesOf, NO_LINES } from "../../../store/proof/backtest-lines.js";
import { askToStop, findBacktest, findLastReported, listBacktests, type StoredBacktest } from "../../../store/proof/backtests.js";
import { listCategoryRecords } from "../../../store/decisions/category-records.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import type { BacktestEstimate, BacktestRunView, BacktestState } from "../../api/proof.js";
import { type Answer, answered, type ConsoleDeps, type HandlersOf, refused } from "../handlers.js";
import { settingsTexts } from "../settings/change-settings.js";
import { ownersOnly } from "../settings/owners.js";
import { startLikeThis, undoStartLikeThis } from "./start-like-this.js";
import { proofTexts } from "./texts.js";

type ProofEndpoint = "read-proof" | "start-backtest" | "stop-backtest" | "start-like-this" | "undo-start-like-this";

export function createProofHandlers(deps: ConsoleDeps): HandlersOf<ProofEndpoint> {
  return {
    "read-proof": (input, { viewer, signal }) => getProof(input, viewer.workspaceId, signal, deps),
    "start-backtest": ownersOnly(deps.db, async (parameters, { viewer: { workspaceId, name } }) => {
      const opened = await deps.connections.open(workspaceId).catch(() => null);
      if (opened === null) return refused("unavailable", proofTexts.intercomAway);
      if (!opened.open) return refused("conflict", proofTexts.notConnected(opened.because));
      const { started, id } = await requestBacktest(workspaceId, parameters, name, deps);
      const run = await findBacktest(deps.db, workspaceId, id);
      return run === null ? refused("not-found", proofTexts.noRun) : answered({ started, run: await viewOne(run, deps) });
    }),
    "stop-backtest": ownersOnly(deps.db, (_input, { viewer }) => stopBacktest(viewer.workspaceId, deps)),
    "start-like-this": ownersOnly(deps.db, startLikeThis(deps)),
    "undo-start-like-this": ownersOnly(deps.db, undoStartLikeThis(deps)),
  };
}

const SHOWN_RUNS = 10;

async function getProof(
  { run: wanted, conversations, sample, mayStore }: InputOf<"read-proof">,
  workspaceId: string,
  signal: AbortSignal,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"read-proof">>> {
  const { db, config, now } = deps;
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
  const underWay = await findUnderWay(db, workspaceId, now());
  const runs = await listBacktests(db, workspaceId, SHOWN_RUNS);
  const last = wanted === undefined ? await findLastReported(db, workspaceId) : await findBacktest(db, workspaceId, wanted);
  if (wanted !== undefined && last === null) return refused("not-found", proofTexts.noRun);
  const parameters = backtestParametersSchema.parse({ conversations, sample: sample ?? null, mayStore });
  const report = last?.report ?? null;
  const shown = [...runs, underWay, last].filter((run) => run !== null);
  const lines = await countLinesOf(db, [...new Set(shown.map(({ id }) => id))]);
  const view = (run: StoredBacktest) => viewRun(run, lines.get(run.id) ?? NO_LINES, deps);
  const settings = parseSettings(workspace.settings);
  // A page that follows a run asks every few seconds.
  const happened = last === null || underWay !== null ? [] : await listHappened(last, settings, deps);
  return answered({
    last:
      last === null || report === null ? null : { run: await view(last), report, says: last.remarks, happened: [...happened] },
    underWay: underWay === null ? null : await view(underWay),
    runs: await Promise.all(runs.map(view)),
    estimate: estimateOf(parameters, config),
    current: settings,
    teams: await namesOfTeams(workspaceId, signal, deps),
  });
}

/** What became of triage's decisions since the report. */
async function listHappened(
  { workspace_id: workspaceId, report, ended_at: endedAt }: StoredBacktest,
  settings: Settings,
  { db, now }: Pick<ConsoleDeps, "db" | "now">,
): Promise<readonly Happened[]> {
  if (report === null || endedAt === null) return [];
  const records = await listCategoryRecords(db, workspaceId, settings, now());
  const triage = records.filter(({ automation }) => automation === "triage");
  return comparePrediction(report.triage.byCategory, triage, endedAt.getTime());
}

function estimateOf(parameters: BacktestEstimate["parameters"], { simpli, llm }: ConsoleDeps["config"]): BacktestEstimate {
  const engines = engineNames({ simpli, llm });
  const byModel = Object.entries(engines).flatMap(([contract, name]) => (name === "llm" ? [contract] : []));
  const storing = Object.values(storingServices(simpli));
  return { parameters, engines: { ...engines }, storing, ...estimateRun(parameters, byModel, llm?.prices ?? null) };
}

async function stopBacktest(workspaceId: string, deps: ConsoleDeps): Promise<Answer<OutputOf<"stop-backtest">>> {
  const underWay = await findUnderWay(deps.db, workspaceId, deps.now());
  if (underWay === null) return answered({ stopped: false, run: null });
  const stopped = await askToStop(deps.db, workspaceId, underWay.id);
  const run = await findBacktest(deps.db, workspaceId, underWay.id);
  return answered({ stopped, run: run === null ? null : await viewOne(run, deps) });
}

async function viewOne(run: StoredBacktest, deps: Pick<ConsoleDeps, "db">): Promise<BacktestRunView> {
  return viewRun(run, await countLines(deps.db, run.id), deps);
}

async function viewRun(
  run: StoredBacktest,
  { done, of }: BacktestCounts,
  { db }: Pick<ConsoleDeps, "db">,
): Promise<BacktestRunView> {
  const isOver = run.ended_at !== null;
  const waits = !isOver && run.problem !== null && (await nextTryOf(db, run.workspace_id, run.id)) !== null;
  return {
    id: run.id,
    state: waits ? "waiting" : stateOf(run),
    parameters: parseParameters(run.parameters),
    requestedAt: run.requested_at.getTime(),
    endedAt: run.ended_at?.getTime() ?? null,
    by: run.requested_by,
    progress: { done, of: run.listed ? of : null, secondsLeft: run.seconds_left },
    problem: run.problem,
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

/** Nobody waits longer than this for names. */
const ASK_WITHIN_MS = 4_000;

async function namesOfTeams(
  workspaceId: string,
  gone: AbortSignal,
  { connections }: ConsoleDeps,
): Promise<Record<string, string>> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(ASK_WITHIN_MS)]);
  try {
    const opened = await connections.open(workspaceId);
    const teams = opened.open ? await opened.connection.api.listTeams({ signal, priority: "click" }) : [];
    return Object.fromEntries(teams.map(({ id, name }) => [id, name]));
  } catch (error) {
    if (error instanceof OutsideError) return {};
    throw error;
  }
}
