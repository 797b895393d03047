import type { Core } from "../../core.js";
import type { RestRoute } from "../route.js";
import { articleRoutes } from "./articles.js";
import { contactRoutes } from "./contacts.js";
import { conversationRoutes } from "./conversations.js";
import { attributeRoutes } from "./data-attributes.js";
import { partRoutes } from "./parts.js";
import { searchRoutes } from "./search.js";
import { tagRoutes } from "./tags.js";
import { workspaceRoutes } from "./workspace.js";

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
