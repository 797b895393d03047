import type { OutgoingWebhook } from "./delivery.js";
import type { Timers } from "./timers.js";

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
