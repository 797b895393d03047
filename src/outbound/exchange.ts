/** One HTTP request and what came of it, for Intercom, Simpli and language models alike, with the one table of network errors. */
import http from "node:http";
import https from "node:https";
import axios, { isAxiosError } from "axios";

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON; undefined sends none. */
  readonly body?: unknown;
  /** For everything from connecting to the last byte. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly maxAnswerBytes?: number;
}

export interface HttpAnswer {
  readonly answered: true;
  readonly status: number;
  /** As they came, uncompressed. */
  readonly bytes: Uint8Array;
  /** The same, decoded each time it is asked for. */
  readonly text: string;
  /** By its name in any case. */
  readonly header: (name: string) => string | null;
}

/** Why no answer came. Only `unreachable` and `not-started` prove that nothing arrived. */
export type NoAnswerReason = NetworkError["why"] | "not-started" | "timeout" | "aborted";

export interface NoAnswer {
  readonly answered: false;
  readonly why: NoAnswerReason;
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code: string | null;
}

export type Exchange = HttpAnswer | NoAnswer;

/** Above this an answer is a stream or a mistake. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const client = axios.create({
  // One pool for the process: all workspaces of a region share a host.
  httpAgent: new http.Agent({ keepAlive: true }),
  httpsAgent: new https.Agent({ keepAlive: true }),
  // Every status is an answer; what it means is decided by whoever asked.
  validateStatus: () => true,
  // Unparsed, so that an answer that is no JSON is not an exception without a status; as bytes, which a thread can be given.
  responseType: "arraybuffer",
  transformResponse: (bytes: unknown) => bytes,
  // A redirect would carry the token to another host, or turn a POST into a GET.
  maxRedirects: 0,
});

/** Sends once and waits for the whole answer. Never throws: an answer of any status, or the reason there is none. */
export async function exchange(request: HttpRequest): Promise<Exchange> {
  const { method, url, headers, body, timeoutMs, signal: caller, maxAnswerBytes = MAX_ANSWER_BYTES } = request;
  if (isAborted(caller)) return { answered: false, why: "not-started", code: null };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await client.request<unknown>({
      method,
      url,
      headers: { ...headers },
      data: body === undefined ? undefined : JSON.stringify(body),
      signal: caller === undefined ? timeout : AbortSignal.any([caller, timeout]),
      maxContentLength: maxAnswerBytes,
    });
    const bytes = response.data instanceof Uint8Array ? response.data : new Uint8Array();
    return {
      answered: true,
      status: response.status,
      bytes,
      get text() {
        return new TextDecoder().decode(bytes);
      },
      header: (name) => textOf(response.headers[name.toLowerCase()]),
    };
  } catch (thrown) {
    const { why, code } = explainNetworkError(thrown);
    if (isAborted(caller)) return { answered: false, why: "aborted", code };
    return { answered: false, why: timeout.aborted ? "timeout" : why, code };
  }
}

/** Read twice, and the answer changes meanwhile: hence a call, which the type checker does not remember. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

interface NetworkError {
  /** Only `unreachable` proves that nothing was sent. */
  readonly why: "unreachable" | "connection_lost" | "too-large";
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code: string | null;
}

/** Errors that can only happen before a byte of the request is written. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** What the HTTP client threw, without the request and the token that hang on it. */
export function explainNetworkError(thrown: unknown): NetworkError {
  if (!isAxiosError(thrown)) return { why: "connection_lost", code: null };
  const code = thrown.code ?? null;
  if ((code !== null && BEFORE_SENDING.has(code)) || happenedConnecting(thrown.cause)) return { why: "unreachable", code };
  if (thrown.message.includes("maxContentLength")) return { why: "too-large", code };
  return { why: "connection_lost", code };
}

/** A connection that could not be opened carried nothing, whatever the code. Of several addresses, none may have been reached. */
function happenedConnecting(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(happenedConnecting);
  return cause instanceof Error && "syscall" in cause && cause.syscall === "connect";
}

/** A service that asks for more is asked again after a day all the same. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 * Answers epoch milliseconds, or null where the header is missing or unreadable.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? "";
  if (value === "") return null;
  const at = /^\d+(\.\d+)?$/.test(value) ? now + Math.ceil(Number(value) * 1000) : Date.parse(value);
  if (!Number.isFinite(at)) return null;
  return Math.min(Math.max(at, now), now + LONGEST_WAIT_MS);
}
