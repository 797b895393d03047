/** The one table of what went wrong, whether it may have had its effect, and whether asking again makes sense. */
import { OutsideError, type Outcome, type OutsideFailure, type RetryAdvice } from "../kernel/errors.js";
import { resetAtOf } from "./rate-limit/budget.js";
import { errorListSchema, requestIdSchema } from "./schemas/workspace.js";
import type { NoAnswerReason, Sent } from "./send.js";

export type Answer = Extract<Sent, { answered: true }>;
export type NoAnswer = Extract<Sent, { answered: false }>;

/** A read may be asked again whatever happened to it; a write may not. */
export type Kind = "read" | "write";

interface Ruling {
  readonly outcome: Outcome;
  readonly retry: "later" | "never";
}

const NO_ANSWER: Readonly<Record<NoAnswerReason, Ruling>> = {
  unreachable: { outcome: "not-sent", retry: "later" },
  "not-started": { outcome: "not-sent", retry: "later" },
  timeout: { outcome: "unknown", retry: "later" },
  aborted: { outcome: "unknown", retry: "later" },
  connection_lost: { outcome: "unknown", retry: "later" },
};

/** Refusals that pass by themselves, whatever status they come with. */
const PASSING_CODES: ReadonlySet<string> = new Set(["service_unavailable", "conflict"]);

function rulingOf(status: number, code: string | null): Ruling {
  if (status >= 500 || status === 408) return { outcome: "unknown", retry: "later" };
  // 401 may be a token being replaced at this moment: what to do about it is for the queue to decide.
  if (status === 401 || status === 429) return { outcome: "refused", retry: "later" };
  return { outcome: "refused", retry: code !== null && PASSING_CODES.has(code) ? "later" : "never" };
}

/** Windows last 10 s; a reset further off than this is a clock that disagrees. */
const LONGEST_PAUSE_MS = 15_000;

export function refusal(operation: string, answer: Answer, now: number): OutsideError {
  const list = errorListSchema.parse(answer.body);
  const code = answer.status === 401 ? "unauthorized" : (list.errors[0]?.code ?? null);
  const { outcome, retry } = rulingOf(answer.status, code);
  const reset = answer.status === 429 ? resetAtOf(answer.header) : null;
  const advice: RetryAdvice =
    retry === "later" && reset !== null
      ? { retry, notBefore: Math.min(Math.max(reset, now), now + LONGEST_PAUSE_MS) }
      : { retry };
  return failed(operation, `answered ${answer.status}${code === null ? "" : ` (${code})`}`, {
    status: answer.status,
    code,
    requestId: list.request_id ?? requestIdOf(answer),
    outcome,
    advice,
  });
}

export function silence(operation: string, { why, detail }: NoAnswer): OutsideError {
  const { outcome, retry } = NO_ANSWER[why];
  const code = why === "not-started" ? "aborted" : why;
  return failed(operation, `${code} (${detail})`, { status: null, code, requestId: null, outcome, advice: { retry } });
}

/** Intercom said yes, in a form we cannot read. A write has very likely happened, so it is never repeated. */
export function unexpectedAnswer(operation: string, kind: Kind, answer: Answer): OutsideError {
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

export function requestIdOf(answer: Answer): string | null {
  return requestIdSchema.parse(answer.header("x-request-id"));
}

function failed(operation: string, reason: string, rest: Omit<OutsideFailure, "party" | "operation">): OutsideError {
  return new OutsideError(reason, { party: "intercom", operation, ...rest });
}
