import axios, { isAxiosError } from "axios";

/** One HTTP call to an AI service. `body` undefined sends none. */
export interface HttpCall {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  header(name: string): string | null;
}

/** Why there was no answer. `lost` means the connection broke after it stood. */
export interface Silence {
  readonly silence: "unreachable" | "timeout" | "lost" | "aborted" | "too-large";
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code: string | null;
  readonly cause: unknown;
}

/** Above this an answer is no answer of ours, but a stream or a mistake. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** Codes that come before anything was sent. */
const BEFORE_SENDING = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_HAS_EXPIRED",
]);

const client = axios.create({
  // Every status is an answer; what it means is decided in `judge.ts`.
  validateStatus: () => true,
  responseType: "text",
  transformResponse: (text: unknown) => text,
  // A redirected POST would arrive as a GET without its body.
  maxRedirects: 0,
  maxContentLength: MAX_ANSWER_BYTES,
});

/** Sends one call and waits for its whole answer. Never throws: silence is a value. */
export async function exchange(call: HttpCall): Promise<HttpAnswer | Silence> {
  const deadline = AbortSignal.timeout(call.timeoutMs);
  try {
    const response = await client.request<unknown>({
      method: call.method,
      url: call.url,
      headers: { ...call.headers },
      data: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: AbortSignal.any([call.signal, deadline]),
    });
    const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    return {
      status: response.status,
      text: typeof response.data === "string" ? response.data : "",
      header: (name) => headers.get(name) ?? null,
    };
  } catch (thrown) {
    return silenceOf(thrown, call.signal, deadline);
  }
}

function silenceOf(thrown: unknown, caller: AbortSignal, deadline: AbortSignal): Silence {
  const code = isAxiosError(thrown) ? (thrown.code ?? null) : null;
  // The thrown error carries request and body; only its message may travel on.
  const cause = thrown instanceof Error ? new Error(thrown.message) : thrown;
  if (caller.aborted) return { silence: "aborted", code, cause };
  if (deadline.aborted) return { silence: "timeout", code, cause };
  if (code !== null && BEFORE_SENDING.has(code)) return { silence: "unreachable", code, cause };
  if (isAxiosError(thrown) && thrown.message.includes("maxContentLength")) return { silence: "too-large", code, cause };
  return { silence: "lost", code, cause };
}
