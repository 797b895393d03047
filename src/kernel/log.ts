/** The log, and the facts that each line of one piece of work carries. */
import { AsyncLocalStorage } from "node:async_hooks";
import { pino, stdTimeFunctions } from "pino";

/** The part of pino that the app uses. Never hand it a body, a token or a customer's text. */
export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  child(facts: object): Logger;
}

export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export function createLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    mixin: currentLogFacts,
    timestamp: stdTimeFunctions.isoTime,
    // An error of an HTTP library carries the request, and with it tokens and bodies, and one of PostgreSQL the row: only these
    // three are written, by whatever name it is logged.
    serializers: { error: describeError, err: describeError, failure: describeError },
  });
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: "unknown" };
  return { type: error.name, message: error.message, stack: error.stack };
}

/** What every log line of a piece of work says of it by itself: which request, which job. Ids only. */
const about = new AsyncLocalStorage<object>();

/** Does `work` with exactly these facts; a job woken by a request does not carry that request's. */
export function withLogFacts<Done>(facts: object, work: () => Done): Done {
  return about.run(facts, work);
}

/** Always a new object: pino writes into what it is given. */
function currentLogFacts(): object {
  return { ...about.getStore() };
}
