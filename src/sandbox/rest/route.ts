/** What a REST route takes and answers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Shape } from "../shape/version.js";
import type { RestRefusal } from "./refusals.js";

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
  /** Such as `/conversations/:id/tags`: a name stands for one part of the path. */
  readonly path: string;
  /** The minor of the first version that has the route; all have it where missing. Others answer as to an unknown route. */
  readonly since?: number;
  handle(request: ApiRequest): RestAnswer;
}

/** What a route answers: a status and a JSON body. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
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

/** How an answer leaves: `sendJson`, unless a fault keeps it or spoils it. */
export type Deliver = (response: ServerResponse, status: number, body: unknown) => void;

/** Head and body in one piece. */
export const sendJson: Deliver = (response, status, body) => {
  const text = JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Content-Length": length }).end(text);
};

/** Sends an answer, with the request's id in error lists as at Intercom. */
export function sendAnswer(response: ServerResponse, answer: RestAnswer, deliver: Deliver = sendJson): void {
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  deliver(response, answer.status, withRequestId(answer.body, String(response.getHeader("x-request-id") ?? "")));
}

export function sendRefusal(response: ServerResponse, refusal: RestRefusal): void {
  sendAnswer(response, answerRefusal(refusal));
}

/** One that came more than once is joined, as Node does it. */
export function headerOf(request: IncomingMessage, name: string): string | null {
  return request.headers[name]?.toString() ?? null;
}

function withRequestId(body: unknown, requestId: string): unknown {
  const isErrorList = typeof body === "object" && body !== null && "request_id" in body;
  return isErrorList ? { ...body, request_id: requestId } : body;
}
