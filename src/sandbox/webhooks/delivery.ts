import { toError } from "../../kernel/errors.js";
import { signWebhook } from "../signed-post.js";

/** One attempt to hand a notification to the app. */
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

export interface WebhookTarget {
  readonly url: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** One signed POST. Never throws: a delivery that failed is a fact to record. */
export async function postWebhook(webhook: OutgoingWebhook, attempt: number, address: WebhookTarget): Promise<WebhookDelivery> {
  const bytes = Buffer.from(JSON.stringify({ ...webhook.payload, delivery_attempts: attempt }), "utf8");
  const at = address.now();
  const started = performance.now();
  const facts = { at, id: webhook.id, topic: webhook.topic, conversationId: webhook.conversationId, attempt };
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const response = await fetch(address.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(address.timeoutMs),
      headers: {
        "content-type": "application/json",
        "user-agent": "intercom-parrot-service-client/1.0",
        "x-hub-signature": signWebhook(address.clientSecret, bytes),
      },
      body: bytes,
    });
    await response.arrayBuffer();
    return { ...facts, status: response.status, ms: ms(), failure: response.ok ? null : `answered ${response.status}` };
  } catch (thrown) {
    return { ...facts, status: null, ms: ms(), failure: describeFailure(toError(thrown)) };
  }
}

function describeFailure(error: Error): string {
  if (error.name === "TimeoutError") return "no answer in time";
  return error.cause instanceof Error ? error.cause.message : error.message;
}
