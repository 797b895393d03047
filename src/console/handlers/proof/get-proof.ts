/** The page Proof: the last backtest, what became of what it foretold, the one under way, and what another would cost. */
import { comparePrediction, type Happened } from "../../../domain/proof/happened.js";
import { backtestParametersSchema } from "../../../domain/proof/parameters.js";
import type { BacktestReport } from "../../../domain/proof/report.js";
import { parseSettings, type Settings } from "../../../domain/settings.js";
import { OutsideError } from "../../../kernel/errors.js";
import { listCategoryRecords } from "../../../store/decisions/category-records.js";
import type { StoredBacktest } from "../../../store/proof/backtests.js";
import { findTeamsThen } from "../../../store/proof/teams-then.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";
import { settingsTexts } from "../settings/change-settings.js";
import { estimateOf, loadRuns } from "./runs.js";
import { proofTexts } from "./texts.js";

export async function getProof(
  { run: wanted, conversations, sample, mayStore }: InputOf<"read-proof">,
  workspaceId: string,
  signal: AbortSignal,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"read-proof">>> {
  const { db, config } = deps;
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
  const { last, underWay, runs, view } = await loadRuns(workspaceId, wanted, deps);
  if (wanted !== undefined && last === null) return refused("not-found", proofTexts.noRun);
  const parameters = backtestParametersSchema.parse({ conversations, sample: sample ?? null, mayStore });
  const report = last?.report ?? null;
  const settings = parseSettings(workspace.settings);
  // A page that follows a run asks every few seconds.
  const happened = last === null || underWay !== null ? [] : await listHappened(last, settings, deps);
  const shown = async (run: StoredBacktest, reported: BacktestReport) => ({
    run: await view(run),
    report: reported,
    says: run.remarks,
    happened: [...happened],
    teamsThen: await findTeamsThen(db, run, settings),
  });
  return answered({
    last: last === null || report === null ? null : await shown(last, report),
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
