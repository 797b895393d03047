import express, { type Router } from "express";
import type { Core } from "../core.js";
import { failCalls } from "./fail-calls.js";
import { limitRate, requireToken, requireVersion } from "./gates.js";
import { logCalls } from "./log-calls.js";
import { mountRoutes } from "./mount-routes.js";
import { authorizeRouter } from "./oauth.js";
import { readJson, refuseUnreadable } from "./read-json.js";
import { REFUSALS } from "./refusals.js";
import { articleRoutes } from "./routes/articles.js";
import { assignmentRoutes } from "./routes/parts.js";
import { attributeRoutes } from "./routes/data-attributes.js";
import { contactRoutes } from "./routes/contacts.js";
import { conversationRoutes } from "./routes/conversations.js";
import { redactRoutes } from "./routes/redact.js";
import { replyRoutes } from "./routes/reply.js";
import { searchRoutes } from "./routes/search.js";
import { tagRoutes } from "./routes/tags.js";
import { conversationTagRoutes } from "./routes/conversation-tags.js";
import { uninstallRoutes } from "./routes/uninstall.js";
import { workspaceRoutes } from "./routes/workspace.js";
import { sendRefusal } from "./send-answer.js";

/** Intercom's REST API, with its gates in Intercom's order. */
export function createRestRouter(core: Core): Router {
  const router = express.Router({ caseSensitive: true });
  router.use(logCalls(core));
  router.use(authorizeRouter(core));
  router.use(requireToken(core), limitRate(core), requireVersion(), ...readJson(), failCalls(core));
  mountRoutes(router, allRoutes(core), core);
  router.use((_request, response) => sendRefusal(response, REFUSALS.routeNotFound));
  router.use(refuseUnreadable);
  return router;
}

function allRoutes(core: Core) {
  return [
    ...workspaceRoutes(core),
    ...searchRoutes(core),
    ...redactRoutes(core),
    ...conversationRoutes(core),
    ...replyRoutes(core),
    ...assignmentRoutes(core),
    ...conversationTagRoutes(core),
    ...tagRoutes(core),
    ...contactRoutes(core),
    ...attributeRoutes(core),
    ...articleRoutes(core),
    ...uninstallRoutes(core),
  ];
}
