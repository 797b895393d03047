import type { ErrorRequestHandler } from "express";
import { toError } from "../../errors.js";
import type { Logger } from "../../log.js";
import { refuse } from "./refusals.js";

/** What nobody expected becomes a sentence with nothing inside; what the body parser found wrong is the sender's. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    const status = statusOf(thrown);
    const expected = status !== null && status >= 400 && status < 500;
    if (!expected) log.error({ error: toError(thrown), path: request.path }, "A request of the console failed");
    if (!expected) return refuse(response, "unexpected");
    refuse(response, status === 413 ? "too-large" : "invalid");
  };
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== "object" || thrown === null || !("status" in thrown)) return null;
  return typeof thrown.status === "number" ? thrown.status : null;
}
