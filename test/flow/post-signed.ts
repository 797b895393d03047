import { createHmac } from "node:crypto";
import { HEALTH_PATH } from "../../src/paths.js";
import type { RunningApp } from "../support/running-app.js";

/** What Intercom sends, with the right signature over whatever bytes these are. */
export function postWebhook(app: Pick<RunningApp, "url" | "clientSecret">, body: Buffer | object): Promise<Response> {
  const bytes = bytesOf(body);
  const signature = `sha1=${createHmac("sha1", app.clientSecret).update(bytes).digest("hex")}`;
  return post(`${app.url}/intercom/webhooks`, bytes, { "X-Hub-Signature": signature });
}

export function postCanvas(
  app: Pick<RunningApp, "url" | "clientSecret">,
  endpoint: "initialize" | "submit",
  body: Buffer | object,
): Promise<Response> {
  const bytes = bytesOf(body);
  const signature = createHmac("sha256", app.clientSecret).update(bytes).digest("hex");
  return post(`${app.url}/canvas/${endpoint}`, bytes, { "X-Body-Signature": signature });
}

/** What Intercom asks once a day. */
export function postHealth(app: Pick<RunningApp, "url" | "clientSecret">, body: object): Promise<Response> {
  const bytes = bytesOf(body);
  const signature = createHmac("sha256", app.clientSecret).update(bytes).digest("hex");
  return post(`${app.url}${HEALTH_PATH}`, bytes, { "X-Body-Signature": signature });
}

function post(url: string, bytes: Buffer, headers: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: new Uint8Array(bytes) });
}

function bytesOf(body: Buffer | object): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
}
