/** Makes the changes of triage that a teammate decided on, also those that were only suggested. */
import type { Autonomy } from "../../domain/settings.js";
import { applyEffects } from "../../effects/apply.js";
import type { Target } from "../../effects/execute.js";
import type { PlannedEffect } from "../../effects/plan.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import type { OutsideError } from "../../kernel/errors.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import type { Connection } from "../../workspaces/connections.js";
import type { JobDeps } from "../deps.js";
import { targetOf } from "../fetch-conversation.js";
import type { ClickJob } from "./click.js";

/** @property failure why Intercom's list of teams could not be had; null where it was, or will not be */
interface PlannedTriage {
  readonly effects: readonly PlannedEffect[];
  readonly failure: OutsideError | null;
}

/**
 * Makes the changes that follow from a teammate's word on triage, also those that triage had only suggested.
 * @returns the refusals
 * @throws `failure` once they are made, where the click may find the team when it is tried again
 */
export async function applyTriage(
  { effects, failure }: PlannedTriage,
  level: Autonomy,
  connection: Connection,
  { payload, context, deps }: ClickJob,
): Promise<readonly OutsideError[]> {
  const target = targetOf(payload, connection, context, "click");
  await completeBegun(level === "off" ? [] : effects, target, deps);
  if (level === "apply") await deps.effects.ledger.promoteSuggested(payload.workspaceId, effects);
  const refusals = await applyEffects(effects, level, target, deps.effects);
  if (level !== "off" && failure?.failure.advice.retry === "later") throw failure;
  return refusals;
}

/**
 * What an earlier try began and changed is not planned again, and triage plans nothing more once a teammate has decided:
 * without this its receipt would wait for good, and could not be undone.
 */
async function completeBegun(
  planned: readonly PlannedEffect[],
  target: Target,
  { db, effects, now, pace }: JobDeps,
): Promise<void> {
  const { connection, conversationId, signal, priority } = target;
  const { workspaceId, api } = connection;
  const { unresolved } = await findWorkFacts(db, workspaceId, conversationId);
  const begun = unresolved.filter(({ automation, key }) => automation === "triage" && planned.every((each) => each.key !== key));
  if (begun.length === 0) return;
  // The reading that the plan was made from may be older than the earlier try's last call.
  const readAt = now();
  const conversation = await api.fetchConversation(conversationId, { signal, priority });
  const { completions, underWay } = resolveLeftovers({ conversation, readAt }, begun, workspaceId, pace);
  for (const { id } of underWay) await effects.expectLeftover(workspaceId, conversationId, id);
  await effects.ledger.complete(completions);
}
