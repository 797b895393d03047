import { pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "./config.js";
import { currentLogFacts } from "./log-facts.js";

/** The part of pino that the app uses. Never hand it a body, a token or a customer's text. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  child(facts: object): Logger;
}

export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    mixin: currentLogFacts,
    timestamp: stdTimeFunctions.isoTime,
    // An error of an HTTP library carries the request, and with it tokens and bodies: only these three are written.
    serializers: { error: describeError },
  });
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: "unknown" };
  return { type: error.name, message: error.message, stack: error.stack };
}
