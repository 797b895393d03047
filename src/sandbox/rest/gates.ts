import type { RequestHandler } from "express";
import type { Core } from "../core.js";
import { SCARCE_CALLS } from "../faults.js";
import { minorOfVersion } from "../shape/version.js";
import { createRateMeter } from "./rate-limit.js";
import { REFUSALS } from "./refusals.js";
import { sendRefusal } from "./send-answer.js";

/** 401 comes before everything else, and without rate-limit headers. */
export function requireToken(core: Core): RequestHandler {
  return (request, response, next) => {
    const given = /^Bearer\s+(\S+)$/i.exec(request.get("authorization") ?? "")?.[1];
    if (core.tokenValid && given === core.options.accessToken) next();
    else sendRefusal(response, REFUSALS.unauthorized);
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
      ...REFUSALS.rateLimited,
      message: `Exceeded rate limit of ${state.limit} in ${windowSeconds}_seconds`,
    });
  };
}

export function requireVersion(): RequestHandler {
  return (request, response, next) => {
    const asked = request.get("intercom-version");
    if (asked === undefined || minorOfVersion(asked) !== null) next();
    else sendRefusal(response, REFUSALS.versionInvalid);
  };
}
