import { createHmac } from "node:crypto";
import { toError } from "../kernel/errors.js";

/** `X-Hub-Signature` of webhooks: SHA-1 over the raw bytes, with its prefix. */
export function signWebhook(clientSecret: string, bytes: Buffer): string {
  return `sha1=${createHmac("sha1", clientSecret).update(bytes).digest("hex")}`;
}

/** `X-Body-Signature` of canvas requests and health checks: SHA-256, bare hex. */
export function signCanvas(clientSecret: string, bytes: Buffer): string {
  return createHmac("sha256", clientSecret).update(bytes).digest("hex");
}

export interface SignedAnswer {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly contentType: string;
  readonly text: string;
  readonly ms: number;
  readonly failure: string | null;
}

export interface SignedPost {
  readonly url: string;
  readonly body: unknown;
  /** Null sends without a signature. */
  readonly clientSecret: string | null;
  readonly timeoutMs: number;
}

/** A POST as Canvas Kit and the health check make it: `X-Body-Signature`, bare hex. Never throws. */
export async function postSigned({ url, body, clientSecret, timeoutMs }: SignedPost): Promise<SignedAnswer> {
  const bytes = Buffer.from(JSON.stringify(body), "utf8");
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(clientSecret !== null && { "x-body-signature": signCanvas(clientSecret, bytes) }),
      },
      body: bytes,
    });
    const contentType = response.headers.get("content-type") ?? "";
    return { status: response.status, contentType, text: await response.text(), ms: ms(), failure: null };
  } catch (thrown) {
    const error = toError(thrown);
    const failure = error.name === "TimeoutError" ? "no answer in time" : error.message;
    return { status: null, contentType: "", text: "", ms: ms(), failure };
  }
}
