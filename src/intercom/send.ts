import http from "node:http";
import https from "node:https";
import axios, { isAxiosError } from "axios";

export interface Outgoing {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  /** For everything from connecting to the last byte. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Why no answer came. Only `unreachable` and `not-started` prove that nothing arrived. */
export type NoAnswerReason = "unreachable" | "not-started" | "timeout" | "aborted" | "connection_lost";

export type Sent =
  | { readonly answered: true; readonly status: number; readonly body: unknown; readonly header: (name: string) => string | null }
  | { readonly answered: false; readonly why: NoAnswerReason; readonly detail: string };

/** One pool for the process: all workspaces of a region share a host. */
const connections = { httpAgent: new http.Agent({ keepAlive: true }), httpsAgent: new https.Agent({ keepAlive: true }) };

/** 500 parts of long e-mail stay far below; anything above is not a conversation. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

/** Sends once and never throws: an answer of any status, or the reason there is none. */
export async function send(outgoing: Outgoing): Promise<Sent> {
  const { signal: caller } = outgoing;
  if (isAborted(caller)) return { answered: false, why: "not-started", detail: "given up before it was sent" };
  const timeout = AbortSignal.timeout(outgoing.timeoutMs);
  try {
    const response = await axios.request<string>({
      ...connections,
      method: outgoing.method,
      url: outgoing.url,
      headers: outgoing.headers,
      data: outgoing.body,
      signal: caller === undefined ? timeout : AbortSignal.any([caller, timeout]),
      // Unparsed, so that an answer that is no JSON is ours to judge, not an exception without a status.
      responseType: "text",
      transformResponse: (text: string) => text,
      validateStatus: () => true,
      // A redirect would carry the token to another host, or turn a POST into a GET.
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER_BYTES,
    });
    const header = (name: string) => textOf(response.headers[name.toLowerCase()]);
    return { answered: true, status: response.status, body: parsed(response.data), header };
  } catch (thrown) {
    if (isAborted(caller)) return { answered: false, why: "aborted", detail: "given up while waiting" };
    if (timeout.aborted) return { answered: false, why: "timeout", detail: `no answer within ${outgoing.timeoutMs} ms` };
    return lost(thrown);
  }
}

/** Errors that can only happen before a byte of the request is written. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_INVALID_URL",
]);

/** The thrown error itself is not passed on: axios hangs the whole request, with the token, on it. */
function lost(thrown: unknown): Sent {
  const code = isAxiosError(thrown) ? (thrown.code ?? "unknown") : "unknown";
  const cause = isAxiosError(thrown) ? thrown.cause : undefined;
  const connecting = cause !== undefined && "syscall" in cause && cause.syscall === "connect";
  return { answered: false, why: BEFORE_SENDING.has(code) || connecting ? "unreachable" : "connection_lost", detail: code };
}

/** Asked twice, and the answer changes meanwhile: hence a call, which the type checker does not remember. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted ?? false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
