/** What every REST call must pass: its record, token, rate limit, API version and the injected faults. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline, Readable } from "node:stream";
import { SCARCE_CALLS } from "../call-faults.js";
import type { Core } from "../core.js";
import { type CallFault, faultOfSwitches } from "../faults.js";
import type { RecordedCall } from "../journal.js";
import { minorOfVersion } from "../shape/version.js";
import type { RateLimit } from "../twin-options.js";
import { REST_REFUSALS, type RestRefusal } from "./refusals.js";
import { type Deliver, headerOf, sendJson, sendRefusal } from "./route.js";

/** A call under way. */
export interface RestCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What is recorded of it; the gates and routes add to it. */
  readonly entry: RecordedCall;
}

/** Null lets the call pass. */
export type Gate = (call: RestCall) => RestRefusal | null;

/** 401 comes before everything else, and without rate-limit headers. */
export function requireToken(core: Core): Gate {
  return ({ request }) => {
    const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
    return core.tokenValid && given === core.options.accessToken ? null : REST_REFUSALS.unauthorized;
  };
}

/** Every call of a known token counts, refused ones too. */
export function limitRate(core: Core): Gate {
  const meter = createRateMeter(core.options.now);
  return ({ response }) => {
    const { limit, windowSeconds } = core.options.rateLimit;
    const state = meter.count({ limit: core.switches.rateLimited ? SCARCE_CALLS : limit, windowSeconds });
    response.setHeader("X-RateLimit-Limit", state.limit);
    response.setHeader("X-RateLimit-Remaining", state.remaining);
    response.setHeader("X-RateLimit-Reset", state.reset);
    if (!state.exceeded) return null;
    return { ...REST_REFUSALS.rateLimited, message: `Exceeded rate limit of ${state.limit} in ${windowSeconds}_seconds` };
  };
}

export const requireVersion: Gate = ({ entry }) =>
  entry.version === null || minorOfVersion(entry.version) !== null ? null : REST_REFUSALS.versionInvalid;

interface RateState {
  readonly limit: number;
  readonly remaining: number;
  /** Unix seconds: when the window ends. A time, not a duration. */
  readonly reset: number;
  readonly exceeded: boolean;
}

/** Counts calls in windows that start at multiples of their length, as Intercom spreads a minute's allowance. */
function createRateMeter(now: () => number): { count(limit: RateLimit): RateState } {
  let windowStart = -1;
  let used = 0;
  return {
    count({ limit, windowSeconds }) {
      const seconds = Math.floor(now() / 1000);
      const start = seconds - (seconds % windowSeconds);
      if (start !== windowStart) {
        windowStart = start;
        used = 0;
      }
      used += 1;
      return { limit, remaining: Math.max(0, limit - used), reset: start + windowSeconds, exceeded: used > limit };
    },
  };
}

/** Goes on with a call, whose answer is delivered so. */
type Proceed = (deliver: Deliver) => void;

/** Makes calls fail as planned, in each of the ways a call over the internet can. */
export function failCalls(core: Core): (call: RestCall, proceed: Proceed) => void {
  let count = 0;
  return ({ request, response, entry }, proceed) => {
    count += 1;
    const method = request.method ?? "";
    const fault = core.callFaults.take(method, entry.path) ?? faultOfSwitches(core.switches, method, count);
    if (fault === null) proceed(sendJson);
    else applyFault(fault, response, proceed);
  };
}

const withhold: Deliver = () => undefined;

function applyFault(fault: CallFault, response: ServerResponse, proceed: Proceed): void {
  switch (fault.kind) {
    case "status": {
      for (const [name, value] of Object.entries(fault.headers ?? {})) {
        if (value === null) response.removeHeader(name);
        else response.setHeader(name, value);
      }
      const { status, code = codeOf(status) } = fault;
      sendRefusal(response, { status, code, message: "Planned failure" });
      return;
    }
    case "hang":
      return;
    case "delay":
      setTimeout(() => proceed(sendJson), fault.ms).unref();
      return;
    case "hang-after-effect":
      proceed(withhold);
      return;
    case "held":
      void fault.until.finally(() => proceed(sendJson));
      return;
    case "slow-to-land":
      response.destroy();
      setTimeout(() => proceed(withhold), fault.ms).unref();
      return;
    case "lands-after":
      response.destroy();
      void fault.until.finally(() => proceed(withhold));
      return;
    case "pad-answer":
      proceed((padded, status, body) => {
        const padding = Readable.from(Array.from({ length: fault.megabytes }, () => " ".repeat(1024 * 1024)));
        padded.writeHead(status, { "Content-Type": "application/json" });
        padded.write(JSON.stringify(body));
        // Whoever reads no further breaks the line.
        pipeline(padding, padded, () => undefined);
      });
      return;
    case "drop-before-effect":
      response.destroy();
      return;
    case "drop-after-effect":
      proceed((dropped) => void dropped.destroy());
      return;
  }
}

function codeOf(status: number): string {
  if (status === 429) return "rate_limit_exceeded";
  return status === 503 ? "service_unavailable" : "server_error";
}

/** Records a call on arrival, and its status once the answer was sent. */
export function logCall(core: Core, request: IncomingMessage, response: ServerResponse): RestCall {
  const [path = "/", query = ""] = (request.url ?? "/").split("?");
  const started = performance.now();
  const requestId = core.options.newUuid();
  const entry: RecordedCall = {
    at: core.options.now(),
    method: request.method ?? "",
    path,
    query,
    operation: null,
    conversationId: null,
    body: undefined,
    version: headerOf(request, "intercom-version"),
    status: null,
    requestId,
  };
  response.setHeader("x-request-id", requestId);
  core.callLog.add(entry);
  response.on("finish", () => (entry.status = response.statusCode));
  response.on("close", () => recordOutcome(core, entry, Math.round(performance.now() - started)));
  return { request, response, entry };
}

function recordOutcome(core: Core, call: RecordedCall, ms: number): void {
  const title = call.operation ?? `${call.method} ${call.path}`;
  core.options.log(`call ${title} ${call.status ?? "dropped"} in ${ms} ms`);
  core.journal.record({
    kind: "intercom-call",
    conversationId: call.conversationId,
    title,
    detail: call.status === null ? `connection lost after ${ms} ms` : `${call.status} in ${ms} ms`,
    ok: call.status !== null && call.status < 400,
  });
}
