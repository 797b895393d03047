/** Installing and uninstalling the app by OAuth: the address to authorise at, the token, the way out. */
import { parseJson } from "../kernel/json.js";
import { exchange, type HttpRequest } from "../outbound/exchange.js";
import { noAnswerError, refusedError, unexpectedAnswerError } from "./failures.js";
import { tokenSchema } from "./schemas/workspace.js";

const TIMEOUT_MS = 20_000;

/**
 * Where an admin authorises the app. Scopes belong to the app, not to this address.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/setting-up-oauth
 */
export function authorizeUrl(request: {
  readonly appUrl: string;
  readonly clientId: string;
  readonly state: string;
  readonly redirectUri?: string;
}): string {
  const url = new URL(`${request.appUrl.replace(/\/+$/, "")}/oauth`);
  url.searchParams.set("client_id", request.clientId);
  url.searchParams.set("state", request.state);
  if (request.redirectUri !== undefined) url.searchParams.set("redirect_uri", request.redirectUri);
  return url.href;
}

/** The code an admin came back with, as a token; it neither expires nor is refreshed. Throws `OutsideError`. */
export function exchangeCode(request: {
  readonly apiUrl: string;
  /** Sent as `Intercom-Version`. */
  readonly version: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly code: string;
  readonly now: () => number;
  readonly signal?: AbortSignal;
}): Promise<string> {
  return ask({
    apiUrl: request.apiUrl,
    version: request.version,
    path: "/auth/eagle/token",
    headers: { "Content-Type": "application/json" },
    body: { code: request.code, client_id: request.clientId, client_secret: request.clientSecret },
    now: request.now,
    signal: request.signal,
    read: (body) => tokenSchema.parse(body),
  });
}

/** Takes the app out of the workspace the token belongs to. Throws `OutsideError`. */
export function uninstall(request: {
  readonly apiUrl: string;
  /** Sent as `Intercom-Version`. */
  readonly version: string;
  readonly token: string;
  readonly now: () => number;
  readonly signal?: AbortSignal;
}): Promise<void> {
  return ask({
    apiUrl: request.apiUrl,
    version: request.version,
    path: "/auth/uninstall",
    headers: { Authorization: `Bearer ${request.token}` },
    now: request.now,
    signal: request.signal,
    read: () => undefined,
  });
}

interface Question<T> {
  readonly apiUrl: string;
  /** Sent as `Intercom-Version`. */
  readonly version: string;
  readonly path: string;
  readonly headers: HttpRequest["headers"];
  readonly body?: object;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
  readonly read: (body: unknown) => T;
}

async function ask<T>({ apiUrl, version, path, headers, body, now, signal, read }: Question<T>): Promise<T> {
  const operation = `POST ${path}`;
  const exchanged = await exchange({
    method: "POST",
    url: `${apiUrl.replace(/\/+$/, "")}${path}`,
    headers: { ...headers, Accept: "application/json", "Intercom-Version": version },
    body,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  if (!exchanged.answered) throw noAnswerError(operation, exchanged, TIMEOUT_MS);
  if (exchanged.status < 200 || exchanged.status > 299) throw refusedError(operation, exchanged, now());
  try {
    return read(parseJson(exchanged.text));
  } catch {
    throw unexpectedAnswerError(operation, "write", exchanged);
  }
}
