import { toError } from "../../errors.js";
import { DatabaseError, DatabaseUnavailableError } from "../database-errors.js";

/**
 * Connection exceptions (08…), operator intervention (57P…: shut down, starting up, terminated) and too many connections.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const NOT_THERE = /^(08|57P|53300)/;

export function toTypedError(thrown: unknown): Error {
  const error = toError(thrown);
  const refused = error instanceof DatabaseError && !NOT_THERE.test(error.code ?? "");
  return refused ? error : new DatabaseUnavailableError(reasonOf(error), { cause: error });
}

/** An AggregateError (one host name, several addresses) has an empty message of its own. */
function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : null;
  return first instanceof Error ? first.message : error.message;
}
