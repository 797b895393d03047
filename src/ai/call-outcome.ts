import { OutsideError } from "../kernel/errors.js";

/** How a call to an engine ended. A closed list: it becomes a label of the metrics. */
export const ENGINE_CALL_OUTCOMES = [
  "answered",
  "4xx",
  "429",
  "5xx",
  "timeout",
  "unreachable",
  "connection-lost",
  /** Not asked, because it failed several times in a row. */
  "paused",
  "unreadable",
  /** The caller did not wait: nobody's failure. */
  "given-up",
  /** Something failed in this process. */
  "fault",
] as const;
export type EngineCallOutcome = (typeof ENGINE_CALL_OUTCOMES)[number];

const BY_CODE = new Map<string, EngineCallOutcome>([
  ["timeout", "timeout"],
  ["unreachable", "unreachable"],
  ["connection_lost", "connection-lost"],
  ["paused", "paused"],
  ["unexpected_answer", "unreadable"],
  ["malformed_model_answer", "unreadable"],
  ["aborted", "given-up"],
]);

export function outcomeOfFailure(thrown: unknown, signal: AbortSignal): EngineCallOutcome {
  if (signal.aborted) return "given-up";
  if (!(thrown instanceof OutsideError)) return "fault";
  const { status, code } = thrown.failure;
  const named = code === null ? undefined : BY_CODE.get(code);
  if (named !== undefined) return named;
  if (status === null) return "fault";
  if (status === 429) return "429";
  return status >= 500 ? "5xx" : "4xx";
}
