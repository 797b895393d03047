/** What a REST call carries: its JSON body, and Intercom's refusals of an unreadable one. */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import type { Gate } from "./gates.js";
import { parameterInvalid, parameterMissing, REST_REFUSALS, type RestRefusal } from "./refusals.js";
import { answerRefusal, headerOf, type RestAnswer } from "./route.js";

/** Intercom's own limit is unknown; nothing this app sends comes near. */
const BODY_LIMIT = 2 * 1024 * 1024;

export const requireAccept: Gate = ({ request }) => {
  const accept = headerOf(request, "accept");
  return accept === null || acceptsJson(accept) ? null : REST_REFUSALS.acceptInvalid;
};

const JSON_TYPE = "application/json";

/** The most specific range decides; a weight of zero takes it out. */
function acceptsJson(accept: string): boolean {
  if (accept === JSON_TYPE) return true;
  const ranges = new Map(accept.split(",").map((range) => parseRange(range)));
  const range = [JSON_TYPE, "application/*", "*/*"].find((each) => ranges.has(each));
  return range !== undefined && ranges.get(range) === true;
}

function parseRange(range: string): readonly [type: string, isTaken: boolean] {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  return [type, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))];
}

export const requireJsonType: Gate = ({ request }) =>
  !hasBody(request) || isJsonType(headerOf(request, "content-type") ?? "") ? null : REST_REFUSALS.contentTypeInvalid;

function hasBody(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > 0 || request.headers["transfer-encoding"] !== undefined;
}

/** JSON in UTF-8. */
function isJsonType(type: string): boolean {
  return type === JSON_TYPE || /^\s*application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type);
}

type ReadBody = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly refusal: RestRefusal };

const NO_BODY: ReadBody = { ok: true, body: undefined };

/** DELETE too has a body here: untagging needs the teammate's id. Never resolves where the caller goes away before its end. */
export function parseJsonOf(request: IncomingMessage): Promise<ReadBody> | ReadBody {
  if (!hasBody(request)) return NO_BODY;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else resolve({ ok: false, refusal: REST_REFUSALS.bodyTooLarge });
    });
    request.on("end", () => resolve(parseJsonBody(Buffer.concat(chunks).toString("utf8"))));
  });
}

function parseJsonBody(text: string): ReadBody {
  try {
    return { ok: true, body: text === "" ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return { ok: false, refusal: REST_REFUSALS.jsonInvalid };
  }
}

type ParsedBody<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: RestAnswer };

/** Ids may come as strings or integers: Intercom's own examples use both. */
export const idSchema = z.union([z.string().min(1), z.number().int().nonnegative()]).transform(String);

/** Missing and wrong are different refusals at Intercom, so they are here. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): ParsedBody<T> {
  const given = body ?? {};
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue?.path.map(String).join(".") ?? "";
  const missing = field !== "" && valueAt(given, issue?.path ?? []) === undefined;
  return {
    ok: false,
    answer: answerRefusal(missing ? parameterMissing(field) : parameterInvalid(issue?.message ?? "invalid", field)),
  };
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  }, body);
}
