import type { Response } from "express";

/** Everything the edge refuses, with its status. 410 and 429 are not among them: Intercom would switch the subscription off or slow it down. */
export const REFUSALS = {
  "bad-signature": { status: 401, message: "The signature does not fit the body. Check INTERCOM_CLIENT_SECRET." },
  "too-large": { status: 413, message: "The body is larger than 5 MB." },
  "not-written-down": { status: 503, message: "The notification could not be written down. Please send it again." },
  "not-found": { status: 404, message: "There is nothing at this address." },
  "bad-request": { status: 400, message: "The request could not be read." },
  "not-allowed": { status: 403, message: "This is not allowed." },
  unexpected: { status: 500, message: "Something went wrong on our side. The log has the details." },
} as const;

export type Refusal = keyof typeof REFUSALS;

export function refuse(response: Response, refusal: Refusal): void {
  const { status, message } = REFUSALS[refusal];
  response.status(status).json({ error: refusal, message });
}
