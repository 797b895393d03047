/** The rate budget of a single process, kept in memory. */
import type { Priority } from "../api.js";
import { freshBudget, learnFrom, spendFrom, statusOf, type WatchedBudget } from "./budget.js";

interface Waiter {
  readonly go: () => void;
}

export interface MemoryBudgetOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * The budget of one process. First come, first served among clicks, then among background work;
 * `spend` rejects with the signal's reason when given up, without having spent.
 */
export function createMemoryBudget({ now }: MemoryBudgetOptions): WatchedBudget {
  const waiting: Readonly<Record<Priority, Set<Waiter>>> = { click: new Set(), background: new Set() };
  let state = freshBudget(now());
  let timer: NodeJS.Timeout | undefined;

  /** Lets go whoever may; then wakes again when the first in line may. */
  function serve(): void {
    clearTimeout(timer);
    for (const priority of ["click", "background"] as const) {
      for (const waiter of waiting[priority]) {
        const spent = spendFrom(state, now(), priority);
        state = spent.state;
        if (spent.waitMs > 0) {
          timer = setTimeout(serve, spent.waitMs);
          return;
        }
        waiting[priority].delete(waiter);
        waiter.go();
      }
    }
  }

  return {
    spend: (priority, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const waiter: Waiter = {
          go: () => {
            signal?.removeEventListener("abort", giveUp);
            resolve();
          },
        };
        const giveUp = () => {
          waiting[priority].delete(waiter);
          reject(reasonOf(signal));
          serve();
        };
        signal?.addEventListener("abort", giveUp, { once: true });
        waiting[priority].add(waiter);
        serve();
      }),
    learn: (report) => {
      state = learnFrom(state, report, now());
      serve();
      return Promise.resolve();
    },
    status: () => Promise.resolve(statusOf(state, now())),
  };
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error("given up while waiting");
}
