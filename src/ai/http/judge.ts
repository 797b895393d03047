/** The one table that says what a failed call to an AI service means. */
import type { Outcome, OutsideParty, RetryAdvice } from "../../kernel/errors.js";
import type { Silence } from "./exchange.js";
import type { ErrorBody } from "./read-fault.js";

export interface CallVerdict {
  readonly code: string;
  readonly reason: string;
  readonly outcome: Outcome;
  readonly advice: RetryAdvice;
}

const NEVER: RetryAdvice = { retry: "never" };

export function classifySilence({ silence, code }: Silence, timeoutMs: number): CallVerdict {
  const later: RetryAdvice = { retry: "later" };
  const table: Record<Silence["silence"], CallVerdict> = {
    unreachable: { code: "unreachable", reason: `could not be reached${inBrackets(code)}`, outcome: "not-sent", advice: later },
    timeout: { code: "timeout", reason: `no answer within ${timeoutMs / 1000} s`, outcome: "unknown", advice: later },
    lost: { code: "connection_lost", reason: `the connection broke${inBrackets(code)}`, outcome: "unknown", advice: later },
    aborted: { code: "aborted", reason: "given up by the caller", outcome: "unknown", advice: later },
    "too-large": { code: "unexpected_answer", reason: "the answer is too large", outcome: "unknown", advice: NEVER },
  };
  return table[silence];
}

/** Judges an answer that is not 2xx. `notBefore` is what `Retry-After` asked for, in epoch milliseconds. */
export function classifyStatus(party: OutsideParty, status: number, error: ErrorBody, notBefore: number | null): CallVerdict {
  const later: RetryAdvice = notBefore === null ? { retry: "later" } : { retry: "later", notBefore };
  const reason = `answered ${status}${inBrackets(error.fields.slice(0, 3).join(", "))}`;
  const code = error.code ?? `http_${status}`;
  // An operator can put the key right; until then nothing is lost by asking again now and then.
  if (status === 401) return { code: "unauthorized", reason, outcome: "refused", advice: { retry: "later" } };
  // The address forwards elsewhere (http to https, a login page): the operator's to put right as well.
  if (status >= 300 && status < 400) return { code: "redirected", reason, outcome: "refused", advice: { retry: "later" } };
  if (status === 429 || status === 425) return { code, reason, outcome: "refused", advice: later };
  if (status === 408 || status >= 500) return { code, reason, outcome: "unknown", advice: later };
  if (isMalformedModelAnswer(party, status, error))
    return { code: "malformed_model_answer", reason, outcome: "unknown", advice: later };
  return { code, reason, outcome: "refused", advice: NEVER };
}

/**
 * Sentiment answers 400 when its own model gave a malformed answer: a fault of the moment, not of the request.
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
