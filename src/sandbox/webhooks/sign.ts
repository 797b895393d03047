import { createHmac } from "node:crypto";

/** `X-Hub-Signature` of webhooks: SHA-1 over the raw bytes, with its prefix. */
export function signWebhook(clientSecret: string, bytes: Buffer): string {
  return `sha1=${createHmac("sha1", clientSecret).update(bytes).digest("hex")}`;
}

/** `X-Body-Signature` of canvas requests and health checks: SHA-256, bare hex. */
export function signCanvas(clientSecret: string, bytes: Buffer): string {
  return createHmac("sha256", clientSecret).update(bytes).digest("hex");
}
