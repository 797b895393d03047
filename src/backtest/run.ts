/**
 * One run of a backtest: lists the past, evaluates each conversation, adds up. What is found is written conversation by
 * conversation, so that a run that is killed goes on where it stopped.
 */
import { besideReport } from "../domain/proof/beside-report.js";
import { countReport } from "../domain/proof/count.js";
import { type BacktestParameters, parseParameters, parseTruth } from "../domain/proof/parameters.js";
import { type Block, reportTexts } from "../domain/proof/report-texts.js";
import type { KnownTeam } from "../domain/team-match.js";
import { OutsideError } from "../kernel/errors.js";
import { discardFindings, listFindings } from "../store/proof/backtest-lines.js";
import {
  type BacktestEnd,
  endBacktest,
  findBacktest,
  recordResumed,
  saveBacktest,
  type StoredBacktest,
} from "../store/proof/backtests.js";
import { listHouseStyles } from "../store/proof/house-styles.js";
import { countPrecedents } from "../store/proof/precedents.js";
import { asksOf, type BacktestDeps, type StoringServices } from "./deps.js";
import { evaluateAll } from "./evaluate-all.js";
import { listPast } from "./list-past.js";
import { createShare } from "./share.js";

export type RunOutcome = { readonly ended: BacktestEnd } | { readonly ended: null; readonly because: "goes-on" | "ended-before" };

/** @throws OutsideError where Intercom is away: it goes on later. */
export async function runBacktest(workspaceId: string, id: string, deps: BacktestDeps): Promise<RunOutcome> {
  const run = await findBacktest(deps.db, workspaceId, id);
  if (run === null || run.ended_at !== null) return { ended: null, because: "ended-before" };
  if (run.state === "running" || run.state === "listing") await recordResumed(deps.db, id);
  const parameters = parseParameters(run.parameters);
  const takeTurn = createShare({ share: parameters.share, limit: deps.allowance, now: deps.now });
  const fetchDeps = { ...deps, takeTurn };
  try {
    const found = await listPast(run, fetchDeps);
    if (found === 0) return await end(run, failed(reportTexts.nothingClosed), deps);
    const teams = await deps.retry(async () => {
      await takeTurn(deps.signal);
      return deps.api.listTeams({ signal: deps.signal });
    });
    await saveBacktest(deps.db, id, { state: "running", problem: null });
    const evaluated = await evaluateAll(run, parameters, teams, takeTurn, deps);
    if (evaluated === "time-is-up") {
      // Not as one that was cut off.
      await saveBacktest(deps.db, id, { state: "waiting" });
      return { ended: null, because: "goes-on" };
    }
    return await end(run, await report(run, parameters, teams, evaluated === "stopped", deps), deps);
  } catch (error) {
    const because = refusedForGood(error);
    if (because !== null) {
      // Without a token there is no right to what was read.
      if (because === reportTexts.tokenRefused) await discardFindings(deps.db, run);
      return end(run, failed(because), deps);
    }
    if (error instanceof OutsideError && !deps.signal.aborted) await saveBacktest(deps.db, id, { problem: error.message });
    throw error;
  }
}

async function end(run: StoredBacktest, ended: BacktestEnd, { db, now }: BacktestDeps): Promise<RunOutcome> {
  await endBacktest(db, run.id, ended, now());
  return { ended };
}

function failed(problem: string): BacktestEnd {
  return { state: "failed", problem, report: null, remarks: [] };
}

/** Null where trying again may help. */
function refusedForGood(error: unknown): string | null {
  if (!(error instanceof OutsideError) || error.failure.party !== "intercom") return null;
  const { status, operation } = error.failure;
  if (status === 403) return operation.includes("/teams") ? reportTexts.mayNotListTeams : reportTexts.mayNotSearch;
  return status === 401 ? reportTexts.tokenRefused : null;
}

async function report(
  run: StoredBacktest,
  parameters: BacktestParameters,
  teams: readonly KnownTeam[],
  isStopped: boolean,
  deps: BacktestDeps,
): Promise<BacktestEnd> {
  const { lines, skipped } = await listFindings(deps.db, run.id);
  const state = isStopped ? "stopped" : "done";
  if (lines.length === 0) {
    const [commonest] = Object.entries(skipped).sort(([, one], [, other]) => other - one);
    const because = commonest === undefined ? reportTexts.nothingClosed : reportTexts.allSkipped(commonest[0]);
    return { ...failed(because), state: isStopped ? "stopped" : "failed" };
  }
  const stored = await findBacktest(deps.db, run.workspace_id, run.id);
  const counted = countReport({
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
    styles: await listHouseStyles(deps.db, run.workspace_id, run.id),
    seconds: Math.round((stored?.worked_ms ?? 0) / 100) / 10,
  });
  const facts = { parameters, found: stored?.found ?? 0, resumed: stored?.resumed ?? 0 };
  return { state, problem: null, report: counted, remarks: besideReport(counted, lines, facts) };
}

function notAskedOf(parameters: BacktestParameters, storing: StoringServices): Partial<Record<Block, string>> {
  const asks = asksOf(parameters, storing);
  return {
    ...(asks.sentiment ? {} : { escalation: reportTexts.stores(storing.sentiment ?? "") }),
    ...(asks.qa ? {} : { qa: reportTexts.stores(storing.qa ?? "") }),
  };
}
