/** One request to an AI service, past its breaker: a 2xx answer, a refusal as a value, or an `OutsideError`. */
import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import { exchange, type HttpAnswer, type HttpRequest, parseRetryAfter } from "../../outbound/exchange.js";
import type { Breaker } from "./breaker.js";
import { type ClassifiedError, classifyNoAnswer, classifyStatus, type ErrorBody, parseErrorBody } from "./service-errors.js";

export interface ServiceRequest extends HttpRequest {
  readonly party: OutsideParty;
  /** Method and path, as failures name it. */
  readonly operation: string;
  readonly signal: AbortSignal;
}

export interface Refusal {
  readonly status: number;
  readonly body: ErrorBody;
  readonly error: OutsideError;
}

/** A 2xx answer, or the refusal as a value, for callers that may try another way. */
export type Asked = { readonly ok: true; readonly answer: HttpAnswer } | { readonly ok: false; readonly refusal: Refusal };

/** Asks once. Throws OutsideError where no answer came or the breaker is open; a status outside 2xx is a value. */
export async function ask(question: ServiceRequest, breaker: Breaker, now: () => number): Promise<Asked> {
  const answer = await breaker.execute(() => exchange(question), question.signal);
  if ("pausedUntil" in answer) throw failure(question, paused(answer.pausedUntil), null, null);
  if (!answer.answered) throw failure(question, classifyNoAnswer(answer, question.timeoutMs), null, null);
  if (answer.status >= 200 && answer.status < 300) return { ok: true, answer };

  const body = parseErrorBody(answer.text);
  const error = classifyStatus(question.party, answer.status, body, parseRetryAfter(answer.header("retry-after"), now()));
  const requestId = answer.header("x-request-id") ?? body.requestId;
  return { ok: false, refusal: { status: answer.status, body, error: failure(question, error, answer.status, requestId) } };
}

/** A 2xx answer without what it must hold: a broken contract, which asking again will not mend. */
export function unexpectedAnswer(
  question: Pick<ServiceRequest, "party" | "operation">,
  answer: HttpAnswer,
  what: string,
): OutsideError {
  const reason = `answered ${answer.status}, but ${what}`;
  const error = { code: "unexpected_answer", reason, outcome: "unknown", advice: { retry: "never" } } as const;
  return failure(question, error, answer.status, answer.header("x-request-id"));
}

/** A request that would only be refused, so it is not made. */
export function notAsked(question: Pick<ServiceRequest, "party" | "operation">, code: string, reason: string): OutsideError {
  return failure(question, { code, reason, outcome: "not-sent", advice: { retry: "never" } }, null, null);
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
