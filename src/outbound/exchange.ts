/** One HTTP request and what came of it, for Intercom, Simpli and language models alike, with the one table of network errors. */
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { EnvHttpProxyAgent, request as send } from "undici";
import { publicLookup } from "./public-hosts.js";

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
  /** Connects to public addresses alone: for addresses that people type in. Behind a proxy that is the proxy's business. */
  readonly publicOnly?: boolean;
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

/**
 * One pool for the process: all workspaces of a region share a host. A proxy that the environment names is used. Redirects are
 * not followed: one would carry the token to another host, or turn a POST into a GET. The request's own time limit is the
 * only one.
 */
const agent = new EnvHttpProxyAgent({ headersTimeout: 0, bodyTimeout: 0 });

const publicAgent = new EnvHttpProxyAgent({ headersTimeout: 0, bodyTimeout: 0, connect: { lookup: publicLookup } });

/** What every request says of itself, unless it says otherwise. */
const HEADERS = { accept: "application/json", "accept-encoding": "gzip, br", "user-agent": "simpli-for-intercom" } as const;

/** Sends once and waits for the whole answer. Never throws: an answer of any status, or the reason there is none. */
export async function exchange(request: HttpRequest): Promise<Exchange> {
  const {
    method,
    url,
    headers,
    body,
    timeoutMs,
    signal: caller,
    maxAnswerBytes = MAX_ANSWER_BYTES,
    publicOnly = false,
  } = request;
  if (isAborted(caller)) return { answered: false, why: "not-started", code: null };
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await send(url, {
      dispatcher: publicOnly ? publicAgent : agent,
      method,
      headers: { ...HEADERS, ...lowerCased(headers) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: caller === undefined ? timeout : AbortSignal.any([caller, timeout]),
    });
    const header = (name: string) => textOf(response.headers[name.toLowerCase()]);
    const bytes = await decoded(await bytesOf(response.body, maxAnswerBytes), header("content-encoding"), maxAnswerBytes);
    return {
      answered: true,
      status: response.statusCode,
      bytes,
      get text() {
        return new TextDecoder().decode(bytes);
      },
      header,
    };
  } catch (thrown) {
    const { why, code } = explainNetworkError(thrown);
    if (isAborted(caller)) return { answered: false, why: "aborted", code };
    return { answered: false, why: timeout.aborted ? "timeout" : why, code };
  }
}

/** So that none is sent twice. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";
  readonly code = "ANSWER_TOO_LARGE";
}

/** @throws AnswerTooLargeError once it is too long, without waiting for the rest of it. */
async function bytesOf(body: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new AnswerTooLargeError(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  const [first, ...others] = chunks;
  return first === undefined || others.length > 0 ? Buffer.concat(chunks, length) : first;
}

const DECODERS: ReadonlyMap<string, (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>> = new Map([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["deflate", promisify(inflate)],
  ["br", promisify(brotliDecompress)],
]);

/** What is packed may be a thousand times as long unpacked. */
async function decoded(bytes: Uint8Array, encoding: string | null, most: number): Promise<Uint8Array> {
  const decode = DECODERS.get(encoding?.trim().toLowerCase() ?? "");
  return decode === undefined || bytes.length === 0 ? bytes : decode(bytes, { maxOutputLength: most });
}

/** Read twice, and the answer changes meanwhile: hence a call, which the type checker does not remember. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function textOf(value: string | string[] | undefined): string | null {
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
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_INVALID_ARG",
]);

/** What is too long, as it came or unpacked. */
const TOO_LARGE: ReadonlySet<string> = new Set(["ANSWER_TOO_LARGE", "ERR_BUFFER_TOO_LARGE"]);

/** What the HTTP client threw, without the request and the token that hang on it. */
export function explainNetworkError(thrown: unknown): NetworkError {
  const code = thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : null;
  if ((code !== null && BEFORE_SENDING.has(code)) || happenedConnecting(thrown)) return { why: "unreachable", code };
  return { why: code !== null && TOO_LARGE.has(code) ? "too-large" : "connection_lost", code };
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
