/** Webhooks out of order: one is held until the next has passed it. */
import type { OutgoingWebhook } from "./delivery.js";

/** A held webhook is sent after this long even where no other has come to pass it. */
const HOLD_MS = 1_500;

/** Lets one webhook pass the one before it. */
interface Reordering {
  /** Holds the webhook where none is held yet and `reorder` is on; otherwise sends it, and the held one after it. */
  pass(webhook: OutgoingWebhook, reorder: boolean): Promise<void>;
  release(): Promise<void>;
}

/** @param dispatch resolves when the webhook was delivered, or failed */
export function createReordering(dispatch: (webhook: OutgoingWebhook) => Promise<void>, timers: Timers): Reordering {
  let held: OutgoingWebhook | null = null;
  const release = async (): Promise<void> => {
    const webhook = held;
    held = null;
    if (webhook !== null) await dispatch(webhook);
  };
  return {
    release,
    async pass(webhook, reorder) {
      if (held === null && reorder) {
        held = webhook;
        void timers.wait(HOLD_MS).then(() => (held === webhook ? release() : undefined));
        return;
      }
      await dispatch(webhook);
      await release();
    },
  };
}

/** Waits that can all be cleared at once, and that keep no process alive. */
interface Timers {
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
