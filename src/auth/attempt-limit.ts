import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { sessionTexts } from "./texts.js";
import { AccessRefused } from "./access-refused.js";

const ATTEMPTS = 10;
const WITHIN_MS = 5 * 60_000;
/** The status of "signed-out". */
const WRONG_TOKEN = 401;

/**
 * So many wrong tokens from one address in five minutes, counted in each process: even a short token outlasts that, and
 * nobody elsewhere is locked out by it. Whose address it is behind a proxy is decided in `http/app.ts`.
 */
export function attemptLimit(): RequestHandler {
  return rateLimit({
    limit: ATTEMPTS,
    windowMs: WITHIN_MS,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== WRONG_TOKEN,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    // What it would write to the console about forwarding headers is decided by the setting named above.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response, next) => {
      const seconds = Number(response.getHeader("Retry-After") ?? WITHIN_MS / 1000);
      next(new AccessRefused("too-often", sessionTexts.tooOften(Math.max(1, Math.ceil(seconds / 60)))));
    },
  });
}
