/** What a REST call carries: its JSON body, and Intercom's refusals of an unreadable one. */
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { z } from "zod";
import { currentCall } from "./gates.js";
import { parameterInvalid, parameterMissing, REST_REFUSALS } from "./refusals.js";
import { answerRefusal, type RestAnswer, sendRefusal } from "./route.js";

/** Intercom's own limit is unknown; nothing this app sends comes near. */
const BODY_LIMIT = "2mb";

/** DELETE too has a body here: untagging needs the teammate's id. */
export function acceptJson(): RequestHandler[] {
  const parse = express.json({ limit: BODY_LIMIT, type: "application/json", strict: false });
  return [requireAccept, requireJsonType, parse, recordBody];
}

const requireAccept: RequestHandler = (request, response, next) => {
  if (request.accepts("application/json") === false) sendRefusal(response, REST_REFUSALS.acceptInvalid);
  else next();
};

const requireJsonType: RequestHandler = (request, response, next) => {
  const hasBody = Number(request.get("content-length") ?? 0) > 0 || request.get("transfer-encoding") !== undefined;
  if (hasBody && request.is("application/json") !== "application/json") sendRefusal(response, REST_REFUSALS.contentTypeInvalid);
  else next();
};

const recordBody: RequestHandler = (request, response, next) => {
  const body: unknown = request.body;
  currentCall(response).body = body;
  next();
};

/** What express.json throws, as Intercom words it. */
export const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  if (status === 413) sendRefusal(response, REST_REFUSALS.bodyTooLarge);
  else if (status === 400) sendRefusal(response, REST_REFUSALS.jsonInvalid);
  else next(error);
};

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
