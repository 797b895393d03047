/** What every REST call must pass: its record, token, rate limit, API version and the injected faults. */
import { pipeline, Readable } from "node:stream";
import type { RequestHandler, Response } from "express";
import { SCARCE_CALLS } from "../call-faults.js";
import type { Core } from "../core.js";
import { type CallFault, faultOfSwitches } from "../faults.js";
import { minorOfVersion } from "../shape/version.js";
import type { RateLimit } from "../twin-options.js";
import { REST_REFUSALS } from "./refusals.js";
import { sendRefusal } from "./route.js";
import type { RecordedCall } from "../journal.js";

/** 401 comes before everything else, and without rate-limit headers. */
export function requireToken(core: Core): RequestHandler {
  return (request, response, next) => {
    const given = /^Bearer\s+(\S+)$/i.exec(request.get("authorization") ?? "")?.[1];
    if (core.tokenValid && given === core.options.accessToken) next();
    else sendRefusal(response, REST_REFUSALS.unauthorized);
  };
}

/** Every call of a known token counts, refused ones too. */
export function limitRate(core: Core): RequestHandler {
  const meter = createRateMeter(core.options.now);
  return (_request, response, next) => {
    const { limit, windowSeconds } = core.options.rateLimit;
    const state = meter.count({ limit: core.switches.rateLimited ? SCARCE_CALLS : limit, windowSeconds });
    response.setHeader("X-RateLimit-Limit", state.limit);
    response.setHeader("X-RateLimit-Remaining", state.remaining);
    response.setHeader("X-RateLimit-Reset", state.reset);
    if (!state.exceeded) {
      next();
      return;
    }
    sendRefusal(response, {
      ...REST_REFUSALS.rateLimited,
      message: `Exceeded rate limit of ${state.limit} in ${windowSeconds}_seconds`,
    });
  };
}

export function requireVersion(): RequestHandler {
  return (request, response, next) => {
    const asked = request.get("intercom-version");
    if (asked === undefined || minorOfVersion(asked) !== null) next();
    else sendRefusal(response, REST_REFUSALS.versionInvalid);
  };
}

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

/** Makes calls fail as planned, in each of the ways a call over the internet can. */
export function failCalls(core: Core): RequestHandler {
  let count = 0;
  return (request, response, next) => {
    count += 1;
    const path = currentCall(response).path;
    const fault = core.callFaults.take(request.method, path) ?? faultOfSwitches(core.switches, request.method, count);
    if (fault === null) next();
    else applyFault(fault, response, next);
  };
}

function applyFault(fault: CallFault, response: Response, next: () => void): void {
  switch (fault.kind) {
    case "status":
      for (const [name, value] of Object.entries(fault.headers ?? {})) {
        if (value === null) response.removeHeader(name);
        else response.setHeader(name, value);
      }
      {
        sendRefusal(response, {
          status: fault.status,
          code: fault.code ?? codeOf(fault.status),
          message: "Planned failure",
        });
        return;
      }
    case "hang":
      return;
    case "delay":
      setTimeout(next, fault.ms).unref();
      return;
    case "hang-after-effect":
      response.json = () => response;
      next();
      return;
    case "held":
      void fault.until.finally(next);
      return;
    case "slow-to-land":
      response.destroy();
      response.json = () => response;
      setTimeout(next, fault.ms).unref();
      return;
    case "pad-answer":
      response.json = (body) => {
        const padding = Readable.from(Array.from({ length: fault.megabytes }, () => " ".repeat(1024 * 1024)));
        response.setHeader("Content-Type", "application/json");
        response.write(JSON.stringify(body));
        // Whoever reads no further breaks the line.
        pipeline(padding, response, () => undefined);
        return response;
      };
      next();
      return;
    case "drop-before-effect":
      response.destroy();
      return;
    case "drop-after-effect":
      response.json = () => response.destroy();
      {
        next();
        return;
      }
  }
}

function codeOf(status: number): string {
  if (status === 429) return "rate_limit_exceeded";
  return status === 503 ? "service_unavailable" : "server_error";
}

const callOf = new WeakMap<Response, RecordedCall>();

/** Records a call on arrival, and its status once the answer was sent. */
export function logCalls(core: Core): RequestHandler {
  return (request, response, next) => {
    const [path = "/", query = ""] = request.url.split("?");
    const started = performance.now();
    const requestId = core.options.newUuid();
    const call: RecordedCall = {
      at: core.options.now(),
      method: request.method,
      path,
      query,
      operation: null,
      conversationId: null,
      body: undefined,
      version: request.get("intercom-version") ?? null,
      status: null,
      requestId,
    };
    response.setHeader("x-request-id", requestId);
    callOf.set(response, call);
    core.callLog.add(call);
    response.on("finish", () => (call.status = response.statusCode));
    response.on("close", () => recordOutcome(core, call, Math.round(performance.now() - started)));
    next();
  };
}

/** The entry of the call being answered, for the gates that add to it. */
export function currentCall(response: Response): RecordedCall {
  const call = callOf.get(response);
  if (!call) throw new Error("logCalls must run before anything that reads the call");
  return call;
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
