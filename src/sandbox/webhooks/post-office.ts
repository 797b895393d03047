import type { FaultSwitches } from "../faults.js";
import type { Delivery, Letter } from "./delivery.js";
import { createOvertaking } from "./overtaking.js";
import { createTimers } from "./timers.js";

export interface PostOfficeOptions {
  readonly post: (letter: Letter, attempt: number) => Promise<Delivery>;
  readonly retryDelayMs: number;
  readonly switches: () => FaultSwitches;
  readonly delivered: (delivery: Delivery) => void;
}

export interface PostOffice {
  send(letter: Letter): void;
  readonly deliveries: readonly Delivery[];
  /** Resolves when nothing is under way any more, retries included. */
  settle(): Promise<void>;
  /** False after the app answered 410, which Intercom takes for "never again". */
  readonly subscribed: boolean;
  /** Forgets what waits. */
  close(): void;
}

const KEPT_DELIVERIES = 20_000;

/** Delivers at least once, in no promised order, and tries a failed delivery once more. */
export function createPostOffice({ post, retryDelayMs, switches, delivered }: PostOfficeOptions): PostOffice {
  const deliveries: Delivery[] = [];
  const underWay = new Set<Promise<void>>();
  const timers = createTimers();
  let subscribed = true;
  let closed = false;

  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const attempt = async (letter: Letter, count: number): Promise<void> => {
    if (closed || !subscribed) return;
    const delivery = await post(letter, count);
    deliveries.push(delivery);
    if (deliveries.length > KEPT_DELIVERIES) deliveries.shift();
    if (delivery.status === 410) subscribed = false;
    delivered(delivery);
    if (delivery.failure !== null && count === 1) track(timers.wait(retryDelayMs).then(() => attempt(letter, 2)));
  };
  const overtaking = createOvertaking(async (letter) => {
    const copies = switches().duplicateWebhooks ? [letter, letter] : [letter];
    await Promise.all(copies.map((copy) => attempt(copy, 1)));
  }, timers);

  return {
    deliveries,
    get subscribed() {
      return subscribed;
    },
    send(letter) {
      const { dropWebhooks, reorderWebhooks } = switches();
      if (!closed && !dropWebhooks) track(overtaking.pass(letter, reorderWebhooks));
    },
    async settle() {
      track(overtaking.release());
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      closed = true;
      timers.forget();
      underWay.clear();
    },
  };
}
