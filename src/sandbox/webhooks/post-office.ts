import type { FaultSwitches } from "../faults.js";
import type { Delivery, OutgoingWebhook } from "./delivery.js";
import { createReordering } from "./overtaking.js";
import { createTimers } from "./timers.js";

export interface PostOfficeOptions {
  readonly post: (webhook: OutgoingWebhook, attempt: number) => Promise<Delivery>;
  readonly retryDelayMs: number;
  readonly switches: () => FaultSwitches;
  readonly delivered: (delivery: Delivery) => void;
}

export interface PostOffice {
  send(webhook: OutgoingWebhook): void;
  readonly deliveries: readonly Delivery[];
  /** Resolves when nothing is under way any more, retries included. */
  resolve(): Promise<void>;
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
  const attempt = async (webhook: OutgoingWebhook, count: number): Promise<void> => {
    if (closed || !subscribed) return;
    const delivery = await post(webhook, count);
    deliveries.push(delivery);
    if (deliveries.length > KEPT_DELIVERIES) deliveries.shift();
    if (delivery.status === 410) subscribed = false;
    delivered(delivery);
    if (delivery.failure !== null && count === 1) track(timers.wait(retryDelayMs).then(() => attempt(webhook, 2)));
  };
  const reordering = createReordering(async (webhook) => {
    const copies = switches().duplicateWebhooks ? [webhook, webhook] : [webhook];
    await Promise.all(copies.map((copy) => attempt(copy, 1)));
  }, timers);

  return {
    deliveries,
    get subscribed() {
      return subscribed;
    },
    send(webhook) {
      const { dropWebhooks, reorderWebhooks } = switches();
      if (!closed && !dropWebhooks) track(reordering.pass(webhook, reorderWebhooks));
    },
    async resolve() {
      track(reordering.release());
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      closed = true;
      timers.invalidate();
      underWay.clear();
    },
  };
}
