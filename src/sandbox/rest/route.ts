/** What a REST route takes and answers, and Intercom's refusals. */
import type { Response } from "express";
import type { Shape } from "../shape/version.js";

/** A request that has passed the gates: known token, known version, readable JSON. */
export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where the request had no body. */
  readonly body: unknown;
  readonly shape: Shape;
}

export interface RestRoute {
  readonly method: "get" | "post" | "put" | "delete";
  /** Express path, such as `/conversations/:id/tags`. */
  readonly path: string;
  handle(request: ApiRequest): RestAnswer;
}

/** What a route answers: a status and a JSON body. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface RestRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export function ok(body: unknown): RestAnswer {
  return { status: 200, body };
}

/** Intercom's error list. The request id is put in when the answer is sent. */
export function answerRefusal(refusal: RestRefusal): RestAnswer {
  const { code, message, field } = refusal;
  return { status: refusal.status, body: errorList([{ code, message, ...(field !== undefined && { field }) }]) };
}

function errorList(errors: readonly unknown[]) {
  return { type: "error.list" as const, request_id: null, errors };
}

/** Statuses and codes as in Intercom's OpenAPI description and its list of error codes. */
export const REST_REFUSALS = {
  unauthorized: { status: 401, code: "unauthorized", message: "Access Token Invalid" },
  versionInvalid: { status: 400, code: "intercom_version_invalid", message: "The requested version could not be found" },
  rateLimited: { status: 429, code: "rate_limit_exceeded", message: "Exceeded rate limit" },
  routeNotFound: { status: 404, code: "not_found", message: "The requested resource was not found" },
  notFound: { status: 404, code: "not_found", message: "Resource Not Found" },
  conversationNotFound: { status: 404, code: "not_found", message: "Conversation not found" },
  contactNotFound: { status: 404, code: "not_found", message: "User Not Found" },
  adminNotFound: { status: 404, code: "admin_not_found", message: "Admin for admin_id not found" },
  assigneeNotFound: { status: 404, code: "assignee_not_found", message: "Assignee not found" },
  tagNotFound: { status: 404, code: "tag_not_found", message: "Tag not found" },
  tagInvalid: { status: 400, code: "parameter_invalid", message: "invalid tag parameters" },
  partNotFound: {
    status: 404,
    code: "conversation_part_or_message_not_found",
    message: "Conversation part or message not found",
  },
  partNotRedactable: {
    status: 422,
    code: "conversation_part_not_redactable",
    message: "This conversation part cannot be redacted",
  },
  jsonInvalid: { status: 400, code: "bad_request", message: "The body is not valid JSON" },
  bodyTooLarge: { status: 413, code: "client_error", message: "The body is too large" },
  contentTypeInvalid: { status: 415, code: "client_error", message: "Content-Type must be application/json" },
  acceptInvalid: { status: 406, code: "media_type_not_acceptable", message: "Only application/json can be answered" },
} as const satisfies Record<string, RestRefusal>;

export function parameterMissing(field: string): RestRefusal {
  return { status: 400, code: "parameter_not_found", message: `${field} is a required parameter.`, field };
}

export function parameterInvalid(message: string, field?: string): RestRefusal {
  return { status: 400, code: "parameter_invalid", message, ...(field !== undefined && { field }) };
}

/** Sends an answer, with the request's id in error lists as at Intercom. */
export function sendAnswer(response: Response, answer: RestAnswer): void {
  response.status(answer.status).json(withRequestId(answer.body, String(response.getHeader("x-request-id") ?? "")));
}

export function sendRefusal(response: Response, refusal: RestRefusal): void {
  sendAnswer(response, answerRefusal(refusal));
}

function withRequestId(body: unknown, requestId: string): unknown {
  const isErrorList = typeof body === "object" && body !== null && "request_id" in body;
  return isErrorList ? { ...body, request_id: requestId } : body;
}
