/**
 * A process that asks for /healthz and sends webhooks until its input ends, then prints how long each answer took. It is not
 * the benchmark's own process, which plays Intercom and is busy with that.
 */
import { createHmac, randomUUID } from "node:crypto";

const [, , url = "", secret = "", workspaceId = ""] = process.argv;
const BETWEEN_MS = 20;

export interface Answers {
  readonly healthy: readonly number[];
  readonly acknowledged: readonly number[];
  readonly refused: number;
}

const healthy: number[] = [];
const acknowledged: number[] = [];
let refused = 0;
let ended = false;
process.stdin.once("end", () => (ended = true)).resume();

async function timed(work: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  const response = await work();
  await response.text();
  if (!response.ok) refused += 1;
  return performance.now() - began;
}

/** About a conversation that is gone: an event that is stored like any other, and whose job is short. */
function sendWebhook(): Promise<Response> {
  const body = JSON.stringify({
    type: "notification_event",
    app_id: workspaceId,
    topic: "conversation.deleted",
    id: `notif_${randomUUID()}`,
    created_at: Math.floor(Date.now() / 1000),
    data: { item: { type: "conversation", id: `8${Math.floor(Math.random() * 1e9)}` } },
  });
  const signature = `sha1=${createHmac("sha1", secret).update(body).digest("hex")}`;
  const headers = { "Content-Type": "application/json", "X-Hub-Signature": signature };
  return fetch(`${url}/intercom/webhooks`, { method: "POST", headers, body });
}

async function repeat(into: number[], ask: () => Promise<Response>): Promise<void> {
  while (!ended) {
    into.push(await timed(ask));
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

await Promise.all([repeat(healthy, () => fetch(`${url}/healthz`)), repeat(acknowledged, sendWebhook)]);
console.log(JSON.stringify({ healthy, acknowledged, refused } satisfies Answers));
