/** The bytes of a signed request, and whether the signature over them is valid. */
import express, { type Request, type RequestHandler } from "express";
import { createHmac, timingSafeEqual } from "node:crypto";

export type SignatureCheck =
  { readonly valid: true } | { readonly valid: false; readonly because: "missing" | "malformed" | "wrong" };

const FORMS = [
  { pattern: /^sha1=([0-9a-f]{40})$/i, algorithm: "sha1" },
  { pattern: /^(?:sha256=)?([0-9a-f]{64})$/i, algorithm: "sha256" },
] as const;

/**
 * Webhooks: `X-Hub-Signature: sha1=<hex>` over the raw bytes with the app's client secret, as Intercom signs;
 * also HMAC-SHA256 as `sha256=<hex>` or bare hex, as the integration guide has it.
 * https://developers.intercom.com/docs/references/2.11/webhooks/webhook-models#signed-notifications
 */
export function checkWebhookSignature(header: string | undefined, body: Buffer, secrets: readonly string[]): SignatureCheck {
  return check(header, body, secrets, FORMS);
}

/**
 * Canvas requests and health checks: `X-Body-Signature`, bare hex HMAC-SHA256.
 * https://developers.intercom.com/docs/canvas-kit#signing-notifications
 */
export function checkBodySignature(header: string | undefined, body: Buffer, secrets: readonly string[]): SignatureCheck {
  return check(header, body, secrets, [{ pattern: /^([0-9a-f]{64})$/i, algorithm: "sha256" }]);
}

function check(
  header: string | undefined,
  body: Buffer,
  secrets: readonly string[],
  forms: readonly { readonly pattern: RegExp; readonly algorithm: string }[],
): SignatureCheck {
  if (header === undefined || header === "") return { valid: false, because: "missing" };
  for (const { pattern, algorithm } of forms) {
    const hex = pattern.exec(header.trim())?.[1];
    if (hex === undefined) continue;
    const given = Buffer.from(hex, "hex");
    // Every secret is tried, so that the time taken does not tell which one is in use.
    const matches = secrets.map((secret) => timingSafeEqual(createHmac(algorithm, secret).update(body).digest(), given));
    return matches.includes(true) ? { valid: true } : { valid: false, because: "wrong" };
  }
  return { valid: false, because: "malformed" };
}

/** Larger bodies are refused with 413. */
const BODY_LIMIT = "5mb";

/** The bytes as they came: signatures are over these, never over JSON written again. No decompression bombs: inflated sizes count. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: BODY_LIMIT });

export function bodyOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}
