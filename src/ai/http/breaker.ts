/** Spares a service that is down: after some failures in a row nobody asks it for a while. */
export interface Breaker {
  /** Until when nothing may be sent (epoch milliseconds), or null while all is well. */
  openUntil(): number | null;
  succeeded(): void;
  failed(): void;
}

export interface BreakerOptions {
  readonly failures: number;
  readonly pauseMs: number;
}

/** Five in a row is no hiccup; ten seconds are short beside the queue's own waits. */
export const DEFAULT_BREAKER: BreakerOptions = { failures: 5, pauseMs: 10_000 };

export function createBreaker({ failures, pauseMs }: BreakerOptions, now: () => number): Breaker {
  let inARow = 0;
  let until = 0;
  return {
    openUntil: () => (until > now() ? until : null),
    succeeded() {
      inARow = 0;
      until = 0;
    },
    // After the pause one more failure is enough to pause again: the count stays up until a success.
    failed() {
      inARow += 1;
      if (inARow >= failures) until = now() + pauseMs;
    },
  };
}
