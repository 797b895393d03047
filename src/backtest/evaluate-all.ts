/** Every conversation of a run that is not evaluated yet, some at once; live work goes first. */
import { setTimeout as sleep } from "node:timers/promises";
import { type BacktestParameters, parseTruth } from "../domain/proof/parameters.js";
import { labelOfPast } from "../domain/proof/past-labels.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import { atMost, type InTurn } from "../kernel/at-most.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import {
  type ConversationFinding,
  findEvaluated,
  listListed,
  listPending,
  type PendingConversation,
  saveFinding,
  skipPending,
} from "../store/proof/backtest-lines.js";
import { findBacktest, type StoredBacktest } from "../store/proof/backtests.js";
import { createEngineAsker } from "./ask-engines.js";
import { collectPast, collectStyles, countListed, dropOutdated, isHeldOut, withReplies } from "./collect.js";
import { asksOf, type BacktestDeps, type EvaluationDeps } from "./deps.js";
import { evaluate } from "./evaluate.js";
import type { TakeTurn } from "./share.js";

/** What the past teaches, where it is switched on. */
const LESSONS = ["precedents", "ownTeams", "houseStyle"] as const;

/** So many conversations at once: while one waits for Intercom or an engine, the next is worked on. */
const AT_ONCE = 3;
/** So many that Intercom does not give may be the first ones; with more, it gives none. */
const MOST_BEFORE_ANY = AT_ONCE;
/** Where all is worked out here, of those so many: the third is only fetched meanwhile. With three, acknowledgements beside it wait half as long again. */
const WORKED_OUT_HERE_AT_ONCE = 2;
/** Live work that waits is let go first, for so long at most: beside a queue that never empties the run still ends. */
const YIELD_MS = 25;
const MOST_YIELDS = 10;
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
  const reads: Reads = { given: await findEvaluated(db, run.id), setAside: new Set() };

  const fetchOne: FetchOne = async (id) => {
    try {
      const past = await fetchPast(id);
      reads.given = id;
      return past;
    } catch (error) {
      return afterFailure(error, id, reads, fetchPast);
    }
  };
  const fetchPast = async (id: string) =>
    deps.retry(async () => {
      await takeTurn(signal);
      return deps.api.fetchPastConversation(id, { signal });
    });

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
      const finding = await evaluateOne(next, run, { ...evaluation, styles, heldOut: isNewest(next) }, fetchOne, deps);
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

/** Null where it was set aside, and is to be taken again after the others. @throws OutsideError where Intercom gives none */
async function evaluateOne(
  { conversationId }: PendingConversation,
  run: StoredBacktest,
  evaluation: Omit<EvaluationDeps, "ownAssignments"> & { readonly inTurn: InTurn },
  fetchOne: FetchOne,
  deps: BacktestDeps,
): Promise<ConversationFinding | null> {
  const past = await fetchOne(conversationId);
  if (past === "set-aside") return null;
  if ("skipped" in past) {
    deps.log.info({ conversation: conversationId, because: past.skipped }, "backtest: conversation skipped");
    return { line: null, skipped: past.skipped };
  }
  const authors = past.conversation.messages.flatMap(({ role, authorId }) => (role === "customer" ? (authorId ?? []) : []));
  const contactIds = [...new Set([...past.conversation.contactIds, ...authors])];
  // Before any engine is asked; saving it drops it.
  if (await deps.isOfDeletedContact(past)) return { line: null, skipped: reportTexts.refused, contactIds };
  const ownAssignments = await deps.findOwnAssignments(past);
  const { line, skipped } = await evaluation.inTurn(() => evaluate(past, { ...evaluation, ownAssignments }));
  if (line === null) return { line, skipped };
  const label = labelOfPast(conversationId, line.triage, evaluation.truth);
  const at = deps.settingsAt;
  const finding = {
    line,
    skipped: null,
    contactIds,
    label: label === null || deps.isUnsaved ? null : { ...label, at },
  } as const;
  if (evaluation.heldOut && !deps.isUnsaved) await dropOutdated(run.workspace_id, past, deps);
  if (evaluation.heldOut) return finding;
  const { category } = line.triage;
  const collected = { runId: run.id, workspaceId: run.workspace_id, past, category, contactIds, ownAssignments };
  if (!deps.isUnsaved) await collectPast(collected, deps);
  return { ...finding, line: withReplies(line, past, deps) };
}

interface Reads {
  /** A conversation of the run that Intercom has given. */
  given: string | null;
  /** Those that it did not give when they were first asked for. */
  readonly setAside: Set<string>;
}

type Past = Awaited<ReturnType<BacktestDeps["api"]["fetchPastConversation"]>>;
type FetchOne = (id: string) => Promise<Past | Refused>;
type Refused = { readonly skipped: string } | "set-aside";

/** Whether Intercom refuses this one alone, now or for good. @throws OutsideError where it gives no other either */
async function afterFailure(
  error: unknown,
  id: string,
  reads: Reads,
  fetchPast: (id: string) => Promise<Past>,
): Promise<Refused> {
  if (!(error instanceof OutsideError) || error.failure.status === 401) throw error;
  const { status, advice } = error.failure;
  if (advice.retry === "never" && status !== 403) return { skipped: reportTexts.refused };
  if (status !== 403 && failsEveryCall(error)) throw error;
  const isAgain = reads.setAside.has(id);
  if (reads.given === null) {
    if (isAgain || reads.setAside.size >= MOST_BEFORE_ANY) throw error;
  } else {
    if (status === 403) return { skipped: reportTexts.mayNotReadOne };
    const givesAnother = await fetchPast(reads.given).then(
      () => true,
      (other: unknown) => other instanceof OutsideError && other.failure.status === 404,
    );
    if (!givesAnother) throw error;
    if (isAgain) return { skipped: reportTexts.failing };
  }
  reads.setAside.add(id);
  return "set-aside";
}

async function yieldToLiveWork({ isLiveWorkDue, signal }: BacktestDeps): Promise<void> {
  for (let yields = 0; yields < MOST_YIELDS && (await isLiveWorkDue()); yields += 1) await sleep(YIELD_MS, undefined, { signal });
}
