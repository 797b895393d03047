/** What a service says of why it refused. */
import { z } from "zod";
import type { OutsideError } from "../../kernel/errors.js";
import { parseJson } from "../../kernel/json.js";
import { firstItemsOf } from "../answer-lists.js";

export interface Refusal {
  readonly status: number;
  readonly body: ErrorBody;
  readonly error: OutsideError;
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
  /** A JSON object, as these services answer; a proxy in between answers in plain text or HTML. */
  readonly readable: boolean;
}

const word = z.union([z.string(), z.number()]).transform(String);
const listOf = <Item extends z.ZodType>(item: Item) => z.preprocess(firstItemsOf, z.array(item));
const errorBody = z.looseObject({
  error_code: word.nullish().catch(null),
  request_id: word.nullish().catch(null),
  detail: z.unknown().optional(),
  errors: listOf(z.looseObject({ field: z.string() })).catch([]),
  error: z
    .union([
      z.string().transform((message) => ({ message, type: null, code: null })),
      z.looseObject({ message: z.string().catch(""), type: z.string().nullish().catch(null), code: word.nullish().catch(null) }),
    ])
    .nullish()
    .catch(null),
});
const missingPath = z.strictObject({ detail: z.literal("Not Found") });
/** FastAPI's own refusals. */
const validationDetail = listOf(z.looseObject({ loc: listOf(word).catch([]), msg: z.string().catch("") }));

export function parseErrorBody(text: string): ErrorBody {
  const json = parseJson(text);
  const body = errorBody.safeParse(json);
  if (!body.success) return { code: null, detail: "", requestId: null, fields: [], bare: false, readable: false };
  const { error_code, request_id, detail, errors, error } = body.data;
  const refused = validationDetail.safeParse(detail).data;
  return {
    code: error_code ?? error?.code ?? error?.type ?? null,
    detail: typeof detail === "string" ? detail : (refused?.map(({ msg }) => msg).join("; ") ?? error?.message ?? ""),
    requestId: request_id ?? null,
    fields: [...errors.map((item) => item.field), ...(refused ?? []).map(({ loc }) => loc.join(" -> "))],
    bare: missingPath.safeParse(json).success,
    readable: true,
  };
}

/** A code of 0 is how some say that all is well. */
const isGiven = (value: unknown): boolean => !["", "0", 0, false, null, undefined].some((nothing) => nothing === value);
const errorCode = z.union([z.string(), z.number()]).refine(isGiven);
const failedAnswer = z.union([
  z.looseObject({ error_code: errorCode }),
  z.looseObject({
    error: z.union([z.string().min(1), z.literal(true), z.looseObject({}).refine((error) => Object.values(error).some(isGiven))]),
  }),
  z.looseObject({ status: z.string().regex(/^(?:error|failed|failure)$/i) }),
]);

/** A schema tried on each answer costs a hundredth of a conversation; most have none of its fields. */
const FAILURE_FIELDS = ["error_code", "error", "status"];

/** A 2xx answer that speaks of an error, as some gateways send: read as a result, its sentence would reach a customer. */
export function isFailure(answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  return FAILURE_FIELDS.some((field) => field in answer) && failedAnswer.safeParse(answer).success;
}
