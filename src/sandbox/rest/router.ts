/** Intercom's REST API as one listener: its gates, its routes, and OAuth's page and exchange of codes. */
import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import express, { type ErrorRequestHandler, type Express } from "express";
import { z } from "zod";
import { toError } from "../../kernel/errors.js";
import type { Core } from "../core.js";
import { shapeOfVersion } from "../shape/version.js";
import { failCalls, type Gate, limitRate, logCall, requireToken, requireVersion, type RestCall } from "./gates.js";
import { REST_REFUSALS } from "./refusals.js";
import { idSchema, parseJsonOf, requireAccept, requireJsonType } from "./request.js";
import {
  answerRefusal,
  type ApiRequest,
  type Deliver,
  type RestAnswer,
  type RestRoute,
  sendAnswer,
  sendRefusal,
} from "./route.js";
import { contactRoutes } from "./routes/contacts.js";
import { contentRoutes } from "./routes/content.js";
import { conversationRoutes } from "./routes/conversations.js";
import { searchRoutes } from "./routes/search.js";
import { attributeRoutes, tagRoutes, workspaceRoutes } from "./routes/workspace.js";

/**
 * Intercom's REST API, with its gates in Intercom's order. On Node's server and without a framework: every flow test and
 * benchmark waits for it.
 */
export function createRestListener(core: Core): RequestListener {
  const gates = [requireToken(core), limitRate(core), requireVersion, requireAccept, requireJsonType];
  const fail = failCalls(core);
  const answer = createAnswerer(allRoutes(core), core);
  const authorize = authorizeApp(core);

  async function take(call: RestCall): Promise<void> {
    const refusal = firstRefusal(gates, call);
    if (refusal !== null) return sendRefusal(call.response, refusal);
    const read = await parseJsonOf(call.request);
    if (!read.ok) return sendRefusal(call.response, read.refusal);
    call.entry.body = read.body;
    fail(call, (deliver) => answer(call, deliver));
  }

  return (request, response) => {
    const call = logCall(core, request, response);
    if (AUTHORIZES.test(`${call.entry.method} ${call.entry.path}`)) authorize(request, response);
    else void take(call);
  };
}

function firstRefusal(gates: readonly Gate[], call: RestCall) {
  for (const gate of gates) {
    const refusal = gate(call);
    if (refusal !== null) return refusal;
  }
  return null;
}

function createAnswerer(routes: readonly RestRoute[], core: Core): (call: RestCall, deliver: Deliver) => void {
  const find = createRouteTable(routes);
  return ({ request, response, entry }, deliver) => {
    const found = find(request.method ?? "", entry.path);
    if (found === null || found === "unreadable")
      return sendAnswer(
        response,
        answerRefusal(found === null ? REST_REFUSALS.routeNotFound : REST_REFUSALS.jsonInvalid),
        deliver,
      );
    const { route, operation, params } = found;
    const shape = shapeOfVersion(entry.version ?? core.options.restVersion);
    const asked: ApiRequest = { params, query: new URLSearchParams(entry.query), body: entry.body, shape };
    entry.operation = operation;
    entry.conversationId = conversationOf(route.path, asked);
    const isThere = shape.minor >= (route.since ?? 0);
    sendAnswer(response, isThere ? handle(route, asked, core) : answerRefusal(REST_REFUSALS.routeNotFound), deliver);
  };
}

/** A mistake of the twin's own is answered, so that its caller does not wait, and logged, so that nobody takes it for Intercom's. */
function handle(route: RestRoute, asked: ApiRequest, core: Core): RestAnswer {
  try {
    return route.handle(asked);
  } catch (thrown) {
    const { message, stack } = toError(thrown);
    core.options.log(`mistake of the sandbox in ${route.method.toUpperCase()} ${route.path}: ${stack ?? message}`);
    return answerRefusal({ status: 500, code: "server_error", message });
  }
}

interface FoundRoute {
  readonly route: RestRoute;
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route that fits; "unreadable" where a part of the path that a name stands for cannot be decoded. */
function createRouteTable(routes: readonly RestRoute[]): (method: string, path: string) => FoundRoute | "unreadable" | null {
  const known = routes.map((route) => {
    const method = route.method.toUpperCase();
    const parts = partsOf(route.path);
    const names = parts.flatMap((part, at) => (part.startsWith(":") ? [{ name: part.slice(1), at }] : []));
    return {
      route,
      key: `${method} ${parts.length}`,
      parts,
      names,
      operation: `${method} ${route.path.replace(/:(\w+)/g, "{$1}")}`,
    };
  });
  const byKey = new Map(known.map(({ key }) => [key, known.filter((each) => each.key === key)]));
  return (method, path) => {
    const given = partsOf(path);
    const candidates = byKey.get(`${method === "HEAD" ? "GET" : method} ${given.length}`);
    const found = candidates?.find(({ parts }) =>
      parts.every((part, at) => (part.startsWith(":") ? given[at] !== "" : part === given[at])),
    );
    if (found === undefined) return null;
    try {
      const params = Object.fromEntries(found.names.map(({ name, at }) => [name, decodeURIComponent(given[at] ?? "")]));
      return { route: found.route, operation: found.operation, params };
    } catch {
      return "unreadable";
    }
  };
}

/** Without the empty one of a slash at the end. */
function partsOf(path: string): readonly string[] {
  return (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path).split("/");
}

const namesConversation = z.object({ conversation_id: idSchema });

function conversationOf(path: string, { params, body }: ApiRequest): string | null {
  if (path.startsWith("/conversations/:id")) return params["id"] ?? null;
  if (typeof body !== "object" || body === null || !("conversation_id" in body)) return null;
  const named = namesConversation.safeParse(body);
  return named.success ? named.data.conversation_id : null;
}

/** A code lives about five minutes and works once. */
const CODE_LIVES_MS = 5 * 60_000;

const AUTHORIZES = /^(?:GET \/oauth|POST \/auth\/eagle\/token)\/?$/;

const CALLBACK_PATH = "/intercom/callback";

const exchangeRequest = z.object({ code: z.string(), client_id: z.string(), client_secret: z.string() });

/** The page on which an admin allows the app in, and the exchange of its code for a token. Neither needs a token. */
function authorizeApp(core: Core): Express {
  const { clientId, clientSecret, accessToken, now } = core.options;
  const codes = new Map<string, number>();
  const app = express().disable("x-powered-by").disable("etag");

  app.get("/oauth", (request, response) => {
    const query = new URL(request.url, "http://twin").searchParams;
    const target = redirectTarget(core, query.get("redirect_uri"));
    if (query.get("client_id") !== clientId || target === null) {
      response.status(404).type("text/plain").send("Intercom does not know this app or this redirect URL");
      return;
    }
    // Intercom's codes may end in "=", which a careless reader of the query string loses.
    const code = `${randomBytes(18).toString("hex")}=`;
    codes.set(code, now() + CODE_LIVES_MS);
    target.search = `?code=${code}&state=${encodeURIComponent(query.get("state") ?? "")}`;
    response.redirect(302, target.toString());
  });

  app.post("/auth/eagle/token", express.json(), express.urlencoded({ extended: false }), (request, response) => {
    const read = exchangeRequest.safeParse(request.body);
    const known = read.success && read.data.client_id === clientId && read.data.client_secret === clientSecret;
    const expires = read.success ? codes.get(read.data.code) : undefined;
    if (!known || expires === undefined || expires < now()) {
      sendRefusal(response, { status: 401, code: "unauthorized", message: "Unauthorized Code" });
      return;
    }
    codes.delete(read.data.code);
    core.tokenValid = true;
    response.json({ token_type: "Bearer", token: accessToken, access_token: accessToken });
  });
  return app.use(refuseUnreadable);
}

/** What express.json throws, as Intercom words it. */
const refuseUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : null;
  if (status === 413) sendRefusal(response, REST_REFUSALS.bodyTooLarge);
  else if (status === 400) sendRefusal(response, REST_REFUSALS.jsonInvalid);
  else next(error);
};

/** Only the app's own callback is registered; without the parameter it is the default. */
function redirectTarget(core: Core, asked: string | null): URL | null {
  const registered = `${core.appUrl}${CALLBACK_PATH}`;
  if (asked !== null && asked !== registered) return null;
  return URL.canParse(registered) ? new URL(registered) : null;
}

/** The part of Intercom's REST API that the twin answers. */
function allRoutes(core: Core): readonly RestRoute[] {
  return [
    ...workspaceRoutes(core),
    ...searchRoutes(core),
    ...conversationRoutes(core),
    ...tagRoutes(core),
    ...contactRoutes(core),
    ...attributeRoutes(core),
    ...contentRoutes(core),
  ];
}
