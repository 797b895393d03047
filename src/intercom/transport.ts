/** One call to Intercom: its turn in the rate budget, the version header, one request, and its answer or error. */
import { parseJson } from "../kernel/json.js";
import { isAddressable } from "../kernel/outside-ids.js";
import type { Logger } from "../kernel/log.js";
import { exchange, type HttpAnswer, type HttpRequest } from "../outbound/exchange.js";
import { outcomeOfRequest, type RequestOutcome } from "../outbound/outcome.js";
import type { RateBudget } from "./api.js";
import {
  MAX_ANSWER_BYTES,
  noAnswerError,
  notSentError,
  refusedError,
  requestIdOf,
  unexpectedAnswerError,
  unusableId,
} from "./failures.js";
import { rateHeaders } from "./rate-limit/rate-headers.js";
import type { RestRequest, Transport } from "./rest-request.js";

export interface TransportOptions {
  /** Such as `https://api.intercom.io`; a path before the routes is kept. */
  readonly baseUrl: string;
  readonly token: string;
  /** Sent as `Intercom-Version`. */
  readonly version: string;
  readonly budget: RateBudget;
  readonly timeoutMs?: number;
  readonly userAgent?: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Never handed a token, a body, or an id. */
  readonly logger?: Pick<Logger, "debug" | "warn">;
  /** Called with every answer: whether Intercom accepted the token. */
  readonly onToken?: (accepted: boolean) => void;
  /** Called after every request. Must not block, and must not throw. */
  readonly observe?: (call: IntercomCall) => void;
}

/** One request as operators count it: no path, no workspace. */
export interface IntercomCall {
  readonly method: HttpRequest["method"];
  readonly outcome: RequestOutcome;
  readonly milliseconds: number;
}

const DEFAULT_TIMEOUT_MS = 20_000;
/** Reading this takes up to 30 ms where a body is nothing but tags; handing it to a thread takes one. */
const LARGE_BYTES = 48 * 1024;

/** Sends each call once, within the budget. Trying again is the durable queue's, which survives a restart. */
export function createTransport(options: TransportOptions): Transport {
  return async (call, { signal, priority = "background", before } = {}) => {
    const operation = `${call.method} ${call.route}`;
    const url = urlOf(options.baseUrl, operation, call);
    await turnInBudget(options.budget, priority, operation, signal);
    await before?.();
    const startedAt = options.now();
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const exchanged = await exchange({
      method: call.method,
      url,
      headers: headersOf(options, call.body !== undefined),
      body: call.body,
      timeoutMs,
      signal,
      maxAnswerBytes: MAX_ANSWER_BYTES,
    });
    options.observe?.({ method: call.method, outcome: outcomeOfRequest(exchanged), milliseconds: options.now() - startedAt });
    if (!exchanged.answered) throw noAnswerError(operation, exchanged, timeoutMs);
    const fields = { operation, status: exchanged.status, requestId: requestIdOf(exchanged), ms: options.now() - startedAt };
    options.logger?.debug(fields, "Intercom answered");
    options.onToken?.(exchanged.status !== 401);
    await recordRate(options, operation, exchanged);
    if (exchanged.status < 200 || exchanged.status > 299) throw refusedError(operation, exchanged, options.now());
    return readAnswer(call, operation, exchanged);
  };
}

/** Waits for its turn. A caller that gives up meanwhile gets an `OutsideError`; a budget that cannot be reached fails as itself. */
async function turnInBudget(
  budget: RateBudget,
  priority: "click" | "background",
  operation: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await budget.spend(priority, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw notSentError(operation, "given up while waiting for the rate budget");
  }
}

/** What happened in Intercom happened: a budget that cannot be updated must not turn it into a failure. */
async function recordRate(options: TransportOptions, operation: string, answer: HttpAnswer): Promise<void> {
  try {
    await options.budget.learn({ ...rateHeaders(answer.header), refused: answer.status === 429 });
  } catch (error) {
    options.logger?.warn({ operation, error }, "the rate budget was not updated with an answer");
  }
}

async function readAnswer<T>(call: RestRequest<T>, operation: string, answer: HttpAnswer): Promise<T> {
  const { readLarge } = call;
  try {
    if (readLarge !== undefined && answer.bytes.byteLength > LARGE_BYTES) return await readLarge(answer.bytes);
    return call.read(parseJson(answer.text));
  } catch {
    throw unexpectedAnswerError(operation, call.kind, answer);
  }
}

function urlOf(baseUrl: string, operation: string, { route, ids = {}, query = {} }: RestRequest<unknown>): string {
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name] ?? "";
    if (!isAddressable(id)) throw unusableId(operation);
    return encodeURIComponent(id);
  });
  const search = new URLSearchParams(query).toString();
  return `${baseUrl.replace(/\/+$/, "")}${path}${search === "" ? "" : `?${search}`}`;
}

function headersOf(options: TransportOptions, withBody: boolean): Record<string, string> {
  return {
    Authorization: `Bearer ${options.token}`,
    "Intercom-Version": options.version,
    Accept: "application/json",
    ...(withBody ? { "Content-Type": "application/json" } : {}),
    "User-Agent": options.userAgent ?? "simpli-for-intercom",
  };
}
