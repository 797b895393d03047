import type { OutgoingWebhook } from "./delivery.js";

/** A held letter goes out after this long even where no other comes to overtake it. */
const HOLD_MS = 1_500;

/** Lets one letter overtake the one before it. */
export interface Reordering {
  /** Holds the letter where none is held yet and the order is to be disturbed; otherwise sends it, the held one after it. */
  pass(webhook: OutgoingWebhook, disturb: boolean): Promise<void>;
  release(): Promise<void>;
}

/** @param dispatch resolves when the letter has arrived, or failed to */
export function createReordering(dispatch: (webhook: OutgoingWebhook) => Promise<void>, timers: Timers): Reordering {
  let held: OutgoingWebhook | null = null;
  const release = async (): Promise<void> => {
    const webhook = held;
    held = null;
    if (webhook !== null) await dispatch(webhook);
  };
  return {
    release,
    async pass(webhook, disturb) {
      if (held === null && disturb) {
        held = webhook;
        void timers.wait(HOLD_MS).then(() => (held === webhook ? release() : undefined));
        return;
      }
      await dispatch(webhook);
      await release();
    },
  };
}

/** Waits that can all be forgotten at once, and that keep no process alive. */
export interface Timers {
  wait(ms: number): Promise<void>;
  clear(): void;
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
    clear() {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
