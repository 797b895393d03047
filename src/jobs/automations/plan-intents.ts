/** What each planned effect is by the workspace's level: made, only suggested, or none; what conversations share is locked for it. */
import { lowerLevel } from "../../domain/autonomy-levels.js";
import { toIntent } from "../../effects/apply.js";
import type { Intent } from "../../effects/ledger.js";
import { type PlannedEffect, suggestedKey } from "../../effects/plan.js";
import { failsEveryCall, OutsideError } from "../../kernel/errors.js";
import type { Lock } from "../../queue/conversation-locks.js";
import { type ReadConversation, unlessPurged } from "../../store/conversations/conversations.js";
import type { Write } from "../../store/database/write-together.js";
import { autonomyOf } from "./automation-steps.js";
import type { AutomationRun, ConversationReading, PlanOf } from "./automation.js";
import { takeAndRead } from "./shared-effect.js";

/** What a plan comes to once what conversations share is held. */
export interface Held extends PlanOf {
  readonly intents: readonly Intent[];
  readonly writes: readonly Write[];
  readonly locks: readonly Lock[];
  /** Why something that conversations share could not be planned: the rest is done. */
  readonly failure: OutsideError | null;
}

/** What is made of a reading, stored only where none of its words were redacted or deleted since. */
export function unlessPurgedSince(
  reading: ReadConversation,
  { payload }: Pick<AutomationRun, "payload">,
  writes: readonly Write[],
): readonly Write[] {
  return writes.length === 0 ? [] : [unlessPurged(payload.workspaceId, reading), ...writes];
}

/** What of a plan is to be done. Takes the locks of what conversations share, and plans that under them. */
export async function planIntents(
  each: PlanOf,
  reading: ConversationReading,
  run: AutomationRun,
  patienceMs: number,
): Promise<Held> {
  const { payload, deps } = run;
  const { limit = "apply", decided } = each.plan;
  const autonomy = lowerLevel(autonomyOf(each.automation, reading, payload.cause, decided?.category ?? null), limit);
  const intents: Intent[] = [];
  const writes: Write[] = [];
  const locks: Lock[] = [];
  let failure: OutsideError | null = null;
  const plan = (effect: PlannedEffect) => {
    // Only suggested where an old conversation is read, and made all the same where the event itself arrives later.
    const key = payload.cause.suggestOnly === true ? suggestedKey(effect.key) : effect.key;
    const intent = toIntent({ ...effect, key }, autonomy);
    if (intent !== null) intents.push(intent);
  };
  try {
    for (const effect of each.plan.effects) {
      if (!("lock" in effect)) plan(effect);
      else {
        const { lock, found } = await takeAndRead(effect, payload.workspaceId, deps.locks, patienceMs);
        locks.push(lock);
        const planned = await effect.planUnderLock(found).catch((error: unknown) => {
          if (!(error instanceof OutsideError) || failsEveryCall(error)) throw error;
          failure ??= error;
          return null;
        });
        if (planned === null) continue;
        plan(planned.effect);
        writes.push(...planned.writes);
      }
    }
  } catch (error) {
    for (const lock of locks) await lock.release();
    throw error;
  }
  return { ...each, intents, writes, locks, failure };
}
