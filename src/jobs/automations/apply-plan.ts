/** Applies what an automation planned, also where conversations share what is changed. */
import type { Automation } from "../../domain/settings.js";
import { applyEffects } from "../../effects/apply.js";
import { BusyError } from "../../kernel/errors.js";
import { targetOf } from "../fetch-conversation.js";
import type { AutomationPlan, AutomationRun, ConversationReading, SharedEffect } from "./automation.js";

const SHARED_PATIENCE_MS = 20_000;

export async function applyPlan(
  effects: AutomationPlan["effects"],
  automation: Automation,
  { connection }: ConversationReading,
  { payload, context, deps }: AutomationRun,
): Promise<void> {
  const autonomy = connection.settings.automations[automation];
  const target = targetOf(payload, connection, context);
  for (const effect of effects) {
    if ("lock" in effect) await applyShared(effect);
    else await applyEffects([effect], autonomy, target, deps.effects);
  }

  async function applyShared({ lock: name, planUnderLock }: SharedEffect): Promise<void> {
    const key = { workspaceId: payload.workspaceId, conversationId: name };
    const lock = await deps.locks.take(key, SHARED_PATIENCE_MS);
    if (lock === null) throw new BusyError("The contact stayed busy");
    try {
      const planned = await planUnderLock();
      if (planned === null) return;
      const assureHeld = async () => {
        await target.assureHeld();
        if (!(await lock.isHeld())) throw new BusyError("The contact passed to another process meanwhile");
      };
      await applyEffects([planned], autonomy, { ...target, assureHeld }, deps.effects);
    } finally {
      await lock.release();
    }
  }
}
