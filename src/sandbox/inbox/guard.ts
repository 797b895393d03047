import express, { type ErrorRequestHandler, type RequestHandler } from "express";

/** Only JSON changes anything: a foreign page cannot send that without the browser asking first. */
export const requireJson: RequestHandler = (request, response, next) => {
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes && request.is("application/json") !== "application/json") {
    response.status(415).json({ error: "Send JSON" });
    return;
  }
  next();
};

export const parseJson = express.json({ limit: "256kb" });

export const answerProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (response.headersSent) {
    next(error);
    return;
  }
  if (status === 413) response.status(413).json({ error: "That is too long" });
  else if (status === 400) response.status(400).json({ error: "That is not valid JSON" });
  else next(error);
};
