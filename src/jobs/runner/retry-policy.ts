/** Whether a failed job is tried again, and when. */
import { cureOf } from "../../domain/cures.js";
import { OutsideError } from "../../kernel/errors.js";
import { PACE } from "../../kernel/pace.js";
import { isDatabaseOutage } from "../../store/database/database-errors.js";

/** How long an outage is outlasted before a job is given up: a day and a half, so that a weekend night is covered. */
const PATIENCE_MS = 36 * 3_600_000;

const LONGEST_WAIT_MS = 3_600_000;

/** An error of our own is not cured by waiting a day. */
const OWN_ERROR_ATTEMPTS = 5;

export interface Attempts {
  /** 1 for the first try. */
  readonly attempt: number;
  /** Epoch milliseconds of the first failure, or null where this is it. */
  readonly firstFailedAt: number | null;
}

export type RetryDecision = { readonly retry: true; readonly at: number } | { readonly retry: false; readonly reason: string };

/**
 * Whether a failed job is tried again, and when.
 * @param chance 0 to 1, spreads the waits so that many jobs do not come back at once.
 */
export function decideRetry(
  error: Error,
  attempts: Attempts,
  now: number,
  chance: number,
  firstWaitMs = PACE.firstRetryMs,
): RetryDecision {
  const outside = error instanceof OutsideError ? error.failure : null;
  // The teammate this app writes as has left: whoever takes over is asked for, and the work waits meanwhile.
  const waitsForTeammate = outside !== null && cureOf(outside) === "teammate";
  if (outside?.advice.retry === "never" && !waitsForTeammate) return { retry: false, reason: error.message };
  const outage = outside !== null || isDatabaseOutage(error);
  if (!outage && attempts.attempt >= OWN_ERROR_ATTEMPTS) return { retry: false, reason: error.message };
  if (attempts.firstFailedAt !== null && now - attempts.firstFailedAt > PATIENCE_MS) {
    return {
      retry: false,
      reason: `given up after ${attempts.attempt} tries in ${Math.round((now - attempts.firstFailedAt) / 3_600_000)} hours: ${error.message}`,
    };
  }
  const notBefore = outside?.advice.retry === "later" ? (outside.advice.notBefore ?? 0) : 0;
  return { retry: true, at: Math.max(now + waitAfter(attempts.attempt, chance, firstWaitMs), notBefore) };
}

/** 2 s, 4 s, 8 s … up to an hour, each between half and whole. */
function waitAfter(attempt: number, chance: number, firstWaitMs: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, firstWaitMs * 2 ** Math.min(attempt - 1, 20));
  return Math.round(whole * (0.5 + chance / 2));
}
