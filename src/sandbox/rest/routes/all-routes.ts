import type { Core } from "../../core.js";
import type { RestRoute } from "../route.js";
import { articleRoutes } from "./articles.js";
import { contactRoutes } from "./contacts.js";
import { conversationRoutes, partRoutes } from "./conversations.js";
import { attributeRoutes, tagRoutes, workspaceRoutes } from "./workspace.js";
import { searchRoutes } from "./search.js";

/** The part of Intercom's REST API that the twin answers. */
export function allRoutes(core: Core): readonly RestRoute[] {
  return [
    ...workspaceRoutes(core),
    ...searchRoutes(core),
    ...conversationRoutes(core),
    ...partRoutes(core),
    ...tagRoutes(core),
    ...contactRoutes(core),
    ...attributeRoutes(core),
    ...articleRoutes(core),
  ];
}
