/**
 * One run of a backtest: lists the past, evaluates each conversation, adds up. What is found is written conversation by
 * conversation, so that a run that is killed goes on where it stopped.
 */
import type { Kysely } from "kysely";
import { reportTexts } from "../domain/proof/report-texts.js";
import { parseParameters, unsavedSettingsOf } from "../domain/proof/stored-parameters.js";
import type { IntercomApi } from "../intercom/api.js";
import { OutsideError } from "../kernel/errors.js";
import type { Tables } from "../store/database/tables.js";
import { countLines } from "../store/proof/backtest-counts.js";
import { addPending, limitPending, listListed, skipPending } from "../store/proof/backtest-lines.js";
import {
  type BacktestEnd,
  endBacktest,
  findBacktest,
  recordResumed,
  saveBacktest,
  type StoredBacktest,
} from "../store/proof/backtests.js";
import type { BacktestDeps } from "./deps.js";
import { evaluateAll } from "./evaluate-all.js";
import { failed, reportOf } from "./report.js";
import { createShare, type TakeTurn } from "./share.js";

type RunOutcome = { readonly ended: BacktestEnd } | { readonly ended: null; readonly because: "goes-on" | "ended-before" };

const NAMES_WITHIN_MS = 4_000;

/** @throws OutsideError where Intercom is away: it goes on later. */
export async function runBacktest(workspaceId: string, id: string, given: Omit<BacktestDeps, "isUnsaved">): Promise<RunOutcome> {
  const run = await findBacktest(given.db, workspaceId, id);
  if (run === null || run.ended_at !== null) return { ended: null, because: "ended-before" };
  const unsaved = unsavedSettingsOf(run.parameters);
  const deps: BacktestDeps = { ...given, settings: unsaved ?? given.settings, isUnsaved: unsaved !== null };
  if (run.state === "running" || run.state === "listing") await recordResumed(deps.db, id);
  const parameters = parseParameters(run.parameters);
  const takeTurn = createShare({ share: parameters.share, limit: deps.allowance, now: deps.now });
  const fetchDeps = { ...deps, takeTurn };
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
    const found = await listPast(run, fetchDeps);
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

interface ListPastDeps {
  readonly db: Kysely<Tables>;
  readonly api: Pick<IntercomApi, "searchClosed">;
  readonly takeTurn: TakeTurn;
  readonly retry: <T>(call: () => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** @returns how many were found; of a sample they are more than are evaluated. @throws OutsideError */
async function listPast(run: StoredBacktest, deps: ListPastDeps): Promise<number> {
  if (run.listed) return run.found;
  const { conversations, since, sample } = parseParameters(run.parameters);
  const from = since === null ? null : Math.floor(Date.parse(since) / 1000);
  let cursor = run.search_cursor;
  let listed = (await countLines(deps.db, run.id)).of;
  await saveBacktest(deps.db, run.id, { state: "listing", problem: null });
  do {
    const page = await deps.retry(async () => {
      await deps.takeTurn(deps.signal);
      return deps.api.searchClosed({ since: from, cursor }, { signal: deps.signal });
    });
    const ids = page.items.slice(0, conversations - listed).map(({ id }) => id);
    await addPending(deps.db, run, ids, listed, deps.now());
    listed = (await countLines(deps.db, run.id)).of;
    cursor = page.next;
    await saveBacktest(deps.db, run.id, { search_cursor: cursor });
  } while (cursor !== null && listed < conversations);
  const drawn = sample === null || sample >= listed ? null : await drawSample(run.id, sample, deps.db);
  // At once: a list that was cut down without being complete would be filled up again with older ones.
  await deps.db.transaction().execute(async (transaction) => {
    if (drawn !== null) await limitPending(transaction, run.id, drawn);
    await saveBacktest(transaction, run.id, { listed: true, found: listed, state: "running" });
  });
  return listed;
}

/** Positions of so many of the conversations that were listed. */
async function drawSample(runId: string, sample: number, db: ListPastDeps["db"]): Promise<readonly number[]> {
  const listed = await listListed(db, runId);
  return spread(
    listed.map(({ position }) => position),
    sample,
  );
}

/** So many of them, evenly from the first to the last. */
export function spread<T>(values: readonly T[], count: number): readonly T[] {
  return values.filter(
    (_, index) => Math.floor((index * count) / values.length) !== Math.floor(((index - 1) * count) / values.length),
  );
}
