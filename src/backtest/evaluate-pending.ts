/** One conversation of a run that is not evaluated yet: fetched, evaluated, and kept of it what the past is to teach. */
import { contactIdsOf } from "../domain/conversation.js";
import { labelOfPast } from "../domain/proof/past-labels.js";
import { reportTexts } from "../domain/proof/report-texts.js";
import type { InTurn } from "../kernel/at-most.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import type { ConversationFinding, PendingConversation } from "../store/proof/backtest-lines.js";
import type { StoredBacktest } from "../store/proof/backtests.js";
import { collectPast, dropOutdated, withReplies } from "./collect.js";
import type { BacktestDeps, EvaluationDeps } from "./deps.js";
import { evaluate } from "./evaluate.js";
import type { TakeTurn } from "./share.js";

/** Null where it was set aside, and is to be taken again after the others. @throws OutsideError where Intercom gives none */
export async function evaluatePending(
  { conversationId }: PendingConversation,
  run: StoredBacktest,
  evaluation: Omit<EvaluationDeps, "ownAssignments"> & { readonly inTurn: InTurn },
  fetchOne: FetchPast,
  deps: BacktestDeps,
): Promise<ConversationFinding | null> {
  const past = await fetchOne(conversationId);
  if (past === "set-aside") return null;
  if ("skipped" in past) {
    deps.log.info({ conversation: conversationId, because: past.skipped }, "backtest: conversation skipped");
    return { line: null, skipped: past.skipped };
  }
  const contactIds = contactIdsOf(past.conversation);
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

type Past = Awaited<ReturnType<BacktestDeps["api"]["fetchPastConversation"]>>;
type Refused = { readonly skipped: string } | "set-aside";

/** Set aside, it is to be asked for again after the others. @throws OutsideError where Intercom gives none */
export type FetchPast = (id: string) => Promise<Past | Refused>;

interface Reads {
  /** A conversation of the run that Intercom has given. */
  given: string | null;
  /** Those that it did not give when they were first asked for. */
  readonly setAside: Set<string>;
  /** So many are asked for side by side: these may be the first ones that it does not give; with more, it gives none. */
  readonly atOnce: number;
}

export function createPastFetch(
  { given, atOnce }: Pick<Reads, "given" | "atOnce">,
  takeTurn: TakeTurn,
  { api, retry, signal }: Pick<BacktestDeps, "api" | "retry" | "signal">,
): FetchPast {
  const reads: Reads = { given, setAside: new Set(), atOnce };
  const fetchPast = async (id: string) =>
    retry(async () => {
      await takeTurn(signal);
      return api.fetchPastConversation(id, { signal });
    });
  return async (id) => {
    try {
      const past = await fetchPast(id);
      reads.given = id;
      return past;
    } catch (error) {
      return afterFailure(error, id, reads, fetchPast);
    }
  };
}

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
    if (isAgain || reads.setAside.size >= reads.atOnce) throw error;
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
