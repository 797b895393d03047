/**
 * One run of a backtest: lists the past, evaluates each conversation, adds up. What is found is written conversation by
 * conversation, so that a run that is killed goes on where it stopped.
 */
import type { Settings } from "../domain/settings.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { beganUnderOf, parseParameters, unsavedSettingsOf } from "../domain/proof/stored-parameters.js";
import type { IntercomApi } from "../intercom/api.js";
import { OutsideError } from "../kernel/errors.js";
import { skipPending } from "../store/proof/backtest-lines.js";
import {
  type BacktestEnd,
  endBacktest,
  findBacktest,
  recordResumed,
  saveBacktest,
  saveBeganUnder,
  type StoredBacktest,
} from "../store/proof/backtests.js";
import type { BacktestDeps } from "./deps.js";
import { evaluateAll } from "./evaluate-all.js";
import { listPast } from "./list-past.js";
import { failed, reportOf } from "./report.js";
import { createShare } from "./share.js";

type RunOutcome = { readonly ended: BacktestEnd } | { readonly ended: null; readonly because: "goes-on" | "ended-before" };

const NAMES_WITHIN_MS = 4_000;

/** @throws OutsideError where Intercom is away: it goes on later. */
export async function runBacktest(workspaceId: string, id: string, given: Omit<BacktestDeps, "isUnsaved">): Promise<RunOutcome> {
  const run = await findBacktest(given.db, workspaceId, id);
  if (run === null || run.ended_at !== null) return { ended: null, because: "ended-before" };
  const deps: BacktestDeps = { ...given, ...(await settingsOf(run, given)) };
  if (run.state === "running" || run.state === "listing") await recordResumed(deps.db, id);
  const parameters = parseParameters(run.parameters);
  const takeTurn = createShare({ share: parameters.share, limit: deps.allowance, now: deps.now });
  let teams: Awaited<ReturnType<IntercomApi["listTeams"]>> = [];
  const endStopped = async () => {
    await skipPending(deps.db, id, reportTexts.stopped);
    // Names for what was read. Where Intercom is away the report has its ids: nobody who stops waits for names.
    const signal = AbortSignal.any([deps.signal, AbortSignal.timeout(NAMES_WITHIN_MS)]);
    if (teams.length === 0) teams = await deps.api.listTeams({ signal }).catch(() => []);
    return end(run, await reportOf(run, parameters, teams, true, deps), deps);
  };
  // What it waited for is not needed to end it.
  if (run.state === "stopping") return endStopped();
  try {
    const found = await listPast(run, { ...deps, takeTurn });
    if (found === "ended") return { ended: null, because: "ended-before" };
    if (found === "stopped") return await endStopped();
    if (found === 0) return await end(run, failed(reportTexts.nothingClosed), deps);
    teams = await deps.retry(async () => {
      await takeTurn(deps.signal);
      return deps.api.listTeams({ signal: deps.signal });
    });
    await saveBacktest(deps.db, id, { state: "running", problem: null });
    const evaluated = await evaluateAll(run, parameters, teams, takeTurn, deps);
    if (evaluated === "ended") return { ended: null, because: "ended-before" };
    if (evaluated === "time-is-up") {
      // Not as one that was cut off.
      await saveBacktest(deps.db, id, { state: "waiting" });
      return { ended: null, because: "goes-on" };
    }
    return await end(run, await reportOf(run, parameters, teams, evaluated === "stopped", deps), deps);
  } catch (error) {
    const because = refusedForGood(error);
    if (because !== null) return end(run, failed(because), deps);
    if (!(error instanceof OutsideError) || deps.signal.aborted) throw error;
    if ((await findBacktest(deps.db, workspaceId, id))?.state === "stopping") return endStopped();
    await saveBacktest(deps.db, id, { problem: error.message });
    throw error;
  }
}

/** A run may go on for hours, in slices: all of it is under the settings that it began with. */
async function settingsOf(
  run: StoredBacktest,
  { db, settings, settingsAt }: Pick<BacktestDeps, "db" | "settings" | "settingsAt">,
): Promise<Pick<BacktestDeps, "settings" | "settingsAt" | "isUnsaved">> {
  const unsaved = unsavedSettingsOf(run.parameters);
  if (unsaved !== null) return { settings: unsaved, settingsAt, isUnsaved: true };
  const began = beganUnderOf(run.parameters);
  if (began !== null) return { settings: collectingLess(began.settings, settings), settingsAt: began.at, isUnsaved: false };
  await saveBeganUnder(db, run.id, { settings, at: settingsAt });
  return { settings, settingsAt, isUnsaved: false };
}

/** What somebody has switched off or left out since is not stored any more; the rest stays as the run began. */
function collectingLess(began: Settings, present: Settings): Settings {
  const lesson = (name: "precedents" | "ownTeams" | "houseStyle") => (present[name] === "off" ? "off" : began[name]);
  const both = (name: "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff") => [
    ...new Set([...began[name], ...present[name]]),
  ];
  return {
    ...began,
    precedents: lesson("precedents"),
    ownTeams: lesson("ownTeams"),
    houseStyle: lesson("houseStyle"),
    pastTeammatesOff: both("pastTeammatesOff"),
    pastTeamsOff: both("pastTeamsOff"),
    pastCategoriesOff: both("pastCategoriesOff"),
  };
}

async function end(run: StoredBacktest, ended: BacktestEnd, { db, now }: BacktestDeps): Promise<RunOutcome> {
  await endBacktest(db, run.id, ended, now());
  return { ended };
}

/** Null where trying again may help: a token that is refused may be one that is being replaced. */
function refusedForGood(error: unknown): string | null {
  if (!(error instanceof OutsideError) || error.failure.party !== "intercom") return null;
  const { status, code, operation } = error.failure;
  // A plan that lacks it is refused with the status of a missing permission.
  if (code === "api_plan_restricted") return reportTexts.notInPlan;
  if (status === 403 && operation.includes("/teams")) return reportTexts.mayNotListTeams;
  if (status === 403) return operation.includes("/search") ? reportTexts.mayNotSearch : reportTexts.mayNotRead;
  return null;
}
