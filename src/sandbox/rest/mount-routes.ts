import type { Request, Response, Router } from "express";
import { z } from "zod";
import type { Core } from "../core.js";
import { shapeOfVersion } from "../shape/version.js";
import { currentCall } from "./log-calls.js";
import { idSchema } from "./read-body.js";
import type { ApiRequest, Route } from "./route.js";
import { sendAnswer } from "./send-answer.js";

const namesConversation = z.object({ conversation_id: idSchema });

export function mountRoutes(router: Router, routes: readonly Route[], core: Core): void {
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
