import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { sessionTexts } from "./texts.js";
import { CONSOLE_REFUSALS, refuse } from "../http/console-refusals.js";

const ATTEMPTS = 10;
const WITHIN_MS = 5 * 60_000;

/**
 * So many wrong tokens from one address in five minutes, counted in each process: even a short token outlasts that, and
 * nobody elsewhere is locked out by it. Whose address it is behind a proxy is decided in `http/app.ts`.
 */
export function attemptLimit(): RequestHandler {
  return rateLimit({
    limit: ATTEMPTS,
    windowMs: WITHIN_MS,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== CONSOLE_REFUSALS["signed-out"].status,
    standardHeaders: "draft-6",
    legacyHeaders: false,
    // What it would write to the console about forwarding headers is settled by the setting named above.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => {
      const seconds = Number(response.getHeader("Retry-After") ?? WITHIN_MS / 1000);
      refuse(response, "too-often", sessionTexts.tooOften(Math.max(1, Math.ceil(seconds / 60))));
    },
  });
}
