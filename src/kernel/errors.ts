/** Errors: what fails outside, with what is known of it, what is busy, and whatever else was thrown. */

/** Who failed to do what was asked: Intercom, or one of the AI services. */
export type OutsideParty = "intercom" | "triage" | "reply" | "sentiment" | "qa" | "knowledge" | "brief";

/** Whether asking again makes sense, and from when (epoch milliseconds). */
export type RetryAdvice = { readonly retry: "later"; readonly notBefore?: number } | { readonly retry: "never" };

/**
 * Whether the request may have had its effect all the same.
 * `unknown` (time-out, connection lost after sending, 5xx) means: check before doing it again.
 */
export type Outcome = "refused" | "not-sent" | "unknown";

export interface OutsideFailure {
  readonly party: OutsideParty;
  /** Method and path without ids' values or bodies, such as `POST /conversations/{id}/reply`. */
  readonly operation: string;
  /** HTTP status, or null where no answer came. */
  readonly status: number | null;
  /** The code the other side gave, such as `rate_limit_exceeded`. */
  readonly code: string | null;
  /** The other side's request id, for their support. */
  readonly requestId: string | null;
  readonly outcome: Outcome;
  readonly advice: RetryAdvice;
}

/** Something outside failed. The message names party, operation and cause; never a body. */
export class OutsideError extends Error {
  override readonly name: string = "OutsideError";
  readonly failure: OutsideFailure;

  constructor(reason: string, failure: OutsideFailure, options?: ErrorOptions) {
    super(`${failure.party}: ${failure.operation}: ${reason}`, options);
    this.failure = failure;
  }
}

/** Whatever had been asked for would have failed as well: the party was out of reach, takes no more calls now, or we gave up. */
export function failsEveryCall({ failure: { outcome, status, code } }: OutsideError): boolean {
  return outcome === "not-sent" || code === "aborted" || status === 429;
}

/** Whatever was thrown, as an Error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Whether it is an error with this code, of the system's or PostgreSQL's. */
export function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === code;
}

/** Not now, and nobody's failure: the job runs again soon, or at `notBefore` (epoch milliseconds). */
export class BusyError extends Error {
  override readonly name = "BusyError";
  readonly notBefore: number | null;
  /** Another process is to go on with it. */
  readonly isOthers: boolean;

  constructor(reason: string, notBefore: number | null = null, isOthers = false) {
    super(reason);
    this.notBefore = notBefore;
    this.isOthers = isOthers;
  }
}

/** What the database is asked to take for a moment where words are no longer to be stored, and quotes in its error. */
export const PURGED_MEANWHILE = "conversation purged meanwhile";

/** Whether something was not stored because its words were redacted or deleted meanwhile. */
export function isPurgedMeanwhile(error: unknown): boolean {
  return error instanceof Error && error.message.includes(PURGED_MEANWHILE);
}
