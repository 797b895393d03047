import type { FaultSwitches } from "../faults.js";
import type { Journal } from "../journal.js";
import type { ResolvedOptions } from "../twin-options.js";
import type { Delivery } from "./delivery.js";
import { postWebhook } from "./post-letter.js";
import { createPostOffice, type PostOffice } from "./post-office.js";

/** The one URL per app that receives every topic. */
export const WEBHOOK_PATH = "/intercom/webhooks";

export interface PostOfficeContext {
  readonly journal: Journal;
  readonly appUrl: () => string;
  readonly switches: () => FaultSwitches;
}

/** A post office that signs for this workspace and tells the page what came of each delivery. */
export function openPostOffice(options: ResolvedOptions, context: PostOfficeContext): PostOffice {
  return createPostOffice({
    post: (webhook, attempt) =>
      postWebhook(webhook, attempt, {
        url: `${context.appUrl()}${WEBHOOK_PATH}`,
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
        detail: describe(delivery, options.retryDelayMs),
        ok: delivery.failure === null,
      });
    },
  });
}

function describe(delivery: Delivery, retryDelayMs: number): string {
  if (delivery.failure === null) return `${delivery.status} in ${delivery.ms} ms, signed sha1`;
  const then = delivery.attempt === 1 ? `once more in ${Math.round(retryDelayMs / 1000)} s` : "given up";
  return `${delivery.failure} after ${delivery.ms} ms, ${then}`;
}
