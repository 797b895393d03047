/** The record of every REST call. */
import type { RequestHandler, Response } from "express";
import type { Core } from "../core.js";
import type { RecordedCall } from "../journal.js";

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
