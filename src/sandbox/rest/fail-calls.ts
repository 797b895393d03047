/** Injected faults of REST calls. */
import type { RequestHandler, Response } from "express";
import type { Core } from "../core.js";
import { faultOfSwitches } from "../faults.js";
import type { CallFault } from "../faults.js";
import { currentCall } from "./log-calls.js";
import { sendRefusal } from "./route.js";

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
    case "slow-to-land":
      response.destroy();
      response.json = () => response;
      setTimeout(next, fault.ms).unref();
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
