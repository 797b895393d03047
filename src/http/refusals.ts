/** Everything this server refuses, in one table, and the one shape of an error: `{ code, message, issues? }`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FieldIssue } from "../console/api/endpoint.js";
import { CONSOLE_API, SANDBOX_API } from "../paths.js";

/**
 * Each refusal with its status and what is said where nobody knows better. The signed routes never answer 410 or 429:
 * Intercom would switch the subscription off or slow it down.
 */
export const REFUSALS = {
  "bad-signature": { status: 401, message: "The signature does not match the body. Check INTERCOM_CLIENT_SECRET." },
  "not-written-down": { status: 503, message: "The notification could not be stored. Please send it again." },
  encoded: { status: 415, message: "Please send the body as it is, without a Content-Encoding: signatures are over the bytes." },
  "too-many": { status: 503, message: "Too many requests are being read at the moment. Please send it again." },
  "too-slow": { status: 408, message: "The request's body did not arrive in time." },
  "bad-request": { status: 400, message: "The request could not be read." },

  "signed-out": { status: 401, message: "Please sign in." },
  "foreign-page": { status: 403, message: "This request did not come from the console's own page." },
  "not-let-in": { status: 403, message: "The console is closed." },
  "owners-only": { status: 403, message: "Only owners of this workspace may do this." },
  "too-often": { status: 429, message: "Too many attempts. Please try again later." },
  conflict: { status: 409, message: "Something else has changed meanwhile. Please reload and try again." },
  "not-json": { status: 415, message: "Please send JSON." },
  invalid: { status: 400, message: "The request is not valid." },
  unavailable: { status: 503, message: "This is not available at the moment. Please try again." },

  "no-key": { status: 401, message: "Send the workspace's facts key: Authorization: Bearer <key>. Owners make one in Settings." },
  "unknown-conversation": { status: 404, message: "No conversation of this id is known in the key's workspace." },
  "too-many-asked": { status: 429, message: "Too many requests. Ask again after the seconds in Retry-After." },

  "not-found": { status: 404, message: "There is nothing at this address." },
  "too-large": { status: 413, message: "The request is too large." },
  unexpected: { status: 500, message: "Something went wrong on our side. The app's log has the details." },
} as const satisfies Readonly<Record<string, { status: number; message: string }>>;

export type RefusalCode = keyof typeof REFUSALS;

/**
 * @param message for the person who asked; the table's where it is left out.
 * @param issues each at its field, where the fields of a form are meant.
 */
export function refuse(
  response: ServerResponse,
  code: RefusalCode,
  message: string = REFUSALS[code].message,
  issues: readonly FieldIssue[] = [],
): void {
  answerJson(response, REFUSALS[code].status, {
    code,
    message,
    ...(issues.length > 0 && { issues }),
    ...formerFields(response, code, message, issues),
  });
}

/** What Express answers by `response.json`, also where a request did not go through Express. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(text) };
  response.writeHead(status, headers).end(text);
}

/**
 * What pages and scripts of the release before read: the signed routes' `error` was the code, the console's was the
 * sentence, with `faults` beside it. To be left out one release later.
 */
function formerFields({ req }: ServerResponse, code: RefusalCode, message: string, issues: readonly FieldIssue[]): object {
  // Express takes off `url` what led to a router.
  const { originalUrl, url = "" }: IncomingMessage & { readonly originalUrl?: string } = req;
  const ofPage = [CONSOLE_API, SANDBOX_API].some((path) => (originalUrl ?? url).startsWith(path));
  if (!ofPage) return { error: code };
  return { error: message, ...(issues.length > 0 && { faults: issues }) };
}
