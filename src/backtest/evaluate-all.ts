/** Every conversation of a run that is not evaluated yet, some at once; live work goes first. */
import { setTimeout as sleep } from "node:timers/promises";
import { type BacktestParameters, parseTruth } from "../domain/proof/parameters.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { atMost, type InTurn } from "../kernel/at-most.js";
import {
  findEvaluated,
  listListed,
  listPending,
  type PendingConversation,
  saveFinding,
  skipPending,
} from "../store/proof/backtest-lines.js";
import { findBacktest, type StoredBacktest } from "../store/proof/backtests.js";
import { createEngineAsker } from "./ask-engines.js";
import { collectStyles, countListed, isHeldOut } from "./collect.js";
import { asksOf, type BacktestDeps, type EvaluationDeps } from "./deps.js";
import { createPastFetch, evaluatePending } from "./evaluate-pending.js";
import { type TakeTurn, yieldToLiveWork } from "./share.js";

/** What the past teaches, where it is switched on. */
const LESSONS = ["precedents", "ownTeams", "houseStyle"] as const;

/** So many conversations at once: while one waits for Intercom or an engine, the next is worked on. */
const AT_ONCE = 3;
/**
 * Where all is worked out here, of those so many: the next ones are only fetched meanwhile. With one the main thread and the encoder's
 * take turns, and acknowledgements find a free processor; with two they wait half as long again, and the run takes as long.
 */
const WORKED_OUT_HERE_AT_ONCE = 1;
/** Then the job makes way and comes again: the queue takes one that runs for long for dead. */
const SLICE_MS = 5 * 60_000;

/** `time-is-up`: it goes on later; `ended`: somebody else ended the run, or deleted it. */
export type EvaluationEnd = "all" | "stopped" | "time-is-up" | "ended";

export async function evaluateAll(
  run: StoredBacktest,
  parameters: BacktestParameters,
  teams: EvaluationDeps["teams"],
  takeTurn: TakeTurn,
  deps: BacktestDeps,
): Promise<EvaluationEnd> {
  const { db, signal, now } = deps;
  const learns = LESSONS.some((lesson) => deps.settings[lesson] !== "off");
  const all = await listListed(db, run.id);
  const listed = countListed(all);
  const unevaluated = await listPending(db, run.id);
  // What the past teaches must be known before its worth is measured: the oldest come first.
  const pending = learns ? unevaluated.toReversed() : unevaluated;
  const isNewest = ({ position }: PendingConversation) => isHeldOut(position, listed);
  const newest = { run: run.id, conversations: new Set(all.filter(isNewest).map(({ conversationId }) => conversationId)) };
  const evaluation = { ...evaluationOf(run, parameters, teams, deps), newest };
  const began = now();
  const progress = { done: 0, savedAt: began, left: pending.length };
  const fetchOne = createPastFetch({ given: await findEvaluated(db, run.id), atOnce: AT_ONCE }, takeTurn, deps);

  /** Null while there is a reason to go on. */
  async function whyEnd(): Promise<EvaluationEnd | null> {
    signal.throwIfAborted();
    if (evaluation.asker.hasGivenUp("triage")) return "all";
    if (now() - began >= SLICE_MS) return "time-is-up";
    await deps.assureHeld();
    const stored = await findBacktest(db, run.workspace_id, run.id);
    // A process of the release before does not know every kind of job: its Proof page takes such a run for given up.
    if (stored === null || stored.ended_at !== null) return "ended";
    return stored.state === "stopping" ? "stopped" : null;
  }

  async function work(queued: PendingConversation[], styles: EvaluationDeps["styles"]): Promise<EvaluationEnd> {
    for (;;) {
      const end = await whyEnd();
      if (end !== null) return end;
      const next = queued.shift();
      if (next === undefined) return "all";
      await yieldToLiveWork(deps);
      const finding = await evaluatePending(next, run, { ...evaluation, styles, heldOut: isNewest(next) }, fetchOne, deps);
      if (finding === null) {
        queued.push(next);
        continue;
      }
      progress.done += 1;
      progress.left -= 1;
      const secondsLeft = Math.ceil(((now() - began) / progress.done / 1000) * progress.left);
      // Several are worked on at once: the time since the last one was written is nobody else's.
      const workedMs = now() - progress.savedAt;
      progress.savedAt = now();
      await saveFinding(db, run, next.conversationId, finding, { workedMs, secondsLeft });
    }
  }

  async function workOff(all: readonly PendingConversation[], styles: EvaluationDeps["styles"]): Promise<EvaluationEnd> {
    const queued = [...all];
    // The first failure ends the others too, before it is handed on.
    const workers = Array.from({ length: AT_ONCE }, () =>
      work(queued, styles).catch((error: unknown) => {
        queued.length = 0;
        throw error;
      }),
    );
    const outcomes = await Promise.allSettled(workers);
    for (const each of outcomes) if (each.status === "rejected") throw each.reason;
    const ends = outcomes.map((each) => (each.status === "fulfilled" ? each.value : "all"));
    const early = ends.find((each) => each === "ended" || each === "stopped");
    if (early !== undefined) return early;
    return queued.length > 0 && !evaluation.asker.hasGivenUp("triage") ? "time-is-up" : "all";
  }

  // A house style is one of all the older ones together: none of them may still be under way.
  const isFirst = (each: PendingConversation) => deps.settings.houseStyle === "off" || !isNewest(each);
  let end = await workOff(pending.filter(isFirst), null);
  if (end === "all" && deps.settings.houseStyle !== "off" && !evaluation.asker.hasGivenUp("triage")) {
    const styles = await collectStyles(run, deps);
    end = await workOff(
      pending.filter((each) => !isFirst(each)),
      styles,
    );
  }
  if (end === "stopped") await skipPending(db, run.id, reportTexts.stopped);
  else if (evaluation.asker.hasGivenUp("triage")) await skipPending(db, run.id, reportTexts.engineStays("triage"));
  return end;
}

/** What is the same for each conversation. */
type EvaluationOfAll = Omit<EvaluationDeps, "heldOut" | "newest" | "styles" | "ownAssignments">;

function evaluationOf(
  run: StoredBacktest,
  parameters: BacktestParameters,
  teams: EvaluationDeps["teams"],
  {
    engines,
    precedents,
    ownTeams,
    labelled,
    meaning,
    answersHere,
    settings,
    adminId,
    formerWriters,
    storing,
    detectLanguage,
    retry,
    signal,
    log,
    breathMs,
  }: BacktestDeps,
): EvaluationOfAll & { readonly inTurn: InTurn } {
  return {
    engines,
    precedents,
    ownTeams,
    labelled,
    meaning,
    asker: createEngineAsker({
      signal,
      retry,
      onFailure: (contract, error) => log.warn({ error, contract }, "backtest: the engine did not answer"),
    }),
    settings,
    teams,
    truth: parseTruth(parameters.truth) ?? { of: "team" },
    leavesOutNewer: parameters.leaveOutNewer,
    adminId,
    formerWriters,
    asks: asksOf(parameters, storing),
    detectLanguage,
    inTurn: answersHere ? atMost(WORKED_OUT_HERE_AT_ONCE) : (work) => work(),
    callAbout: (conversation, moment) => ({
      workspaceId: run.workspace_id,
      conversationId: conversation.id,
      conversation,
      requestId: `backtest-${run.id}-${conversation.id}-${moment.replace(/\W+/g, "-")}`,
      pipelineId: `backtest-${run.id}`,
      inBackground: true,
      signal,
    }),
    breathe: async () => {
      await sleep(breathMs, undefined, { signal });
    },
  };
}
