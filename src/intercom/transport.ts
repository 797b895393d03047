import type { CallOptions, RateBudget } from "./api.js";
import { type IntercomCallOutcome, outcomeOf } from "./call-outcome.js";
import { refusal, requestIdOf, silence, unexpectedAnswer, unusableId, type Answer, type Kind } from "./failures.js";
import { rateHeaders } from "./rate-limit/budget.js";
import { send, type Outgoing } from "./send.js";

/** Any logger of this form; pino's fits. Never handed a token, a body, or an id. */
export interface Logger {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

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
  readonly logger?: Logger;
  /** Told with every answer whether Intercom took the token. */
  readonly onToken?: (accepted: boolean) => void;
  /** Told of every request sent. Must not block, and must not throw. */
  readonly observe?: (call: IntercomCall) => void;
}

/** One request as operators count it: no path, no workspace. */
export interface IntercomCall {
  readonly method: Outgoing["method"];
  readonly outcome: IntercomCallOutcome;
  readonly milliseconds: number;
}

export interface Call<T> {
  readonly method: Outgoing["method"];
  /** With `{name}` for each of `ids`; this template is also the operation's name in errors. */
  readonly route: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly kind: Kind;
  /** Reads a 2xx answer's JSON (undefined where there is none); throws where it does not fit. */
  readonly read: (body: unknown) => T;
}

export type Transport = <T>(call: Call<T>, options?: CallOptions) => Promise<T>;

const DEFAULT_TIMEOUT_MS = 20_000;

/** Sends each call once, within the budget. Trying again is the durable queue's, which survives a restart. */
export function createTransport(options: TransportOptions): Transport {
  return async (call, { signal, priority = "background", before } = {}) => {
    const operation = `${call.method} ${call.route}`;
    const url = urlOf(options.baseUrl, operation, call);
    await turnInBudget(options.budget, priority, operation, signal);
    await before?.();
    const startedAt = options.now();
    const sent = await send({
      method: call.method,
      url,
      headers: headersOf(options, call.body !== undefined),
      ...(call.body === undefined ? {} : { body: call.body }),
      timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      signal,
    });
    options.observe?.({ method: call.method, outcome: outcomeOf(sent), milliseconds: options.now() - startedAt });
    if (!sent.answered) throw silence(operation, sent);
    const fields = { operation, status: sent.status, requestId: requestIdOf(sent), ms: options.now() - startedAt };
    options.logger?.debug(fields, "Intercom answered");
    options.onToken?.(sent.status !== 401);
    await learn(options, operation, sent);
    if (sent.status < 200 || sent.status > 299) throw refusal(operation, sent, options.now());
    return readAnswer(call, operation, sent);
  };
}

/** Waits for its turn. Giving up meanwhile is an answer of ours; a budget that cannot be reached fails as itself. */
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
    throw silence(operation, { answered: false, why: "not-started", detail: "given up while waiting for the rate budget" });
  }
}

/** What happened in Intercom happened: a budget that cannot be told must not turn it into a failure. */
async function learn(options: TransportOptions, operation: string, answer: Answer): Promise<void> {
  try {
    await options.budget.learn({ ...rateHeaders(answer.header), refused: answer.status === 429 });
  } catch (error) {
    options.logger?.warn({ operation, err: error }, "the rate budget could not be told of an answer");
  }
}

function readAnswer<T>(call: Call<T>, operation: string, answer: Answer): T {
  try {
    return call.read(answer.body);
  } catch {
    throw unexpectedAnswer(operation, call.kind, answer);
  }
}

function urlOf(baseUrl: string, operation: string, { route, ids = {}, query = {} }: Call<unknown>): string {
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name] ?? "";
    // Ids are opaque, but "", "." and ".." would address something else.
    if (!/^[\w:.-]{1,200}$/.test(id) || /^\.+$/.test(id)) throw unusableId(operation);
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
