/** One delivery of a webhook to the app. */
import { postSigned } from "../signed-post.js";

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
export async function postWebhook(webhook: OutgoingWebhook, attempt: number, target: WebhookTarget): Promise<WebhookDelivery> {
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
