/** Delivering webhooks to the app: one attempt, and the queue with retries, injected faults and webhooks out of order. */
import type { TwinFaults } from "../faults.js";
import type { Journal } from "../journal.js";
import type { ResolvedOptions } from "../twin-options.js";
import { postSigned } from "../signed-post.js";

interface WebhookQueueOptions {
  readonly post: (webhook: OutgoingWebhook, attempt: number) => Promise<WebhookDelivery>;
  readonly retryDelayMs: number;
  readonly switches: () => TwinFaults;
  readonly delivered: (delivery: WebhookDelivery) => void;
}

export interface WebhookQueue {
  send(webhook: OutgoingWebhook): void;
  readonly deliveries: readonly WebhookDelivery[];
  /** Resolves when nothing is under way any more, retries included. */
  drain(): Promise<void>;
  /** False after the app answered 410, which Intercom takes for "never again". */
  readonly subscribed: boolean;
  /** Drops what waits, planned retries included. */
  close(): void;
}

const KEPT_DELIVERIES = 20_000;

/** Delivers at least once, in no promised order, and tries a failed delivery once more. */
function createWebhookQueue({ post, retryDelayMs, switches, delivered }: WebhookQueueOptions): WebhookQueue {
  const deliveries: WebhookDelivery[] = [];
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
    async drain() {
      track(reordering.release());
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      closed = true;
      timers.clear();
      underWay.clear();
    },
  };
}

interface WebhookQueueContext {
  readonly journal: Journal;
  readonly appUrl: () => string;
  readonly switches: () => TwinFaults;
}

/** A queue that signs for this workspace and records in the journal what came of each delivery. */
export function openWebhookQueue(options: ResolvedOptions, context: WebhookQueueContext): WebhookQueue {
  return createWebhookQueue({
    post: (webhook, attempt) =>
      postWebhook(webhook, attempt, {
        url: `${context.appUrl()}${APP_WEBHOOK_PATH}`,
        clientSecret: options.clientSecret,
        timeoutMs: options.webhookTimeoutMs,
        now: options.now,
      }),
    retryDelayMs: options.retryDelayMs,
    switches: context.switches,
    delivered(delivery) {
      options.log(`webhook ${delivery.topic} ${delivery.status ?? "no answer"} in ${delivery.ms} ms`);
      context.journal.record({
        kind: "webhook",
        conversationId: delivery.conversationId,
        title: delivery.topic,
        detail: describeDelivery(delivery, options.retryDelayMs),
        ok: delivery.failure === null,
      });
    },
  });
}

function describeDelivery(delivery: WebhookDelivery, retryDelayMs: number): string {
  if (delivery.failure === null) return `${delivery.status} in ${delivery.ms} ms, signed sha1`;
  const then = delivery.attempt === 1 ? `once more in ${Math.round(retryDelayMs / 1000)} s` : "not again";
  return `${delivery.failure} after ${delivery.ms} ms, ${then}`;
}

/** A held webhook is sent after this long even where no other has come to pass it. */
const HOLD_MS = 1_500;

/** Lets one webhook pass the one before it. */
interface Reordering {
  /** Holds the webhook where none is held yet and `reorder` is on; otherwise sends it, and the held one after it. */
  pass(webhook: OutgoingWebhook, reorder: boolean): Promise<void>;
  release(): Promise<void>;
}

/** @param dispatch resolves when the webhook was delivered, or failed */
function createReordering(dispatch: (webhook: OutgoingWebhook) => Promise<void>, timers: Timers): Reordering {
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

function createTimers(): Timers {
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

/** The one path of the app that receives every topic. */
export const APP_WEBHOOK_PATH = "/intercom/webhooks";

/** One attempt to deliver a webhook to the app. */
export interface WebhookDelivery {
  readonly at: number;
  /** Null for pings. */
  readonly id: string | null;
  readonly topic: string;
  readonly conversationId: string | null;
  readonly attempt: number;
  /** Null where no answer came. */
  readonly status: number | null;
  readonly ms: number;
  readonly failure: string | null;
}

/** What waits to be delivered. The payload was taken when the event happened and does not change any more. */
export interface OutgoingWebhook {
  readonly id: string | null;
  readonly topic: string;
  readonly conversationId: string | null;
  readonly payload: object;
}

interface WebhookTarget {
  readonly url: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Sends a webhook once. */
async function postWebhook(webhook: OutgoingWebhook, attempt: number, target: WebhookTarget): Promise<WebhookDelivery> {
  const { url, clientSecret, timeoutMs, now } = target;
  const at = now();
  const { status, ms, failure } = await postSigned({
    url,
    body: { ...webhook.payload, delivery_attempts: attempt },
    signature: "webhook",
    clientSecret,
    timeoutMs,
    headers: { "user-agent": "intercom-parrot-service-client/1.0" },
  });
  const { id, topic, conversationId } = webhook;
  const refused = status === null || (status >= 200 && status < 300) ? null : `answered ${status}`;
  return { at, id, topic, conversationId, attempt, status, ms, failure: failure ?? refused };
}
