/** What a run ends with: its report, with what a reader must know beside it, or why there is none. */
import { countReport } from "../domain/proof/count.js";
import { type BacktestParameters, parseTruth } from "../domain/proof/parameters.js";
import { type Block, reportTexts, besideReport } from "../domain/proof/report-texts.js";
import { beganUnderOf, parseParameters, unsavedSettingsOf } from "../domain/proof/stored-parameters.js";
import { parseSettings } from "../domain/settings.js";
import type { KnownTeam } from "../domain/team-match.js";
import { findEvaluated, listFindings, skipPending } from "../store/proof/backtest-lines.js";
import { type BacktestEnd, findBacktest, type StoredBacktest } from "../store/proof/backtests.js";
import { countPrecedents } from "../store/proof/precedents.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import { learnFromRun } from "./collect.js";
import { asksOf, type BacktestDeps, type StoringServices } from "./deps.js";

export function failed(problem: string): BacktestEnd {
  return { state: "failed", problem, report: null, remarks: [] };
}

export async function reportOf(
  run: StoredBacktest,
  parameters: BacktestParameters,
  teams: readonly KnownTeam[],
  isStopped: boolean,
  deps: Pick<BacktestDeps, "db" | "settings" | "storing" | "isUnsaved">,
): Promise<BacktestEnd> {
  const { lines, skipped } = await listFindings(deps.db, run.id);
  const state = isStopped ? "stopped" : "done";
  if (lines.length === 0) {
    const [commonest] = Object.entries(skipped).sort(([, one], [, other]) => other - one);
    const reason = commonest?.[0] ?? (isStopped ? reportTexts.stopped : null);
    const because = reason === null ? reportTexts.nothingClosed : reportTexts.allSkipped(reason);
    return { ...failed(because), state: isStopped ? "stopped" : "failed" };
  }
  const stored = await findBacktest(deps.db, run.workspace_id, run.id);
  const found = {
    workspace: run.workspace_id,
    lines,
    skipped,
    truthAs: parameters.truth,
    truth: parseTruth(parameters.truth) ?? { of: "team" },
    costs: { wrong: parameters.costWrong, hand: parameters.costHand },
    settings: deps.settings,
    teamNames: new Map(teams.map(({ id, name }) => [id, name])),
    notAsked: notAskedOf(parameters, deps.storing),
    precedents: await countPrecedents(deps.db, run.id),
    styles: deps.settings.houseStyle === "off" ? [] : await learnFromRun(run, deps.db),
    seconds: Math.round((stored?.worked_ms ?? 0) / 100) / 10,
  };
  const counted = await countReport(found);
  const facts = { parameters, isUnsaved: deps.isUnsaved, found: stored?.found ?? 0, resumed: stored?.resumed ?? 0 };
  return { state, problem: null, report: counted, remarks: besideReport(counted, lines, facts) };
}

/** What is reported of a run that nobody goes on with: what it had read, and why that is not all. */
export async function reportOfGivenUp(
  run: StoredBacktest,
  { db, storing }: Pick<BacktestDeps, "db" | "storing">,
): Promise<BacktestEnd> {
  const problem = run.problem === null ? reportTexts.givenUp : `${run.problem}. ${reportTexts.givenUp}`;
  if ((await findEvaluated(db, run.id)) === null) return failed(problem);
  const unsaved = unsavedSettingsOf(run.parameters);
  const workspace = await findWorkspace(db, run.workspace_id);
  await skipPending(db, run.id, reportTexts.notReached);
  const settings = unsaved ?? beganUnderOf(run.parameters)?.settings ?? parseSettings(workspace?.settings ?? {});
  const deps = { db, storing, settings, isUnsaved: unsaved !== null };
  const ended = await reportOf(run, parseParameters(run.parameters), [], true, deps);
  return { ...ended, remarks: [problem, ...ended.remarks] };
}

function notAskedOf(parameters: BacktestParameters, storing: StoringServices): Partial<Record<Block, string>> {
  const asks = asksOf(parameters, storing);
  return {
    ...(asks.sentiment ? {} : { escalation: reportTexts.stores(storing.sentiment ?? "") }),
    ...(asks.qa ? {} : { qa: reportTexts.stores(storing.qa ?? "") }),
  };
}
