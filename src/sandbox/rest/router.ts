/** Intercom's REST API as one Express router. */
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Core } from "../core.js";
import { shapeOfVersion } from "../shape/version.js";
import { failCalls, limitRate, requireToken, requireVersion } from "./gates.js";
import { currentCall, logCalls } from "./log-calls.js";
import { authorizeRouter } from "./oauth.js";
import { acceptJson, idSchema, refuseUnreadable } from "./request.js";
import { REST_REFUSALS, sendAnswer, sendRefusal, type ApiRequest, type RestRoute } from "./route.js";
import { allRoutes } from "./routes/all-routes.js";

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
      sendAnswer(response, route.handle(asked));
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
    shape: shapeOfVersion(call.version ?? core.options.apiVersion),
  };
}

function conversationOf(path: string, { params, body }: ApiRequest): string | null {
  if (path.startsWith("/conversations/:id")) return params["id"] ?? null;
  const named = namesConversation.safeParse(body);
  return named.success ? named.data.conversation_id : null;
}
