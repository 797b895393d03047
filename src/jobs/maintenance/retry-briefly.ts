/** Tries a call again within one run, so that a single failing answer does not end the work of many calls. */
import { setTimeout as sleep } from "node:timers/promises";
import { OutsideError } from "../../kernel/errors.js";
import { PACE } from "../../kernel/pace.js";

/** A service that names a later time is not waited for in the run. */
const LONGEST_MS = 10_000;

/** Rejects when the signal is aborted. */
type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const waitFor: Wait = (ms, signal) => sleep(ms, undefined, { signal });

export type RetryBriefly = <T>(call: () => Promise<T>) => Promise<T>;

export interface RetryBrieflyDeps {
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly waitsMs?: readonly number[] | undefined;
  /** Of the retries; all that there are waits for by default. */
  readonly most?: number;
  readonly wait?: Wait;
}

export function createRetryBriefly(deps: RetryBrieflyDeps): RetryBriefly {
  const { signal, now, waitsMs = PACE.briefRetriesMs, most = waitsMs.length, wait = waitFor } = deps;
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const ms = waitAfter(tries > most ? undefined : waitsMs[tries - 1], error, now());
        if (ms === null || signal.aborted) throw error;
        await wait(ms, signal);
      }
    }
  };
}

/** Null where the call is not to be tried again here. */
function waitAfter(ms: number | undefined, error: unknown, now: number): number | null {
  if (ms === undefined || !(error instanceof OutsideError) || error.failure.advice.retry === "never") return null;
  const whole = Math.max(ms, (error.failure.advice.notBefore ?? 0) - now);
  return whole > LONGEST_MS ? null : whole;
}
