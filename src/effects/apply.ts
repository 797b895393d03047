import { BusyError, OutsideError, toError } from "../kernel/errors.js";
import type { Autonomy } from "../domain/settings.js";
import type { PlannedEffect } from "./plan.js";
import { findEarlier } from "./resolve.js";
import type { Ledger, LedgerEntry } from "./ledger.js";
import { asRefusal, refusalText } from "./refusals.js";
import { executeEffect, type EffectCaches, type Target } from "./execute.js";

export interface EffectsDeps extends EffectCaches {
  readonly ledger: Ledger;
  /** A note is about to be written a second time, and the first try may still land, later than it is waited for. */
  readonly expectRepeat: (workspaceId: string, conversationId: string, effectId: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Makes the planned changes, one after the other, each at most once. One that Intercom refuses for good is recorded and
 * does not stop the others.
 * @returns the refusals.
 * @throws OutsideError of the first that may succeed later; those before it are done and recorded, the rest not begun.
 * @throws BusyError where the conversation passed to another process, or an earlier try may still land: then not before that.
 */
export async function applyEffects(
  planned: readonly PlannedEffect[],
  autonomy: Autonomy,
  target: Target,
  deps: EffectsDeps,
): Promise<readonly OutsideError[]> {
  const refusals: OutsideError[] = [];
  for (const effect of planned) {
    if (autonomy === "apply") {
      const refusal = await applyOne(effect, target, deps);
      if (refusal !== null) refusals.push(refusal);
    } else if (autonomy === "suggest") await deps.ledger.suggest(target.connection.workspaceId, target.conversationId, effect);
  }
  return refusals;
}

/** @returns the refusal where there is one. */
async function applyOne(planned: PlannedEffect, target: Target, deps: EffectsDeps): Promise<OutsideError | null> {
  const { ledger } = deps;
  const entry = await ledger.recordIntent(target.connection.workspaceId, target.conversationId, planned);
  if (entry.state === "done" || entry.state === "undone" || entry.state === "suggested") return null;
  if (entry.triedBefore) {
    const earlier = await resolveEarlier(entry, planned, target, deps);
    if (earlier === "found") return null;
    if (earlier === "not-seen" && planned.effect.kind === "note")
      await deps.expectRepeat(target.connection.workspaceId, target.conversationId, entry.id);
    await ledger.setInFlight(entry.id, ledger.inFlightMs);
  }
  try {
    const result = await executeEffect(planned.effect, target, deps);
    await ledger.complete(entry.id, "done", { result });
    return null;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw toError(error);
    const failed = await asRefusal(error, target);
    await recordFailure(failed, entry, planned, ledger);
    if (failed.failure.advice.retry === "never") return failed;
    throw failed;
  }
}

/** Looks for what an earlier try may have done, once that is almost certain to be seen. */
async function resolveEarlier(
  entry: LedgerEntry,
  planned: PlannedEffect,
  target: Target,
  { ledger, now }: EffectsDeps,
): Promise<"found" | "not-seen" | "not-there"> {
  if (entry.inFlightUntil === null) return "not-there";
  const addsAPart = planned.effect.kind === "note" || planned.effect.kind === "reply";
  if (addsAPart && entry.inFlightUntil > now()) throw new BusyError("An earlier try may still land", entry.inFlightUntil);
  const found = await findEarlier(planned, entry.intendedAt, target);
  if (found === null) return "not-seen";
  await ledger.complete(entry.id, "done", { result: { ...found, found: true } });
  return "found";
}

/**
 * After the 20 s that a call is waited for. No request is under way for longer than a minute, and a customer must not get a
 * reply twice; a note that is there twice for a while is redacted (`expectRepeat`), and is not worth the wait.
 */
const SLOW_IN_FLIGHT_MS = { reply: 40_000, other: 10_000 } as const;

async function recordFailure(error: OutsideError, entry: LedgerEntry, { effect }: PlannedEffect, ledger: Ledger): Promise<void> {
  const { failure } = error;
  if (failure.advice.retry === "never") return ledger.complete(entry.id, "refused", { failure: refusalText(error) });
  if (failure.outcome !== "unknown") return ledger.setInFlight(entry.id, null);
  const wasSlow = failure.code === "timeout" || failure.status === 504 || failure.status === 408;
  return ledger.setInFlight(
    entry.id,
    wasSlow ? SLOW_IN_FLIGHT_MS[effect.kind === "reply" ? "reply" : "other"] : ledger.inFlightMs,
  );
}
