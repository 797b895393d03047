import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { currentCall } from "./log-calls.js";
import { REFUSALS } from "./refusals.js";
import { sendRefusal } from "./send-answer.js";

/** Intercom's own limit is unknown; nothing this app sends comes near. */
const LIMIT = "2mb";

/** DELETE too has a body here: untagging needs the teammate's id. */
export function readJson(): RequestHandler[] {
  const parse = express.json({ limit: LIMIT, type: "application/json", strict: false });
  return [requireAccept, requireJsonType, parse, noteBody];
}

const requireAccept: RequestHandler = (request, response, next) => {
  if (request.accepts("application/json") === false) sendRefusal(response, REFUSALS.acceptInvalid);
  else next();
};

const requireJsonType: RequestHandler = (request, response, next) => {
  const hasBody = Number(request.get("content-length") ?? 0) > 0 || request.get("transfer-encoding") !== undefined;
  if (hasBody && request.is("application/json") !== "application/json") sendRefusal(response, REFUSALS.contentTypeInvalid);
  else next();
};

const noteBody: RequestHandler = (request, response, next) => {
  const body: unknown = request.body;
  currentCall(response).body = body;
  next();
};

/** What express.json throws, as Intercom words it. */
export const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  if (status === 413) sendRefusal(response, REFUSALS.bodyTooLarge);
  else if (status === 400) sendRefusal(response, REFUSALS.jsonInvalid);
  else next(error);
};
