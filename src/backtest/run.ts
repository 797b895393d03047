/**
 * One run of a backtest: lists the past, evaluates each conversation, adds up. What is found is written conversation by
 * conversation, so that a run that is killed goes on where it stopped.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Engines } from "../ai/ports.js";
import { besideReport } from "../domain/proof/beside-report.js";
import { countReport } from "../domain/proof/count.js";
import { type BacktestParameters, parseParameters, parseTruth } from "../domain/proof/parameters.js";
import { type Block, reportTexts } from "../domain/proof/report-texts.js";
import type { BacktestReport } from "../domain/proof/report.js";
import type { Settings } from "../domain/settings.js";
import type { KnownTeam } from "../domain/team-match.js";
import type { IntercomApi } from "../intercom/api.js";
import { OutsideError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import type { Tables } from "../store/database/tables.js";
import {
  type BacktestEnd,
  countLines,
  endBacktest,
  type Finding,
  findBacktest,
  type ListedConversation,
  listFindings,
  listPending,
  recordResumed,
  saveBacktest,
  saveFinding,
  skipPending,
  type StoredBacktest,
} from "../store/proof/backtests.js";
import { createEngineAsker } from "./ask-engines.js";
import { evaluate, type EvaluationDeps } from "./evaluate.js";
import { listPast } from "./list-past.js";
import { createShare } from "./share.js";

/** What a backtest may ask of Intercom: it cannot write, for it has nothing to write with. */
export type ReadOnlyIntercom = Pick<IntercomApi, "searchClosed" | "fetchPastConversation" | "listTeams">;

/** Contracts of which an engine outside keeps what it is sent, with the service's name. */
export type StoringServices = Readonly<Partial<Record<"sentiment" | "qa", string>>>;

export interface BacktestDeps {
  readonly db: Kysely<Tables>;
  readonly api: ReadOnlyIntercom;
  readonly engines: Engines;
  readonly storing: StoringServices;
  readonly settings: Settings;
  readonly adminId: string;
  readonly detectLanguage: (text: string) => string | null;
  /** Intercom's calls a window; null where not known yet. */
  readonly allowance: () => Promise<number | null>;
  readonly retry: <T>(call: () => Promise<T>) => Promise<T>;
  /** Whether work waits that somebody needs now. */
  readonly isLiveWorkDue: () => Promise<boolean>;
  /** Rejects where another process goes on with the run. */
  readonly assureHeld: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly now: () => number;
}

/** So many conversations at once: while one waits for Intercom or an engine, the next is worked on. */
const AT_ONCE = 3;
/** Between two questions: a webhook that comes meanwhile is acknowledged first. */
const BREATH_MS = 2;
/** Live work that waits is let go first, for so long at most: beside a queue that never empties the run still ends. */
const YIELD_MS = 25;
const MOST_YIELDS = 10;
/** Then the job makes way and comes again: the queue takes one that runs for long for dead. */
const SLICE_MS = 5 * 60_000;

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
    const teams = await deps.retry(() => deps.api.listTeams({ signal: deps.signal }));
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
    if (because !== null) return end(run, failed(because), deps);
    if (error instanceof OutsideError && !deps.signal.aborted) await saveBacktest(deps.db, id, { problem: error.message });
    throw error;
  }
}

async function end(run: StoredBacktest, ended: BacktestEnd, { db, now }: BacktestDeps): Promise<RunOutcome> {
  await endBacktest(db, run.id, ended, now());
  return { ended };
}

function failed(problem: string): BacktestEnd {
  return { state: "failed", problem, report: null, says: [] };
}

/** Null where trying again may help. */
function refusedForGood(error: unknown): string | null {
  if (!(error instanceof OutsideError) || error.failure.party !== "intercom") return null;
  if (error.failure.status === 403) return reportTexts.mayNotSearch;
  return error.failure.status === 401 ? reportTexts.tokenRefused : null;
}

async function evaluateAll(
  run: StoredBacktest,
  parameters: BacktestParameters,
  teams: readonly KnownTeam[],
  takeTurn: (signal: AbortSignal) => Promise<void>,
  deps: BacktestDeps,
): Promise<"all" | "stopped" | "time-is-up"> {
  const { db, signal, log } = deps;
  const asker = createEngineAsker({
    signal,
    retry: deps.retry,
    onFailure: (contract, error) => log.warn({ error, contract }, "backtest: the engine did not answer"),
  });
  const evaluation: EvaluationDeps = {
    engines: deps.engines,
    asker,
    settings: deps.settings,
    teams,
    truth: parseTruth(parameters.truth) ?? { of: "team" },
    adminId: deps.adminId,
    asks: asksOf(parameters, deps.storing),
    detectLanguage: deps.detectLanguage,
    callAbout: (conversation, moment) => ({
      workspaceId: run.workspace_id,
      conversationId: conversation.id,
      conversation,
      requestId: `backtest-${run.id}-${conversation.id}-${moment.replace(/\W+/g, "-")}`,
      pipelineId: `backtest-${run.id}`,
      signal,
    }),
    breathe: async () => {
      await sleep(BREATH_MS, undefined, { signal });
    },
  };
  const pending = [...(await listPending(db, run.id))];
  const began = deps.now();
  let savedAt = began;
  let done = 0;
  let isStopped = false;
  let isTimeUp = false;

  async function work(): Promise<void> {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      signal.throwIfAborted();
      if (deps.now() - began >= SLICE_MS) isTimeUp = true;
      if (isTimeUp) return;
      await deps.assureHeld();
      await yieldToLiveWork(deps);
      if ((await findBacktest(db, run.workspace_id, run.id))?.state === "stopping") isStopped = true;
      if (isStopped || asker.hasGivenUp("triage")) return;
      const finding = await evaluateOne(next, evaluation, takeTurn, deps);
      done += 1;
      const now = deps.now();
      const secondsLeft = Math.ceil(((now - began) / done / 1000) * pending.length);
      // Several are worked on at once: the time since the last one was written is nobody else's.
      const workedMs = now - savedAt;
      savedAt = now;
      await saveFinding(db, run.id, next.conversationId, finding, { workedMs, secondsLeft });
    }
  }

  // The first failure ends the others too, before it is handed on.
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      pending.length = 0;
      throw error;
    }),
  );
  const ends = await Promise.allSettled(workers);
  for (const each of ends) if (each.status === "rejected") throw each.reason;
  if (isStopped) await skipPending(db, run.id, reportTexts.stopped);
  else if (asker.hasGivenUp("triage")) await skipPending(db, run.id, reportTexts.engineStays("triage"));
  else if (isTimeUp) return "time-is-up";
  return isStopped ? "stopped" : "all";
}

function asksOf({ mayStore }: BacktestParameters, storing: StoringServices): EvaluationDeps["asks"] {
  return { sentiment: mayStore || storing.sentiment === undefined, qa: mayStore || storing.qa === undefined };
}

async function evaluateOne(
  { conversationId }: ListedConversation,
  evaluation: EvaluationDeps,
  takeTurn: (signal: AbortSignal) => Promise<void>,
  { api, retry, signal, log }: BacktestDeps,
): Promise<Finding> {
  try {
    const past = await retry(async () => {
      await takeTurn(signal);
      return api.fetchPastConversation(conversationId, { signal });
    });
    const { line, skipped } = await evaluate(past, evaluation);
    if (line === null) return { line, skipped };
    const authors = past.conversation.messages.flatMap(({ role, authorId }) => (role === "customer" ? (authorId ?? []) : []));
    return { line, skipped: null, contactIds: [...new Set([...past.conversation.contactIds, ...authors])] };
  } catch (error) {
    if (!(error instanceof OutsideError) || error.failure.advice.retry !== "never" || error.failure.status === 401) throw error;
    log.info(
      { conversation: conversationId, status: error.failure.status },
      "backtest: conversation skipped, Intercom refuses it",
    );
    return { line: null, skipped: reportTexts.refused };
  }
}

async function yieldToLiveWork({ isLiveWorkDue, signal }: BacktestDeps): Promise<void> {
  for (let yields = 0; yields < MOST_YIELDS && (await isLiveWorkDue()); yields += 1) await sleep(YIELD_MS, undefined, { signal });
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
  const counted: BacktestReport = countReport({
    workspace: run.workspace_id,
    lines,
    skipped,
    truthAs: parameters.truth,
    truth: parseTruth(parameters.truth) ?? { of: "team" },
    costs: { wrong: parameters.costWrong, hand: parameters.costHand },
    settings: deps.settings,
    teamNames: new Map(teams.map(({ id, name }) => [id, name])),
    notAsked: notAskedOf(parameters, deps.storing),
    seconds: Math.round((stored?.worked_ms ?? 0) / 100) / 10,
  });
  const facts = { parameters, found: stored?.found ?? 0, resumed: stored?.resumed ?? 0 };
  return { state, problem: null, report: counted, says: besideReport(counted, lines, facts) };
}

function notAskedOf(parameters: BacktestParameters, storing: StoringServices): Partial<Record<Block, string>> {
  const asks = asksOf(parameters, storing);
  return {
    ...(asks.sentiment ? {} : { escalation: reportTexts.stores(storing.sentiment ?? "") }),
    ...(asks.qa ? {} : { qa: reportTexts.stores(storing.qa ?? "") }),
  };
}
