/**
 * The steps that every automation takes with one conversation: fetch it, decide whether anything is due, ask the engine,
 * decide again on the conversation as it is after the wait, plan effects, apply them, resolve what an earlier try left, and
 * save how it went. An automation is given a reading and returns decisions and effects; fetching, waiting, locking and
 * applying happen here, because one event may run several automations on one reading.
 */
import { curableRefusal } from "../../effects/refusals.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { PACE } from "../../kernel/pace.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { type JobOutcome, later, nothing } from "../catalog.js";
import { type FetchedConversation, fetchConversation, refetchConversation } from "../fetch-conversation.js";
import { applyPlan } from "./apply-plan.js";
import type { AutomationRun, AutomationSteps, Decision, ConversationReading } from "./automation.js";

export async function runAutomation<Due, Answer>(steps: AutomationSteps<Due, Answer>, run: AutomationRun): Promise<JobOutcome> {
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
  const refusals = await applyPlan(plan.effects, steps.automation, reading, run);
  const about = { ...payload, automation: steps.automation };
  await resolveLeftovers(reading.conversation, about, deps.effects.ledger);
  await plan.record?.();
  await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
  const curable = curableRefusal(refusals);
  if (curable !== null) throw curable;
  return plan.outcome;
}

function decide<Due, Answer>(
  steps: AutomationSteps<Due, Answer>,
  reading: ConversationReading,
  run: AutomationRun,
  asked: Due | null,
) {
  const autonomy = reading.connection.settings.automations[steps.automation];
  return autonomy === "off" ? steps.off : steps.decide(reading, run, asked);
}

/** The settings as they are now, always; the conversation as it is now where that may change the decision. */
function readAgain<Due, Answer>(
  { readingMayAge }: AutomationSteps<Due, Answer>,
  { payload, context, deps }: AutomationRun,
  askedAt: number,
): Promise<FetchedConversation> {
  // So long a wait released the conversation to other jobs.
  const waitedLong = deps.now() - askedAt >= (deps.pace ?? PACE).releaseAfterMs;
  return readingMayAge && !waitedLong ? fetchConversation(payload, context, deps) : refetchConversation(payload, context, deps);
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
    if (decision.again !== null) return later(decision.again, decision.because);
  }
  return nothing(decision.because);
}
