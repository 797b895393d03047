import type { Response } from "express";
import { refuse, type Answer, type Refusal } from "./answer.js";

/** Sends an answer, with the request's id in error lists as at Intercom. */
export function sendAnswer(response: Response, answer: Answer): void {
  response.status(answer.status).json(withRequestId(answer.body, String(response.getHeader("x-request-id") ?? "")));
}

export function sendRefusal(response: Response, refusal: Refusal): void {
  sendAnswer(response, refuse(refusal));
}

function withRequestId(body: unknown, requestId: string): unknown {
  const isErrorList = typeof body === "object" && body !== null && "request_id" in body;
  return isErrorList ? { ...body, request_id: requestId } : body;
}
