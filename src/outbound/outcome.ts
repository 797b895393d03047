/** How calls to the outside end, as the metrics count them: one closed list for requests, one for engines. */
import { OutsideError } from "../kernel/errors.js";
import type { Exchange } from "./exchange.js";
import type { NoAnswerReason } from "./network-errors.js";

/** A request that got no 2xx, or none at all. Intercom's requests and the engines' calls share these. */
const FAILED_OUTCOMES = [
  "4xx",
  "429",
  "5xx",
  "timeout",
  "unreachable",
  "connection-lost",
  /** An answer that was broken off, because it is larger than any that is read. */
  "too-large",
  /** The caller did not wait: nobody's failure. */
  "given-up",
] as const;
type FailedOutcome = (typeof FAILED_OUTCOMES)[number];

export const REQUEST_OUTCOMES = ["2xx", "3xx", ...FAILED_OUTCOMES] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

export const ENGINE_CALL_OUTCOMES = [
  "answered",
  ...FAILED_OUTCOMES,
  /** Not asked, because it failed several times in a row. */
  "paused",
  /** Not asked, because the workspace has used up its tokens of the day. */
  "over-limit",
  "unreadable",
  /** Something failed in this process. */
  "fault",
] as const;
export type EngineCallOutcome = (typeof ENGINE_CALL_OUTCOMES)[number];

const WITHOUT_ANSWER: Readonly<Record<NoAnswerReason, FailedOutcome>> = {
  unreachable: "unreachable",
  "not-started": "given-up",
  timeout: "timeout",
  aborted: "given-up",
  connection_lost: "connection-lost",
  "too-large": "too-large",
};

export function outcomeOfRequest(exchanged: Exchange): RequestOutcome {
  if (!exchanged.answered) return WITHOUT_ANSWER[exchanged.why];
  const { status } = exchanged;
  if (status < 300) return "2xx";
  return status < 400 ? "3xx" : refusedOutcome(status);
}

/** Codes of `OutsideError` that say more than the status beside them. */
const BY_CODE: ReadonlyMap<string | null, EngineCallOutcome> = new Map<string | null, EngineCallOutcome>([
  ["timeout", "timeout"],
  ["unreachable", "unreachable"],
  ["connection_lost", "connection-lost"],
  ["paused", "paused"],
  ["daily_limit", "over-limit"],
  ["repeated_rules", "unreadable"],
  ["unexpected_answer", "unreadable"],
  ["malformed_model_answer", "unreadable"],
  ["aborted", "given-up"],
  // Nothing was there to ask about.
  ["empty_text", "given-up"],
]);

export function outcomeOfFailure(thrown: unknown, signal: AbortSignal): EngineCallOutcome {
  if (signal.aborted) return "given-up";
  if (!(thrown instanceof OutsideError)) return "fault";
  const { status, code } = thrown.failure;
  return BY_CODE.get(code) ?? (status === null ? "fault" : refusedOutcome(status));
}

function refusedOutcome(status: number): "4xx" | "429" | "5xx" {
  if (status === 429) return "429";
  return status >= 500 ? "5xx" : "4xx";
}
