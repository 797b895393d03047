/** What a failed call to an AI service means: whether it may have had its effect, and whether a retry makes sense. */
import { z } from "zod";
import type { Outcome, OutsideParty, RetryAdvice } from "../../kernel/errors.js";
import { parseJson } from "../../kernel/json.js";
import type { NoAnswer, NoAnswerReason } from "../../outbound/exchange.js";

export interface ClassifiedError {
  readonly code: string;
  readonly reason: string;
  readonly outcome: Outcome;
  readonly advice: RetryAdvice;
}

const LATER: RetryAdvice = { retry: "later" };
const NEVER: RetryAdvice = { retry: "never" };

export function classifyNoAnswer({ why, code }: NoAnswer, timeoutMs: number): ClassifiedError {
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
export function classifyStatus(party: OutsideParty, status: number, error: ErrorBody, notBefore: number | null): ClassifiedError {
  const later: RetryAdvice = notBefore === null ? LATER : { retry: "later", notBefore };
  const reason = `answered ${status}${inBrackets(error.fields.slice(0, 3).join(", "))}`;
  const code = error.code ?? `http_${status}`;
  // An operator can put the key right; until then nothing is lost by trying again now and then.
  if (status === 401) return { code: "unauthorized", reason, outcome: "refused", advice: LATER };
  // The address forwards elsewhere (http to https, a login page): the operator's to put right as well.
  if (status >= 300 && status < 400) return { code: "redirected", reason, outcome: "refused", advice: LATER };
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

/** What an error body says, as far as it can be read. Bodies may be HTML from a proxy. */
export interface ErrorBody {
  readonly code: string | null;
  /** The other side's sentence. May quote customer text: for decisions only, never for logs. */
  readonly detail: string;
  readonly requestId: string | null;
  /** Names of refused fields, such as `body -> text`. */
  readonly fields: readonly string[];
  /** Nothing but a framework's `{"detail":"Not Found"}`: the path does not exist. */
  readonly bare: boolean;
}

const word = z.union([z.string(), z.number()]).transform(String);
const errorBody = z.looseObject({
  error_code: word.nullish().catch(null),
  request_id: word.nullish().catch(null),
  detail: z.unknown().optional(),
  errors: z.array(z.looseObject({ field: z.string() })).catch([]),
  error: z
    .union([
      z.string(),
      z.looseObject({ message: z.string().catch(""), type: z.string().nullish().catch(null), code: word.nullish().catch(null) }),
    ])
    .nullish()
    .catch(null),
});
/** FastAPI's own refusals. */
const validationDetail = z.array(z.looseObject({ loc: z.array(word).catch([]), msg: z.string().catch("") }));

export function parseErrorBody(text: string): ErrorBody {
  const json = parseJson(text);
  const body = errorBody.safeParse(json);
  if (!body.success) return { code: null, detail: "", requestId: null, fields: [], bare: false };
  const { error_code, request_id, detail, errors, error } = body.data;
  const list = validationDetail.safeParse(detail);
  const model = error === null || error === undefined || typeof error === "string" ? null : error;
  return {
    code: error_code ?? model?.code ?? model?.type ?? null,
    detail: typeof detail === "string" ? detail : list.success ? list.data.map((item) => item.msg).join("; ") : errorText(error),
    requestId: request_id ?? null,
    fields: [...errors.map((item) => item.field), ...(list.success ? list.data.map((item) => item.loc.join(" -> ")) : [])],
    bare: JSON.stringify(json) === '{"detail":"Not Found"}',
  };
}

function errorText(error: string | { message: string } | null | undefined): string {
  return typeof error === "string" ? error : (error?.message ?? "");
}
