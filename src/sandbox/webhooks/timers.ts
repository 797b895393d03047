/** Waits that can all be forgotten at once, and that keep no process alive. */
export interface Timers {
  wait(ms: number): Promise<void>;
  invalidate(): void;
}

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          running.delete(timer);
          resolve();
        }, ms);
        timer.unref();
        running.add(timer);
      }),
    invalidate() {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
