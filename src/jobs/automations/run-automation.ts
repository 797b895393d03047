/**
 * The steps that every automation takes with one conversation: fetch it, decide whether anything is due, ask the engine,
 * decide again on the conversation as it is after the wait, plan effects, apply them, resolve what an earlier try left, and
 * save how it went. An automation is given a reading and returns decisions and effects; fetching, waiting, locking and
 * applying happen here, because one event may run several automations on one reading.
 */
import type { Conversation } from "../../domain/conversation.js";
import type { Automation } from "../../domain/settings.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import type { Connection } from "../../workspaces/connections.js";
import { type JobOutcome, nothing, type PayloadOf } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";
import { type FetchedConversation, fetchConversation, refetchConversation } from "../fetch-conversation.js";
import { applyPlan, type AutomationPlan } from "./apply-plan.js";

/** A conversation as it was fetched, with its workspace's settings of the same moment. */
export interface Reading {
  readonly connection: Connection;
  readonly conversation: Conversation;
}

/** One job of an automation, and what it works with. */
export interface AutomationRun {
  readonly payload: PayloadOf<Automation>;
  readonly context: JobContext;
  readonly deps: JobDeps;
}

interface Withheld {
  readonly next: "withhold";
  /** Saved as the automation's status, for the sidebar. */
  readonly detail: string;
  readonly because: string;
}

export type Decision<Due> =
  { readonly next: "ask"; readonly due: Due } | Withheld | { readonly next: "nothing"; readonly because: string };

export const due = <Due>(what: Due): Decision<Due> => ({ next: "ask", due: what });
export const withheld = (detail: string, because: string): Withheld => ({ next: "withhold", detail, because });
export const notDue = (because: string): Decision<never> => ({ next: "nothing", because });

/** What makes one automation differ from another. */
export interface AutomationSteps<Due, Answer> {
  readonly automation: Automation;
  /** How the automation ends where the workspace switched it off, before the engine is asked or while it answers. */
  readonly off: Withheld;
  /**
   * What is due in the conversation. Called again after the wait with what the engine was asked for: then it says whether
   * that is still wanted.
   */
  decide(reading: Reading, run: AutomationRun, asked: Due | null): Decision<Due> | Promise<Decision<Due>>;
  /** The engine's answer, or what an earlier try saved of it. */
  ask(due: Due, reading: Reading, run: AutomationRun): Promise<Answer>;
  plan(answer: Answer, reading: Reading, run: AutomationRun): AutomationPlan | Promise<AutomationPlan>;
  /**
   * True where what teammates do meanwhile changes no decision: then another call is spent after a long wait only, and
   * not for every reading that grew old in the queue.
   */
  readonly readingMayAge: boolean;
  /** Epoch milliseconds from which a saved reading is fresh enough; when the cause became known, unless named. */
  freshFrom?(run: AutomationRun): Promise<number>;
  /** What a reading calls for whether or not the automation is due. */
  prepare?(reading: Reading, run: AutomationRun): Promise<void>;
  onWithheld?(run: AutomationRun): Promise<void>;
}

export async function runAutomation<Due, Answer>(
  steps: AutomationSteps<Due, Answer>,
  run: AutomationRun,
): Promise<JobOutcome> {
  const { payload, context, deps } = run;
  const notOlderThan = (await steps.freshFrom?.(run)) ?? payload.cause.receivedAt;
  const first = await fetchConversation(payload, context, deps, { notOlderThan });
  if (!first.found) return nothing(first.because);
  await steps.prepare?.(first, run);
  const decision = await decide(steps, first, run, null);
  if (decision.next !== "ask") return end(steps, decision, run);

  const askedAt = deps.now();
  const answer = await steps.ask(decision.due, first, run);

  const reading = await readAgain(steps, run, askedAt);
  if (!reading.found) return nothing(reading.because);
  const now = await decide(steps, reading, run, decision.due);
  if (now.next !== "ask") return end(steps, now, run);
  const plan = await steps.plan(answer, reading, run);
  await applyPlan(plan.effects, steps.automation, reading, run);
  const about = { ...payload, automation: steps.automation };
  await resolveLeftovers(reading.conversation, about, deps.effects.ledger);
  await plan.record?.();
  await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
  return plan.outcome;
}

function decide<Due, Answer>(steps: AutomationSteps<Due, Answer>, reading: Reading, run: AutomationRun, asked: Due | null) {
  const autonomy = reading.connection.settings.automations[steps.automation];
  return autonomy === "off" ? steps.off : steps.decide(reading, run, asked);
}

/** A wait this long releases the conversation to other jobs and leaves a teammate time to act. */
const LONG_WAIT_MS = 3_000;

/** The settings as they are now, always; the conversation as it is now where that may change the decision. */
function readAgain<Due, Answer>(
  { readingMayAge }: AutomationSteps<Due, Answer>,
  { payload, context, deps }: AutomationRun,
  askedAt: number,
): Promise<FetchedConversation> {
  const waited = deps.now() - askedAt;
  return readingMayAge && waited < LONG_WAIT_MS
    ? fetchConversation(payload, context, deps)
    : refetchConversation(payload, context, deps);
}

async function end<Due, Answer>(
  steps: AutomationSteps<Due, Answer>,
  decision: Exclude<Decision<Due>, { next: "ask" }>,
  run: AutomationRun,
): Promise<JobOutcome> {
  const { payload, deps } = run;
  if (decision.next === "withhold") {
    await steps.onWithheld?.(run);
    const about = { ...payload, automation: steps.automation };
    await saveAutomationStatus(deps.db, about, { status: "withheld", detail: decision.detail }, deps.now());
  }
  return nothing(decision.because);
}
