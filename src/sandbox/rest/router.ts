/** Intercom's REST API as one Express router: its gates, its routes, and OAuth's page and exchange of codes. */
import { randomBytes } from "node:crypto";
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Core } from "../core.js";
import { shapeOfVersion } from "../shape/version.js";
import { currentCall, failCalls, limitRate, logCalls, requireToken, requireVersion } from "./gates.js";
import { REST_REFUSALS } from "./refusals.js";
import { acceptJson, idSchema, refuseUnreadable } from "./request.js";
import { answerRefusal, type ApiRequest, type RestRoute, sendAnswer, sendRefusal } from "./route.js";
import { contactRoutes } from "./routes/contacts.js";
import { contentRoutes } from "./routes/content.js";
import { conversationRoutes } from "./routes/conversations.js";
import { searchRoutes } from "./routes/search.js";
import { attributeRoutes, tagRoutes, workspaceRoutes } from "./routes/workspace.js";

/** Intercom's REST API, with its gates in Intercom's order. */
export function createRestRouter(core: Core): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(logCalls(core));
  router.use(authorizeRouter(core));
  router.use(requireToken(core), limitRate(core), requireVersion(), ...acceptJson(), failCalls(core));
  mountRoutes(router, allRoutes(core), core);
  router.use((_request, response) => sendRefusal(response, REST_REFUSALS.routeNotFound));
  router.use(refuseUnreadable);
  return router;
}

const namesConversation = z.object({ conversation_id: idSchema });

function mountRoutes(router: Router, routes: readonly RestRoute[], core: Core): void {
  for (const route of routes) {
    router[route.method](route.path, (request, response) => {
      const call = currentCall(response);
      const asked = readRequest(request, response, core);
      call.operation = `${route.method.toUpperCase()} ${route.path.replace(/:(\w+)/g, "{$1}")}`;
      call.conversationId = conversationOf(route.path, asked);
      const isThere = asked.shape.minor >= (route.since ?? 0);
      sendAnswer(response, isThere ? route.handle(asked) : answerRefusal(REST_REFUSALS.routeNotFound));
    });
  }
}

function readRequest(request: Request, response: Response, core: Core): ApiRequest {
  const call = currentCall(response);
  const body: unknown = request.body;
  return {
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)])),
    query: new URLSearchParams(call.query),
    body,
    shape: shapeOfVersion(call.version ?? core.options.restVersion),
  };
}

function conversationOf(path: string, { params, body }: ApiRequest): string | null {
  if (path.startsWith("/conversations/:id")) return params["id"] ?? null;
  const named = namesConversation.safeParse(body);
  return named.success ? named.data.conversation_id : null;
}

/** A code lives about five minutes and works once. */
const CODE_LIVES_MS = 5 * 60_000;

const CALLBACK_PATH = "/intercom/callback";

const exchangeRequest = z.object({ code: z.string(), client_id: z.string(), client_secret: z.string() });

/** The page on which an admin allows the app in, and the exchange of its code for a token. Neither needs a token. */
function authorizeRouter(core: Core): Router {
  const { clientId, clientSecret, accessToken, now } = core.options;
  const codes = new Map<string, number>();
  const router = express.Router({ caseSensitive: true });

  router.get("/oauth", (request, response) => {
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

  router.post("/auth/eagle/token", express.json(), express.urlencoded({ extended: false }), (request, response) => {
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
  return router;
}

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
