/** One HTTP request and what came of it, for Intercom, Simpli and language models alike. */
import { setMaxListeners } from "node:events";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import { explainNetworkError, type NoAnswerReason } from "./network-errors.js";
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

export interface NoAnswer {
  readonly answered: false;
  readonly why: NoAnswerReason;
  /** The system's code, such as `ECONNREFUSED`. */
  readonly code: string | null;
  /** Of an answer that was begun and is too large. */
  readonly status?: number;
}

export type Exchange = HttpAnswer | NoAnswer;

/** Above this an answer is a stream or a mistake. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

const utf8 = new TextDecoder();

/** The request's own time limit is the only one. */
const UNLIMITED = { headersTimeout: 0, bodyTimeout: 0 } as const;

/** For this machine itself: no proxy elsewhere reaches it, whether or not NO_PROXY says so. */
const loopbackAgent = new Agent(UNLIMITED);

/** Made at their first request: one throws where the environment names an unusable proxy, which config.ts reports before. */
let agent: Dispatcher | null = null;
let publicAgent: Dispatcher | null = null;

/**
 * One pool for the process: all workspaces of a region share a host. A proxy that the environment names is used. Redirects are
 * not followed: one would carry the token to another host, or turn a POST into a GET.
 */
function agentFor(hostname: string, publicOnly: boolean): Dispatcher {
  if (publicOnly) return (publicAgent ??= new EnvHttpProxyAgent({ ...UNLIMITED, connect: { lookup: publicLookup } }));
  return isLoopback(hostname) ? loopbackAgent : (agent ??= new EnvHttpProxyAgent(UNLIMITED));
}

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
  let status: number | undefined;
  try {
    const { origin, hostname, pathname, search } = new URL(url);
    const request = {
      origin,
      path: `${pathname}${search}`,
      method,
      headers: { ...HEADERS, ...lowerCased(headers) },
      body: body === undefined ? null : JSON.stringify(body),
    };
    const limits = { timeoutMs, caller, maxAnswerBytes, onStatus: (begun: number) => (status = begun) };
    const received = await receive(agentFor(hostname, publicOnly), request, limits);
    const header = (name: string) => textOf(received.headers[name.toLowerCase()]);
    const bytes = await decoded(received.bytes, header("content-encoding"), maxAnswerBytes);
    return {
      answered: true,
      status: received.status,
      bytes,
      get text() {
        return utf8.decode(bytes);
      },
      header,
    };
  } catch (thrown) {
    if (thrown instanceof StoppedError) return thrown.ending;
    const { why, code } = explainNetworkError(thrown);
    return {
      answered: false,
      why: isAborted(caller) ? "aborted" : why,
      code,
      ...(why === "too-large" && status !== undefined && { status }),
    };
  }
}

/** @param hostname as URL writes it. */
function isLoopback(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}

/** Ended by us. */
class StoppedError extends Error {
  override readonly name = "StoppedError";
  readonly ending: NoAnswer;

  constructor(why: NoAnswerReason, code: string | null = null) {
    super(why);
    this.ending = { answered: false, why, code };
  }
}

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

interface Limits {
  readonly timeoutMs: number;
  readonly caller: AbortSignal | undefined;
  readonly maxAnswerBytes: number;
  readonly onStatus: (status: number) => void;
}

/**
 * The whole answer, by undici's own handlers: its `request` makes a stream, its iterator and two signals of each, which cost as much
 * again as all the rest. The time limit holds while a connection is waited for, too.
 * @throws what undici says ended it, StoppedError, AnswerTooLargeError
 */
function receive(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { timeoutMs, caller, maxAnswerBytes, onStatus }: Limits,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    let sending: Dispatcher.DispatchController | null = null;
    let stopped: Error | null = null;
    const end = () => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
    };
    const fail = (reason: Error) => {
      end();
      reject(reason);
    };
    const stop = (reason: Error) => {
      stopped = reason;
      sending?.abort(reason);
      fail(reason);
    };
    // Before a connection stands nothing was sent, and nothing will be; the code is undici's for its own limit.
    const abort = () => stop(new StoppedError(sending === null ? "not-started" : "aborted"));
    const late = () =>
      stop(sending === null ? new StoppedError("unreachable", "UND_ERR_CONNECT_TIMEOUT") : new StoppedError("timeout"));
    const timer = setTimeout(late, timeoutMs);
    if (caller !== undefined) {
      // One signal stands for all that a process has under way.
      setMaxListeners(0, caller);
      caller.addEventListener("abort", abort);
    }
    let answer: Omit<Received, "bytes"> = { status: 0, headers: {} };
    let chunks: Buffer[] = [];
    let length = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        sending = controller;
        if (stopped !== null) controller.abort(stopped);
      },
      onResponseStart(_controller, status, headers) {
        answer = { status, headers };
        onStatus(status);
        chunks = [];
        length = 0;
      },
      onResponseData(_controller, chunk) {
        length += chunk.length;
        if (length > maxAnswerBytes) stop(new AnswerTooLargeError(`more than ${maxAnswerBytes} bytes`));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        end();
        const [first, ...others] = chunks;
        resolve({ ...answer, bytes: first === undefined || others.length > 0 ? Buffer.concat(chunks, length) : first });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    try {
      dispatcher.dispatch(request, handler);
    } catch (refused) {
      fail(refused instanceof Error ? refused : new Error(String(refused)));
    }
  });
}

/** So that none is sent twice. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";
  readonly code = "ANSWER_TOO_LARGE";
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
