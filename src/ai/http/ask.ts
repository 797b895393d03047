import { OutsideError, type OutsideParty } from "../../kernel/errors.js";
import { type Breaker } from "./breaker.js";
import { exchange, type HttpAnswer, type HttpCall, type Silence } from "./exchange.js";
import { classifySilence, classifyStatus, type CallVerdict } from "./judge.js";
import { parseErrorBody, type ErrorBody } from "./read-fault.js";
import { parseRetryAfter } from "./retry-after.js";

export interface Question extends HttpCall {
  readonly party: OutsideParty;
  /** Method and path, as failures name it. */
  readonly operation: string;
}

export interface Refusal {
  readonly status: number;
  readonly body: ErrorBody;
  readonly error: OutsideError;
}

/** A 2xx answer, or the refusal as a value, for callers that may try another way. */
export type Asked = { readonly ok: true; readonly answer: HttpAnswer } | { readonly ok: false; readonly refusal: Refusal };

/** Asks once. Throws OutsideError where no answer came or the breaker is open; a status outside 2xx is a value. */
export async function ask(question: Question, breaker: Breaker, now: () => number): Promise<Asked> {
  const pausedUntil = breaker.openUntil();
  if (pausedUntil !== null) throw failure(question, paused(pausedUntil), null, null);
  const answer = await exchange(question);
  if (isSilence(answer)) {
    if (answer.silence !== "aborted") breaker.failed();
    throw failure(question, classifySilence(answer, question.timeoutMs), null, null, answer.cause);
  }
  if (answer.status >= 500) breaker.failed();
  else breaker.succeeded();
  if (answer.status >= 200 && answer.status < 300) return { ok: true, answer };

  const body = parseErrorBody(answer.text);
  const verdict = classifyStatus(question.party, answer.status, body, parseRetryAfter(answer.header("retry-after"), now()));
  const requestId = answer.header("x-request-id") ?? body.requestId;
  return { ok: false, refusal: { status: answer.status, body, error: failure(question, verdict, answer.status, requestId) } };
}

/** A 2xx answer without what it must hold: a broken contract, which asking again will not mend. */
export function unexpectedAnswer(
  question: Pick<Question, "party" | "operation">,
  answer: HttpAnswer,
  what: string,
): OutsideError {
  return failure(
    question,
    {
      code: "unexpected_answer",
      reason: `answered ${answer.status}, but ${what}`,
      outcome: "unknown",
      advice: { retry: "never" },
    },
    answer.status,
    answer.header("x-request-id"),
  );
}

/** A request that would only be refused, so it is not made. */
export function notAsked(question: Pick<Question, "party" | "operation">, code: string, reason: string): OutsideError {
  return failure(question, { code, reason, outcome: "not-sent", advice: { retry: "never" } }, null, null);
}

function paused(until: number): CallVerdict {
  const reason = "not asked, because it failed several times in a row";
  return { code: "paused", reason, outcome: "not-sent", advice: { retry: "later", notBefore: until } };
}

function failure(
  { party, operation }: Pick<Question, "party" | "operation">,
  { code, reason, outcome, advice }: CallVerdict,
  status: number | null,
  requestId: string | null,
  cause?: unknown,
): OutsideError {
  return new OutsideError(reason, { party, operation, status, code, requestId, outcome, advice }, { cause });
}

function isSilence(answer: HttpAnswer | Silence): answer is Silence {
  return "silence" in answer;
}
