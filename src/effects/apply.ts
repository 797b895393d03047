/** Applies what was planned, each effect once: intents first, then the calls, then how each ended. */
import { PART_KINDS } from "../domain/effect-kinds.js";
import { BusyError, failsEveryCall, OutsideError, toError } from "../kernel/errors.js";
import type { Autonomy } from "../domain/settings.js";
import type { Write } from "../store/database/write-together.js";
import type { Effect, PlannedEffect } from "./plan.js";
import { findEarlier, namesSetByOthers, stillOurs } from "./resolve.js";
import { LONGEST_IN_FLIGHT_MS, NOT_BEGUN } from "./in-flight.js";
import type { Intent, Ledger, LedgerEntry } from "./ledger.js";
import type { Completion } from "./ledger-rows.js";
import { asRefusal, refusalText } from "./refusals.js";
import { executeEffect, type EffectCaches, type EffectResult, type Target } from "./execute.js";

export interface EffectsDeps extends EffectCaches {
  readonly ledger: Ledger;
  /** A note is about to be written a second time, and the first try may still land, later than it is waited for. */
  readonly expectRepeat: (workspaceId: string, conversationId: string, effectId: string) => Promise<void>;
  /** A change that is not wanted any more may still land: how it ended is seen later. */
  readonly expectLeftover: (workspaceId: string, conversationId: string, effectId: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Intercom may not know a contact for so long after their first message. */
  readonly notKnownYetMs: number;
}

/** What was planned, as the ledger has it. */
export interface IntendedEffect {
  readonly planned: PlannedEffect;
  readonly entry: LedgerEntry;
}

/** How it went; to be written down, also where it ended early. */
export interface Applied {
  readonly completions: readonly Completion[];
  /** What Intercom refuses for good. */
  readonly refusals: readonly OutsideError[];
  /** The first of what may succeed later; null where all went through. */
  readonly failure: Error | null;
}

/**
 * Makes the planned changes, one after the other, each at most once. One that Intercom refuses for good is recorded; neither
 * that nor one that it fails to make stops the others.
 * @returns the refusals.
 * @throws OutsideError of the first that may succeed later; the others are done and recorded, or not begun.
 * @throws BusyError where the conversation passed to another process, or an earlier try may still land: then not before that.
 */
export async function applyEffects(
  planned: readonly PlannedEffect[],
  autonomy: Autonomy,
  target: Target,
  deps: EffectsDeps,
): Promise<readonly OutsideError[]> {
  const intended = await intendEffects(
    planned.flatMap((effect) => toIntent(effect, autonomy) ?? []),
    target,
    deps,
  );
  const { completions, refusals, failure } = await executeEffects(intended, target, deps);
  await deps.ledger.complete(completions);
  if (failure !== null) throw failure;
  return refusals;
}

/** Null where the automation is off. */
export function toIntent(planned: PlannedEffect, autonomy: Autonomy): Intent | null {
  return autonomy === "off" ? null : { planned, state: autonomy === "apply" ? "intended" : "suggested" };
}

/** Writes down what is about to be done. @param writes what it follows from, in the same commit */
export async function intendEffects(
  intents: readonly Intent[],
  { connection, conversationId }: Target,
  { ledger }: EffectsDeps,
  writes: readonly Write[] = [],
): Promise<readonly IntendedEffect[]> {
  const entries = await ledger.recordIntents(connection.workspaceId, conversationId, intents, writes);
  return intents.flatMap(({ planned }, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : [{ planned, entry }];
  });
}

/** Does what was written down. Never rejects for what goes wrong outside: what is done by then is to be recorded. */
export async function executeEffects(intended: readonly IntendedEffect[], target: Target, deps: EffectsDeps): Promise<Applied> {
  const completions: Completion[] = [];
  const refusals: OutsideError[] = [];
  let failure: Error | null = null;
  for (const each of intended) {
    try {
      const { completion, refusal } = await executeOne(each, target, deps);
      if (completion !== null) completions.push(completion);
      if (refusal !== null) refusals.push(refusal);
    } catch (error) {
      failure ??= toError(error);
      if (isOfOneChange(error)) continue;
      const notBegun = intended.slice(intended.indexOf(each) + 1).filter(({ entry }) => isNew(entry));
      completions.push(...notBegun.map(({ entry }) => ({ id: entry.id, state: "intended", result: NOT_BEGUN }) as const));
      return { completions, refusals, failure };
    }
  }
  return { completions, refusals, failure };
}

/** Intercom answered, and to this change: the next may go through. What gets no answer holds up each of them for as long. */
function isOfOneChange(error: unknown): boolean {
  if (!(error instanceof OutsideError)) return false;
  const { status } = error.failure;
  return status !== null && status !== 401 && !failsEveryCall(error);
}

const isNew = (entry: LedgerEntry) => entry.state === "intended" && !entry.triedBefore;

interface Executed {
  /** Null where it was done before. */
  readonly completion: Completion | null;
  readonly refusal: OutsideError | null;
}

/** An intent as old as this is written down anew before a note is written: until when that may land counts from there. */
const INTENT_LIFE_MS = 1_000;

async function executeOne({ planned, entry }: IntendedEffect, target: Target, deps: EffectsDeps): Promise<Executed> {
  const { ledger, now } = deps;
  const { id } = entry;
  if (entry.state !== "intended") return { completion: null, refusal: null };
  const addsAPart = PART_KINDS.includes(planned.effect.kind);
  if (entry.triedBefore) {
    const earlier = await findEarlierTry(entry, addsAPart, planned, target, deps);
    if (earlier.found !== null)
      return { completion: { id, state: "done", result: { ...earlier.found, found: true } }, refusal: null };
    if (earlier.wasInFlight && planned.effect.kind === "note")
      await deps.expectRepeat(target.connection.workspaceId, target.conversationId, id);
    await ledger.setInFlight(id, ledger.inFlightMs(planned.effect.kind));
  } else if (addsAPart && now() - entry.intendedAt.getTime() > INTENT_LIFE_MS)
    await ledger.setInFlight(id, ledger.inFlightMs(planned.effect.kind));
  const effect = entry.triedBefore ? await stillOurs(planned, target) : planned.effect;
  if (effect === null) return { completion: { id, state: "refused", failure: SET_BY_OTHERS }, refusal: null };
  const tooLate = effect.kind === "reply" ? ((await target.whyNoReply?.()) ?? null) : null;
  if (tooLate !== null) return { completion: { id, state: "refused", failure: tooLate }, refusal: null };
  try {
    const result = { ...(await executeEffect(effect, target, deps)), ...namesSetByOthers(planned.effect, effect) };
    return { completion: { id, state: "done", result }, refusal: null };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw toError(error);
    const written = addsAPart ? await findDespite(error, planned, entry, target) : null;
    if (written !== null) return { completion: { id, state: "done", result: { ...written, found: true } }, refusal: null };
    const failed = whileUnknown(await asRefusal(error, target), effect, entry, deps);
    if (failed.failure.advice.retry === "never")
      return {
        completion: { id, state: "refused", failure: refusalText(failed, effect) },
        // Set-up and the doctor name an attribute that cannot be written; no job waits for it.
        refusal: planned.effect.kind === "conversation-attributes" ? null : failed,
      };
    await recordInFlight(failed, id, planned, ledger);
    throw failed;
  }
}

/** A note or reply of which Intercom's answer cannot be read: it is very likely there, and told as refused it would be written again. */
async function findDespite(
  { failure: { outcome, advice } }: OutsideError,
  planned: PlannedEffect,
  { intendedAt }: LedgerEntry,
  target: Target,
): Promise<EffectResult | null> {
  return outcome === "unknown" && advice.retry === "never" ? findEarlier(planned, intendedAt, target) : null;
}

/** A contact's write that is answered 404 is tried again while Intercom may not know the contact yet. */
function whileUnknown(
  error: OutsideError,
  { kind }: Effect,
  { intendedAt }: LedgerEntry,
  { now, notKnownYetMs }: EffectsDeps,
): OutsideError {
  const isYoung = now() - intendedAt.getTime() < notKnownYetMs;
  if (kind !== "contact-attributes" || error.failure.status !== 404 || !isYoung) return error;
  return new OutsideError("not known yet", { ...error.failure, advice: { retry: "later" } }, { cause: error });
}

const SET_BY_OTHERS = "Somebody set it meanwhile";

/** Looks for what an earlier try may have done, once that is almost certain to be seen. */
async function findEarlierTry(
  entry: LedgerEntry,
  addsAPart: boolean,
  planned: PlannedEffect,
  target: Target,
  { ledger, now }: EffectsDeps,
): Promise<{ readonly found: Record<string, unknown> | null; readonly wasInFlight: boolean }> {
  if (entry.inFlightUntil === null) return { found: null, wasInFlight: false };
  if (addsAPart && entry.inFlightUntil > now() + LONGEST_IN_FLIGHT_MS) {
    // Begun by a clock that was set back since: it is waited for from now.
    await ledger.setInFlight(entry.id, LONGEST_IN_FLIGHT_MS);
    throw new BusyError("An earlier try may still land", now() + LONGEST_IN_FLIGHT_MS);
  }
  if (addsAPart && entry.inFlightUntil > now()) throw new BusyError("An earlier try may still land", entry.inFlightUntil);
  return { found: await findEarlier(planned, entry.intendedAt, target), wasInFlight: true };
}

/**
 * After the 20 s that a call is waited for. No request is under way for longer than a minute, and a customer must not get a
 * reply twice; a note that is there twice for a while is redacted (`expectRepeat`), and is not worth the wait.
 */
const SLOW_IN_FLIGHT_MS = { reply: 40_000, other: 10_000 } as const;

async function recordInFlight({ failure }: OutsideError, id: string, { effect }: PlannedEffect, ledger: Ledger): Promise<void> {
  if (failure.outcome !== "unknown") return ledger.setInFlight(id, null);
  const wasSlow = failure.code === "timeout" || failure.status === 504 || failure.status === 408;
  const { kind } = effect;
  return ledger.setInFlight(id, wasSlow ? SLOW_IN_FLIGHT_MS[kind === "reply" ? kind : "other"] : ledger.inFlightMs(kind));
}
