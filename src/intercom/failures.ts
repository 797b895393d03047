/** What a failed call to Intercom means: whether it may have had its effect, and whether a retry makes sense. */
import { type Outcome, OutsideError, type OutsideFailure, type RetryAdvice } from "../kernel/errors.js";
import { parseJson } from "../kernel/json.js";
import type { HttpAnswer, NoAnswer } from "../outbound/exchange.js";
import type { NoAnswerReason } from "../outbound/network-errors.js";
import { FURTHEST_RESET_MS, resetAtOf } from "./rate-limit/rate-headers.js";
import { errorListSchema, requestIdSchema } from "./schemas/workspace.js";

/** 500 parts of 20,000 characters each, and as much again in markup; a few at once must fit into memory. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** A read may be repeated whatever happened to it; a write may not. */
export type CallKind = "read" | "write";

interface Classified {
  readonly outcome: Outcome;
  readonly retry: "later" | "never";
}

const WITHOUT_ANSWER: Readonly<
  Record<Exclude<NoAnswerReason, "too-large">, { readonly code: string; readonly outcome: Outcome }>
> = {
  unreachable: { code: "unreachable", outcome: "not-sent" },
  "not-started": { code: "aborted", outcome: "not-sent" },
  timeout: { code: "timeout", outcome: "unknown" },
  aborted: { code: "aborted", outcome: "unknown" },
  connection_lost: { code: "connection_lost", outcome: "unknown" },
};

/** Refusals that pass by themselves, whatever status they come with. */
const PASSING_CODES: ReadonlySet<string> = new Set(["service_unavailable", "conflict"]);

function classifyStatus(status: number, code: string | null): Classified {
  if (status >= 500 || status === 408) return { outcome: "unknown", retry: "later" };
  // 401 may be a token being replaced at this moment: the queue decides what to do about it.
  if (status === 401 || status === 429) return { outcome: "refused", retry: "later" };
  return { outcome: "refused", retry: code !== null && PASSING_CODES.has(code) ? "later" : "never" };
}

export function refusedError(operation: string, answer: HttpAnswer, now: number): OutsideError {
  const list = errorListSchema.parse(parseJson(answer.text));
  const code = answer.status === 401 ? "unauthorized" : (list.errors[0]?.code ?? null);
  const { outcome, retry } = classifyStatus(answer.status, code);
  const reset = answer.status === 429 ? resetAtOf(answer.header) : null;
  const advice: RetryAdvice =
    retry === "later" && reset !== null
      ? { retry, notBefore: Math.min(Math.max(reset, now), now + FURTHEST_RESET_MS) }
      : { retry };
  return failed(operation, `answered ${answer.status}${code === null ? "" : ` (${code})`}`, {
    status: answer.status,
    code,
    requestId: list.request_id ?? requestIdOf(answer),
    outcome,
    advice,
  });
}

export function noAnswerError(operation: string, noAnswer: NoAnswer, timeoutMs: number): OutsideError {
  const { why } = noAnswer;
  return why === "too-large" ? tooLargeAnswer(operation) : withoutAnswer(operation, why, detailOf(noAnswer, timeoutMs));
}

/** The code of an answer above the size limit: the next one would be as large, and a write has very likely happened. */
export const TOO_LARGE = "answer_too_large";

function tooLargeAnswer(operation: string): OutsideError {
  return failed(operation, `${TOO_LARGE} (over ${MAX_ANSWER_BYTES / 1024 / 1024} MB, which is not read)`, {
    status: null,
    code: TOO_LARGE,
    requestId: null,
    outcome: "unknown",
    advice: { retry: "never" },
  });
}

/** A call given up before anything was sent. */
export function notSentError(operation: string, reason: string): OutsideError {
  return withoutAnswer(operation, "not-started", reason);
}

function withoutAnswer(operation: string, why: keyof typeof WITHOUT_ANSWER, detail: string): OutsideError {
  const { code, outcome } = WITHOUT_ANSWER[why];
  return failed(operation, `${code} (${detail})`, { status: null, code, requestId: null, outcome, advice: { retry: "later" } });
}

function detailOf({ why, code }: NoAnswer, timeoutMs: number): string {
  if (why === "not-started") return "given up before it was sent";
  if (why === "aborted") return "given up while waiting";
  return why === "timeout" ? `no answer within ${timeoutMs} ms` : (code ?? "unknown");
}

/** A 2xx answer in a form we cannot read. A write has very likely happened, so it is never repeated. */
export function unexpectedAnswerError(operation: string, kind: CallKind, answer: HttpAnswer): OutsideError {
  return failed(operation, `answered ${answer.status} with something we cannot read`, {
    status: answer.status,
    code: "unexpected_answer",
    requestId: requestIdOf(answer),
    outcome: "unknown",
    advice: { retry: kind === "read" ? "later" : "never" },
  });
}

/** An id that would change the path it is put into, such as an empty one. Nothing was sent. */
export function unusableId(operation: string): OutsideError {
  const failure = {
    status: null,
    code: "unusable_id",
    requestId: null,
    outcome: "not-sent",
    advice: { retry: "never" },
  } as const;
  return failed(operation, "the id cannot be part of a path", failure);
}

export function requestIdOf(answer: HttpAnswer): string | null {
  return requestIdSchema.parse(answer.header("x-request-id"));
}

function failed(operation: string, reason: string, rest: Omit<OutsideFailure, "party" | "operation">): OutsideError {
  return new OutsideError(reason, { party: "intercom", operation, ...rest });
}
