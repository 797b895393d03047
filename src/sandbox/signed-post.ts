/** POSTs to the app, signed as Intercom signs them. */
import { createHmac } from "node:crypto";
import { Agent, request } from "undici";
import { toError } from "../kernel/errors.js";

/** Both are made over the raw bytes: webhooks with SHA-1 and a prefix, canvas requests and health checks with SHA-256 in bare hex. */
const SIGNATURES = {
  webhook: (secret: string, bytes: Buffer) => ({ "x-hub-signature": `sha1=${hexOf("sha1", secret, bytes)}` }),
  canvas: (secret: string, bytes: Buffer) => ({ "x-body-signature": hexOf("sha256", secret, bytes) }),
} as const;

export const ACCEPT_JSON = { accept: "application/json" } as const;

export interface SignedAnswer {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly contentType: string;
  readonly text: string;
  readonly ms: number;
  readonly failure: string | null;
}

interface SignedPost {
  readonly url: string;
  readonly body: unknown;
  readonly signature: keyof typeof SIGNATURES;
  /** Null sends without a signature. */
  readonly clientSecret: string | null;
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The call's own time limit is the only one. */
const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 });

/** A POST to the app as Intercom sends it, which follows no redirect. Never throws: a failed call is recorded like any other. */
export async function postSigned(post: SignedPost): Promise<SignedAnswer> {
  const bytes = Buffer.from(JSON.stringify(post.body), "utf8");
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const { statusCode, headers, body } = await request(post.url, {
      dispatcher: agent,
      method: "POST",
      signal: AbortSignal.timeout(post.timeoutMs),
      headers: {
        "content-type": "application/json",
        ...post.headers,
        ...(post.clientSecret !== null && SIGNATURES[post.signature](post.clientSecret, bytes)),
      },
      body: bytes,
    });
    const contentType = String(headers["content-type"] ?? "");
    return { status: statusCode, contentType, text: await body.text(), ms: ms(), failure: null };
  } catch (thrown) {
    return { status: null, contentType: "", text: "", ms: ms(), failure: describeFailure(toError(thrown)) };
  }
}

function hexOf(algorithm: string, secret: string, bytes: Buffer): string {
  return createHmac(algorithm, secret).update(bytes).digest("hex");
}

function describeFailure(error: Error): string {
  return error.name === "TimeoutError" ? "no answer in time" : error.message;
}
