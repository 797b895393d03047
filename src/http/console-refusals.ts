import type { Response } from "express";
import type { FieldIssue } from "../console/api/endpoint.js";

/** Everything the console refuses, with its status and what is said where nobody knows better. */
export const CONSOLE_REFUSALS = {
  "signed-out": { status: 401, sentence: "Please sign in." },
  "foreign-page": { status: 403, sentence: "This request did not come from the console's own page." },
  "not-let-in": { status: 403, sentence: "The console is closed." },
  "not-found": { status: 404, sentence: "There is nothing at this address." },
  conflict: { status: 409, sentence: "Something else has changed meanwhile. Please look again." },
  "not-json": { status: 415, sentence: "Please send JSON." },
  invalid: { status: 400, sentence: "That cannot be read." },
  "too-large": { status: 413, sentence: "That is too long." },
  "too-often": { status: 429, sentence: "That was too often. Please try again later." },
  unexpected: { status: 500, sentence: "Something went wrong on our side. The app's log has the details." },
  unavailable: { status: 503, sentence: "This cannot be had at the moment. Please try again." },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ConsoleRefusal = keyof typeof CONSOLE_REFUSALS;

/**
 * @param sentence for the person who asked; the table's where it is left out.
 * @param faults each at its field, where the fields of a form are meant.
 */
export function refuse(
  response: Response,
  refusal: ConsoleRefusal,
  sentence: string = CONSOLE_REFUSALS[refusal].sentence,
  issues: readonly FieldIssue[] = [],
): void {
  response
    .status(CONSOLE_REFUSALS[refusal].status)
    .json({ error: sentence, ...(issues.length > 0 && { issues, faults: issues }) });
}
