import type { JobName } from "../jobs/catalog.js";

/** setTimeout counts in 32 bits. Later work is found by the workers' polling. */
const FURTHEST_MS = 3_600_000;

/** Wakes this process's workers the moment a job they know of becomes due. Other processes find it by polling. */
export function createWakeUps(now: () => number) {
  const listeners = new Set<(name: JobName) => void>();
  const timers = new Set<NodeJS.Timeout>();

  const wake = (name: JobName) => {
    for (const listener of listeners) listener(name);
  };

  return {
    wakeAt(name: JobName, at: number): void {
      const wait = at - now();
      if (wait <= 0) return wake(name);
      if (wait > FURTHEST_MS) return;
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          wake(name);
        },
        // The database compares with its own clock, which may be a few milliseconds behind.
        wait + 15,
      );
      timers.add(timer);
    },
    listen(listener: (name: JobName) => void): void {
      listeners.add(listener);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      listeners.clear();
    },
  };
}
