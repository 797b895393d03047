/** Tries a call again within one run, so that a single failing answer does not end the work of many calls. */
import { setTimeout as sleep } from "node:timers/promises";
import { OutsideError } from "../../kernel/errors.js";

/** Before the second, third … try. What fails longer than this is an outage, and those are the queue's to outlast. */
const WAITS_MS = [500, 1_000, 2_000, 4_000] as const;
/** A service that names a later time is not waited for in the run. */
const LONGEST_MS = 10_000;

/** Rejects when the signal is aborted. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

const waitFor: Wait = (ms, signal) => sleep(ms, undefined, { signal });

export type RetryBriefly = <T>(call: () => Promise<T>) => Promise<T>;

export function createRetryBriefly(signal: AbortSignal, now: () => number, wait: Wait = waitFor): RetryBriefly {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        const ms = waitAfter(tries, error, now());
        if (ms === null || signal.aborted) throw error;
        await wait(ms, signal);
      }
    }
  };
}

/** Null where the call is not to be tried again here. */
function waitAfter(tries: number, error: unknown, now: number): number | null {
  const ms = WAITS_MS[tries - 1];
  if (ms === undefined || !(error instanceof OutsideError) || error.failure.advice.retry === "never") return null;
  const whole = Math.max(ms, (error.failure.advice.notBefore ?? 0) - now);
  return whole > LONGEST_MS ? null : whole;
}
