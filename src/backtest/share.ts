/** A backtest makes way: it uses a share of Intercom's allowance, and live work that waits goes first. */
import { setTimeout as sleep } from "node:timers/promises";
import { isWithinLife } from "../kernel/age.js";
import type { BacktestDeps } from "./deps.js";

/** As Intercom counts: calls in a window of so long. */
const WINDOW_MS = 10_000;
/** While Intercom has not said how many it allows: known workspaces start at 166. */
const UNKNOWN_LIMIT = 100;
/** Limits change when an admin buys more; asking each time would cost a query. */
const LIMIT_LIFE_MS = 30_000;

export interface ShareDeps {
  /** 0 to 1. */
  readonly share: number;
  /** Calls a window; null where not known yet. */
  readonly limit: () => Promise<number | null>;
  readonly now: () => number;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Waits until another call fits into the share, and counts it. Rejects when the signal is aborted. */
export type TakeTurn = (signal: AbortSignal) => Promise<void>;

export function createShare({ share, limit, now, wait = waitFor }: ShareDeps): TakeTurn {
  const calls: number[] = [];
  let most = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    if (!isWithinLife(askedAt, LIMIT_LIFE_MS, now())) {
      askedAt = now();
      most = Math.max(1, Math.floor(((await limit()) ?? UNKNOWN_LIMIT) * share));
    }
    for (;;) {
      signal.throwIfAborted();
      while (calls[0] !== undefined && !isWithinLife(calls[0], WINDOW_MS, now())) calls.shift();
      const [oldest] = calls;
      if (calls.length < most || oldest === undefined) break;
      await wait(Math.max(1, oldest + WINDOW_MS - now()), signal);
    }
    calls.push(now());
  };
}

const waitFor = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

/** Live work that waits is let go first, for so long at most: beside a queue that never empties the run still ends. */
const YIELD_MS = 25;
const MOST_YIELDS = 10;

export async function yieldToLiveWork({ isLiveWorkDue, signal }: Pick<BacktestDeps, "isLiveWorkDue" | "signal">): Promise<void> {
  for (let yields = 0; yields < MOST_YIELDS && (await isLiveWorkDue()); yields += 1) await sleep(YIELD_MS, undefined, { signal });
}
