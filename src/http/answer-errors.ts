/** Errors that a route did not answer itself. */
import type { ErrorRequestHandler, Request } from "express";
import { AccessRefused } from "../auth/access-refused.js";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import { type RefusalCode, refuse } from "./refusals.js";

interface Unexpected {
  /** What the log calls a request that failed. */
  readonly message: string;
  /** What else is logged of it. */
  readonly facts: (request: Request) => object;
  /** What the sender is refused with who sent something unreadable. */
  readonly unreadable: RefusalCode;
}

/** What nobody expected becomes a sentence without details; what a guard or the body parser found wrong is the sender's. */
export function answerErrors(log: Logger, { message, facts, unreadable }: Unexpected): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown);
    if (thrown instanceof AccessRefused) return refuse(response, thrown.code, thrown.sentence);
    const status = statusOf(thrown);
    if (status === 413) return refuse(response, "too-large");
    if (status !== null && status >= 400 && status < 500) return refuse(response, unreadable);
    log.error({ error: toError(thrown), ...facts(request) }, message);
    refuse(response, "unexpected");
  };
}

function statusOf(thrown: unknown): number | null {
  if (typeof thrown !== "object" || thrown === null || !("status" in thrown)) return null;
  return typeof thrown.status === "number" ? thrown.status : null;
}
