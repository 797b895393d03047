import { toError } from "../../kernel/errors.js";
import type { Delivery, OutgoingWebhook } from "./delivery.js";
import { signWebhook } from "./sign.js";

export interface Address {
  readonly url: string;
  readonly clientSecret: string;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** One signed POST. Never throws: a delivery that failed is a fact to record. */
export async function postWebhook(webhook: OutgoingWebhook, attempt: number, address: Address): Promise<Delivery> {
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
    return { ...facts, status: null, ms: ms(), failure: describe(toError(thrown)) };
  }
}

function describe(error: Error): string {
  if (error.name === "TimeoutError") return "no answer in time";
  return error.cause instanceof Error ? error.cause.message : error.message;
}
