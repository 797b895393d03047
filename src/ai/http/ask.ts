/** One request to an AI service, past its breaker: a 2xx answer, a refusal as a value, or an `OutsideError` that says what the failure means. */
import { type Outcome, OutsideError, type OutsideParty, type RetryAdvice } from "../../kernel/errors.js";
import { exchange, type HttpAnswer, type HttpRequest, type NoAnswer, parseRetryAfter } from "../../outbound/exchange.js";
import type { NoAnswerReason } from "../../outbound/network-errors.js";
import type { Breaker } from "./breaker.js";
import { type ErrorBody, parseErrorBody, type Refusal } from "./error-body.js";

export interface ServiceRequest extends HttpRequest {
  readonly party: OutsideParty;
  /** Method and path, as failures name it. */
  readonly operation: string;
  readonly signal: AbortSignal;
}

/** A 2xx answer, or the refusal as a value, for callers that may try another way. */
export type Asked = { readonly ok: true; readonly answer: HttpAnswer } | { readonly ok: false; readonly refusal: Refusal };

/** A draft is 20,000 characters, and a search's hits with whole articles are a megabyte; larger is no answer. */
const MAX_ANSWER_BYTES = 2 * 1024 * 1024;

/** Asks once. Throws OutsideError where no answer came or the breaker is open; a status outside 2xx is a value. */
export async function ask(question: ServiceRequest, breaker: Breaker, now: () => number): Promise<Asked> {
  const answer = await breaker.execute(() => exchange({ maxAnswerBytes: MAX_ANSWER_BYTES, ...question }), question.signal);
  if ("pausedUntil" in answer) throw failure(question, paused(answer.pausedUntil), null, null);
  if (!answer.answered) throw failure(question, classifyNoAnswer(answer, question.timeoutMs), null, null);
  if (answer.status >= 200 && answer.status < 300) return { ok: true, answer };

  const body = parseErrorBody(answer.text);
  const error = classifyStatus(question.party, answer.status, body, parseRetryAfter(answer.header("retry-after"), now()));
  const requestId = answer.header("x-request-id") ?? body.requestId;
  return { ok: false, refusal: { status: answer.status, body, error: failure(question, error, answer.status, requestId) } };
}

/** A 2xx answer without what it must hold: a broken contract, which asking again will not mend unless `advice` says so. */
export function unexpectedAnswer(
  question: Pick<ServiceRequest, "party" | "operation">,
  answer: HttpAnswer,
  what: string,
  advice: RetryAdvice = { retry: "never" },
): OutsideError {
  const reason = `answered ${answer.status}, but ${what}`;
  const error = { code: "unexpected_answer", reason, outcome: "unknown", advice } as const;
  return failure(question, error, answer.status, answer.header("x-request-id"));
}

/** A request that would only be refused, so it is not made. */
export function notAsked(
  question: Pick<ServiceRequest, "party" | "operation">,
  code: string,
  reason: string,
  advice: RetryAdvice = { retry: "never" },
): OutsideError {
  return failure(question, { code, reason, outcome: "not-sent", advice }, null, null);
}

function paused(until: number): ClassifiedError {
  const reason = "not asked, because it failed several times in a row";
  return { code: "paused", reason, outcome: "not-sent", advice: { retry: "later", notBefore: until } };
}

function failure(
  { party, operation }: Pick<ServiceRequest, "party" | "operation">,
  { code, reason, outcome, advice }: ClassifiedError,
  status: number | null,
  requestId: string | null,
): OutsideError {
  return new OutsideError(reason, { party, operation, status, code, requestId, outcome, advice });
}

export interface ClassifiedError {
  readonly code: string;
  readonly reason: string;
  readonly outcome: Outcome;
  readonly advice: RetryAdvice;
}

const LATER: RetryAdvice = { retry: "later" };
const NEVER: RetryAdvice = { retry: "never" };

function classifyNoAnswer({ why, code }: NoAnswer, timeoutMs: number): ClassifiedError {
  const table: Record<NoAnswerReason, ClassifiedError> = {
    unreachable: { code: "unreachable", reason: `could not be reached${inBrackets(code)}`, outcome: "not-sent", advice: LATER },
    "not-started": { code: "aborted", reason: "given up by the caller", outcome: "not-sent", advice: LATER },
    timeout: { code: "timeout", reason: `no answer within ${timeoutMs / 1000} s`, outcome: "unknown", advice: LATER },
    connection_lost: {
      code: "connection_lost",
      reason: `the connection broke${inBrackets(code)}`,
      outcome: "unknown",
      advice: LATER,
    },
    aborted: { code: "aborted", reason: "given up by the caller", outcome: "unknown", advice: LATER },
    "too-large": { code: "unexpected_answer", reason: "the answer is too large", outcome: "unknown", advice: NEVER },
  };
  return table[why];
}

/** For an answer that is not 2xx. `notBefore` is what `Retry-After` asked for, in epoch milliseconds. */
function classifyStatus(party: OutsideParty, status: number, error: ErrorBody, notBefore: number | null): ClassifiedError {
  const later: RetryAdvice = notBefore === null ? LATER : { retry: "later", notBefore };
  const reason = `answered ${status}${inBrackets(error.fields.slice(0, 3).join(", "))}`;
  const code = error.code ?? `http_${status}`;
  // An operator can put the key right; until then nothing is lost by trying again now and then.
  if (status === 401) return { code: "unauthorized", reason, outcome: "refused", advice: LATER };
  // The address forwards elsewhere (http to https, a login page): the operator's to put right as well.
  if (status >= 300 && status < 400) return { code: "redirected", reason, outcome: "refused", advice: LATER };
  // A proxy's own, while the service behind it is started anew or its route is missing.
  if (status === 404 && !error.readable) return { code, reason, outcome: "refused", advice: later };
  if (status === 429 || status === 425) return { code, reason, outcome: "refused", advice: later };
  if (status === 408 || status >= 500) return { code, reason, outcome: "unknown", advice: later };
  if (isMalformedModelAnswer(party, status, error))
    return { code: "malformed_model_answer", reason, outcome: "unknown", advice: later };
  return { code, reason, outcome: "refused", advice: NEVER };
}

/**
 * Sentiment answers 400 when its own model gave a malformed answer: an error of the moment, not of the request.
 * By then it has stored a timeline entry, so the outcome is unknown.
 */
function isMalformedModelAnswer(party: OutsideParty, status: number, error: ErrorBody): boolean {
  return party === "sentiment" && status === 400 && /validation errors? for SentimentResult/.test(error.detail);
}

/** Field names and system codes only: anything else could be customer text. */
function inBrackets(words: string | null): string {
  const safe = (words ?? "").replace(/[^\w ,.>-]/g, "").slice(0, 120);
  return safe === "" ? "" : ` (${safe})`;
}
