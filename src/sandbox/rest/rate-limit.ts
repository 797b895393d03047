export interface RateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  /** Unix seconds: when the window ends. A time, not a duration. */
  readonly reset: number;
  readonly exceeded: boolean;
}

/** Counts calls in windows that start at multiples of their length, as Intercom spreads a minute's allowance. */
export function createRateMeter(now: () => number): { count(limit: RateLimit): RateState } {
  let windowStart = -1;
  let used = 0;
  return {
    count({ limit, windowSeconds }) {
      const seconds = Math.floor(now() / 1000);
      const start = seconds - (seconds % windowSeconds);
      if (start !== windowStart) {
        windowStart = start;
        used = 0;
      }
      used += 1;
      return { limit, remaining: Math.max(0, limit - used), reset: start + windowSeconds, exceeded: used > limit };
    },
  };
}
