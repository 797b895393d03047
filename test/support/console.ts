/** The console as its page uses it: signed in, typed by the list of endpoints, every answer held to its shape. */
import { ENDPOINT_KINDS, type EndpointName, type GivenOf } from "../../src/console/api/endpoints.js";
import type { Health } from "../../src/console/api/health.js";
import { type Session, sessionSchema } from "../../src/console/api/session.js";
import { type AskConsole, fileAddress } from "../../src/web/api/console-client.js";
import { ADMIN_TOKEN } from "./running-app.js";

/** What the console answered instead of what was asked for. */
export class ConsoleRefused extends Error {
  override readonly name = "ConsoleRefused";
  readonly status: number;

  /** @param message the sentence of the answer. */
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface ConsoleUser {
  /** Rejects with ConsoleRefused where the answer is not a 2xx, and with ZodError where it has the wrong shape. */
  readonly ask: AskConsole;
  /** Any request of the page, with its cookie and its origin. @param path from the server's root, such as `/console/api/activity/export`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  session(): Promise<Session>;
  /** As it is sent: `name=value`. */
  readonly cookie: string;
}

const API = "/console/api";

/** A page with a cookie, signed in or not. */
export function openConsole(app: { readonly url: string }, cookie = ""): ConsoleUser {
  const origin = new URL(app.url).origin;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${app.url}${path}`, {
      redirect: "manual",
      ...init,
      headers: { origin, ...(cookie === "" ? {} : { cookie }), ...Object.fromEntries(new Headers(init.headers)) },
    });
  return {
    cookie,
    fetch: ask,
    async ask(name, given) {
      const { path, init } = requestFor(name, given);
      return ENDPOINT_KINDS[name].output.parse(await jsonOf(await ask(path, init)));
    },
    session: async () => sessionSchema.parse(await jsonOf(await ask(`${API}/session`))),
  };
}

const PATIENCE_MS = 30_000;

/** Signs in to a private app with ADMIN_TOKEN, once Intercom has named its workspace. */
export async function signIn(app: { readonly url: string }, token = ADMIN_TOKEN): Promise<ConsoleUser> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const response = await openConsole(app).fetch(`${API}/session`, asJson("POST", { token }));
    if (response.ok) return openConsole(app, cookieOf(response));
    if (response.status !== 503 || Date.now() > deadline) await jsonOf(response);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The page Health, once each of its checks has answered within its second: on a busy machine one may be late. */
export async function healthOf(user: ConsoleUser): Promise<Health> {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    const health = await user.ask("read-health", {});
    const { alerts, autonomy, database, intercom, queue, retention, services } = health;
    const checks = [alerts, autonomy, database, intercom, queue, retention, ...services];
    const isWhole = checks.every(({ level }) => level !== "unknown") && queue.givenUp !== null && database.migrations !== null;
    if (isWhole || Date.now() > deadline) return health;
  }
}

/** The session's cookie that an answer sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  const cookie = response.headers.getSetCookie().find((each) => each.includes("simpli_console="));
  if (cookie === undefined) throw new Error(`No cookie came with ${response.status}`);
  return cookie.split(";", 1)[0] ?? "";
}

/** How the page asks for an endpoint. */
function requestFor<Name extends EndpointName>(
  name: Name,
  given: GivenOf<Name>,
): { readonly path: string; readonly init: RequestInit } {
  const { method } = ENDPOINT_KINDS[name];
  const address = fileAddress(API, name, given);
  if (method === "GET") return { path: address, init: {} };
  return { path: address.split("?", 1)[0] ?? "", init: asJson(method, given) };
}

export function asJson(method: "POST" | "PUT" | "DELETE", body: unknown) {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new ConsoleRefused(response.status, sentenceIn(text));
}

function sentenceIn(text: string): string {
  try {
    return String((JSON.parse(text) as { error?: unknown }).error);
  } catch {
    return text;
  }
}
