import { createHmac } from "node:crypto";
import { HEALTH_PATH } from "../../src/paths.js";
import type { RunningApp } from "../support/running-app.js";
import { isWorking } from "../support/sidebar.js";

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

/** A click to its end, also on a machine that is busy. @returns the text of the canvas that says what came of it */
export async function postClick(app: Pick<RunningApp, "url" | "clientSecret" | "until">, click: object): Promise<string> {
  let text = await (await postCanvas(app, "submit", click)).text();
  return app.until("the click has ended", async () => {
    const { canvas } = JSON.parse(text) as { readonly canvas: object };
    if (!isWorking(canvas)) return text;
    text = await (await postCanvas(app, "submit", { ...click, component_id: "refresh", current_canvas: canvas })).text();
    return null;
  });
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
