/** Applies what the automations of one job planned: intents in one statement, then change by change. */
import { executeEffects, intendEffects } from "../../effects/apply.js";
import type { Completion } from "../../effects/ledger-rows.js";
import { curableRefusal } from "../../effects/refusals.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { toError } from "../../kernel/errors.js";
import { decisionKey } from "../../domain/decisions/decision.js";
import { decisionWrite, settingsRevision } from "../../store/decisions/decisions.js";
import { type Write, writeTogether } from "../../store/database/write-together.js";
import { targetOf } from "../fetch-conversation.js";
import type { AutomationRun, ConversationReading, Decided, PlanOf } from "./automation.js";
import { type Held, planIntents, unlessPurgedSince } from "./plan-intents.js";
import { heldBy } from "./shared-effect.js";

/** How one automation's plan went. */
export interface AppliedPlan extends PlanOf {
  /** Null where everything was done, or refused for good. */
  readonly failure: Error | null;
}

interface AppliedPlans {
  readonly applied: readonly AppliedPlan[];
  /** How each effect ended, and what did not have to be written before. */
  readonly writes: Write[];
  /** Whether the reading went along with the intents; it is not among the writes. */
  readonly isReadingStored: boolean;
}

/**
 * @param unsaved the reading, where it is to go along with the intents
 * @param patienceMs for what conversations share
 * @param isLast nothing is left but the end of the job: what conversations share is given back with it
 */
export async function applyPlans(
  plans: readonly PlanOf[],
  reading: ConversationReading,
  run: AutomationRun,
  unsaved: Write | null,
  patienceMs: number,
  isLast: boolean,
): Promise<AppliedPlans> {
  const { payload, context, deps } = run;
  const target = targetOf(payload, reading.connection, context);
  const held: Held[] = [];
  const applied: AppliedPlan[] = [];
  const completions: Completion[] = [];
  try {
    for (const each of plans) {
      try {
        held.push(await planIntents(each, reading, run, patienceMs));
      } catch (error) {
        applied.push({ ...each, failure: toError(error) });
      }
    }
    const answers = plans.flatMap(({ plan }) => plan.answer ?? []);
    const intents = held.flatMap((each) => each.intents);
    const decisions = held.flatMap(({ plan, intents: own }) => {
      const keys = own.map(({ planned }) => planned.key);
      return plan.decided === undefined ? [] : [decidedWrite(plan.decided, keys, reading, run)];
    });
    const before = unlessPurgedSince(reading, run, [...answers, ...decisions, ...held.flatMap((each) => each.writes)]);
    const isNothing = intents.length === 0;
    // With nothing to be done about it, it is written with the end of the job.
    const reads = unsaved === null ? [] : [unsaved];
    const intended = isNothing ? [] : await intendEffects(intents, target, deps.effects, [...reads, ...before]);
    const leftovers = reading.facts.unresolved.filter(({ id }) => intended.every(({ entry }) => entry.id !== id));
    for (const { automation, plan, intents: own, locks, failure } of held) {
      const mine = intended.filter(({ planned }) => own.some((intent) => intent.planned === planned));
      const done = await executeEffects(mine, heldBy(target, locks), deps.effects);
      const left = leftovers.filter((entry) => entry.automation === automation);
      completions.push(...done.completions);
      if (done.failure === null) {
        const resolved = resolveLeftovers(reading, left, payload.workspaceId, deps.pace);
        completions.push(...resolved.completions);
        for (const { id } of resolved.underWay)
          await deps.effects.expectLeftover(payload.workspaceId, payload.conversationId, id);
      }
      applied.push({ automation, plan, failure: done.failure ?? failure ?? curableRefusal(done.refusals) });
    }
    const ended = deps.effects.ledger.completed(completions);
    return { applied, writes: [...(isNothing ? before : []), ...(ended === null ? [] : [ended])], isReadingStored: !isNothing };
  } finally {
    for (const lock of held.flatMap(({ locks }) => locks)) await (isLast ? context.keep(lock) : lock.release());
  }
}

/** @param effectKeys of what follows from it */
export function decidedWrite(
  { cause, category, decision, reason, engine, isRouted }: Decided,
  effectKeys: readonly string[],
  { connection, conversation }: ConversationReading,
  { payload, deps }: AutomationRun,
): Write {
  return decisionWrite(payload.workspaceId, {
    key: decisionKey(decision.automation, conversation.id, cause),
    conversationId: conversation.id,
    category,
    decision,
    reason,
    effectKeys,
    ...(isRouted && { isRouted }),
    engine,
    cause: payload.cause.topic,
    settingsRevision: settingsRevision(connection.settings),
    decidedAt: new Date(deps.now()),
  });
}

/** What was made of a reading where no effect follows: all of it, or nothing where words of the reading are gone since. */
export async function storeUnlessPurged(
  writes: readonly Write[],
  reading: Pick<ConversationReading, "conversation" | "readAt">,
  run: Pick<AutomationRun, "payload" | "deps">,
): Promise<void> {
  await writeTogether(run.deps.db, unlessPurgedSince(reading, run, writes));
}
