/** Webhooks as Intercom sends them, each a new one, with the right signature. */
import { createHmac, randomUUID } from "node:crypto";
import autocannon from "autocannon";

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second over all connections; as fast as it goes where missing. */
  readonly rate?: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  readonly accepted: number;
}

/** About the size of a real notification. */
const PADDING = "I was charged twice this month, and nobody has answered my earlier message. ".repeat(28);

export async function sendWebhooks(url: string, secret: string, load: Load): Promise<LoadResult> {
  const result = await autocannon({
    url: `${url}/intercom/webhooks`,
    connections: load.connections,
    duration: load.seconds,
    ...(load.rate === undefined ? {} : { overallRate: load.rate }),
    method: "POST",
    requests: [{ setupRequest: (request: object) => ({ ...request, ...signed(secret) }) }],
  });
  const { non2xx, errors, latency } = result;
  return {
    perSecond: result["2xx"] / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    refused: non2xx + errors,
    accepted: result["2xx"],
  };
}

/** Rejects where the sidebar does not show the conversation's first screen. */
export async function openSidebar(
  url: string,
  app: { readonly secret: string; readonly workspaceId: string },
  conversationId: string,
): Promise<void> {
  const body = JSON.stringify({
    workspace_id: app.workspaceId,
    admin: { id: "1", name: "Maren" },
    conversation: { id: conversationId },
  });
  const signature = createHmac("sha256", app.secret).update(body).digest("hex");
  const response = await fetch(`${url}/canvas/initialize`, { method: "POST", headers: { "X-Body-Signature": signature }, body });
  const text = await response.text();
  if (response.status !== 200 || !text.includes("Escalation risk"))
    throw new Error(`The sidebar answered ${response.status}: ${text.slice(0, 500)}`);
}

let conversation = 0;

function signed(secret: string, conversationId = `9${(conversation += 1)}`) {
  const body = JSON.stringify({
    type: "notification_event",
    app_id: "bench",
    topic: "conversation.user.replied",
    id: `notif_${randomUUID()}`,
    created_at: Math.floor(Date.now() / 1000),
    data: {
      item: {
        type: "conversation",
        id: conversationId,
        conversation_parts: { conversation_parts: [{ id: "1", body: PADDING }] },
      },
    },
  });
  const signature = `sha1=${createHmac("sha1", secret).update(body).digest("hex")}`;
  return { method: "POST" as const, body, headers: { "Content-Type": "application/json", "X-Hub-Signature": signature } };
}
