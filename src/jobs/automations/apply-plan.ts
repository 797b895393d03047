/** Applies what an automation planned, also where conversations share what is changed. */
import type { Automation, Autonomy } from "../../domain/settings.js";
import { applyEffects } from "../../effects/apply.js";
import type { PlannedEffect } from "../../effects/plan.js";
import { BusyError, type OutsideError } from "../../kernel/errors.js";
import type { Connection } from "../../workspaces/connections.js";
import type { Cause } from "../catalog.js";
import { targetOf } from "../fetch-conversation.js";
import type { AutomationPlan, AutomationRun, ConversationReading, SharedEffect } from "./automation.js";

/** As the workspace set it; of conversations from before the installation nothing is written. */
export function autonomyOf(automation: Automation, { settings }: Connection, { suggestOnly }: Cause): Autonomy {
  const autonomy = settings.automations[automation];
  return autonomy === "apply" && suggestOnly === true ? "suggest" : autonomy;
}

const SHARED_PATIENCE_MS = 20_000;

/** @returns what Intercom refused. */
export async function applyPlan(
  effects: AutomationPlan["effects"],
  automation: Automation,
  { connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<readonly OutsideError[]> {
  const autonomy = autonomyOf(automation, connection, payload.cause);
  const target = targetOf(payload, connection, context);
  const refusals: OutsideError[] = [];
  for (const effect of effects) {
    if ("lock" in effect) refusals.push(...(await applyShared(effect)));
    else refusals.push(...(await applyEffects([named(effect)], autonomy, target, deps.effects)));
  }
  return refusals;

  /** Only suggested by a look, and made all the same where the event itself arrives later. */
  function named(effect: PlannedEffect): PlannedEffect {
    return payload.cause.suggestOnly === true ? { ...effect, key: `${effect.key}|suggested` } : effect;
  }

  async function applyShared({ lock: name, planUnderLock }: SharedEffect): Promise<readonly OutsideError[]> {
    const key = { workspaceId: payload.workspaceId, conversationId: name };
    const lock = await deps.locks.take(key, SHARED_PATIENCE_MS);
    if (lock === null) throw new BusyError("The contact stayed busy");
    try {
      const planned = await planUnderLock();
      if (planned === null) return [];
      const assureHeld = async () => {
        await target.assureHeld();
        if (!(await lock.isHeld())) throw new BusyError("The contact passed to another process meanwhile");
      };
      return await applyEffects([named(planned)], autonomy, { ...target, assureHeld }, deps.effects);
    } finally {
      await lock.release();
    }
  }
}
