/** Whether a signature over a request's bytes is valid. */
import { createHmac, timingSafeEqual } from "node:crypto";

export type SignatureCheck =
  | { readonly valid: true }
  | { readonly valid: false; readonly because: "missing" | "malformed" | "wrong" };

interface SignatureForm {
  readonly pattern: RegExp;
  readonly algorithm: "sha1" | "sha256";
}

/** In which header a signature comes, and what it looks like. */
export interface SignatureForms {
  readonly header: string;
  readonly forms: readonly SignatureForm[];
}

/**
 * `X-Hub-Signature: sha1=<hex>` over the raw bytes with the app's client secret, as Intercom signs; also HMAC-SHA256 as
 * `sha256=<hex>` or bare hex, as the integration guide has it.
 * https://developers.intercom.com/docs/references/2.11/webhooks/webhook-models#signed-notifications
 */
export const WEBHOOK_SIGNATURE: SignatureForms = {
  header: "X-Hub-Signature",
  forms: [
    { pattern: /^sha1=([0-9a-f]{40})$/i, algorithm: "sha1" },
    { pattern: /^(?:sha256=)?([0-9a-f]{64})$/i, algorithm: "sha256" },
  ],
};

/**
 * Canvas requests and health checks: `X-Body-Signature`, bare hex HMAC-SHA256.
 * https://developers.intercom.com/docs/canvas-kit#signing-notifications
 */
export const BODY_SIGNATURE: SignatureForms = {
  header: "X-Body-Signature",
  forms: [{ pattern: /^([0-9a-f]{64})$/i, algorithm: "sha256" }],
};

/** What a header can be held against a body by, or why it never could, whatever the body. */
export function signatureFormOf(
  given: string | undefined,
  { forms }: SignatureForms,
): { readonly hex: string; readonly algorithm: SignatureForm["algorithm"] } | "missing" | "malformed" {
  if (given === undefined || given === "") return "missing";
  for (const { pattern, algorithm } of forms) {
    const hex = pattern.exec(given.trim())?.[1];
    if (hex !== undefined) return { hex, algorithm };
  }
  return "malformed";
}

export function checkSignature(
  given: string | undefined,
  body: Buffer,
  secrets: readonly string[],
  forms: SignatureForms,
): SignatureCheck {
  const form = signatureFormOf(given, forms);
  if (typeof form === "string") return { valid: false, because: form };
  const right = Buffer.from(form.hex, "hex");
  // Every secret is tried, so that the time taken does not tell which one is in use.
  const matches = secrets.map((secret) => timingSafeEqual(createHmac(form.algorithm, secret).update(body).digest(), right));
  return matches.includes(true) ? { valid: true } : { valid: false, because: "wrong" };
}
