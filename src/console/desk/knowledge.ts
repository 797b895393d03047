import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { listKnownArticles } from "./knowledge/list-known-articles.js";
import { getKnowledge } from "./knowledge/read-knowledge.js";
import { startSync } from "./knowledge/start-sync.js";

/** The help centre as drafts know it, and what it lacks. */
export function createKnowledgeHandlers(deps: ConsoleDeps): HandlersOf<"read-knowledge" | "list-articles" | "sync-knowledge"> {
  return {
    "read-knowledge": (_input, { viewer }) => getKnowledge(viewer.workspaceId, deps),
    "list-articles": (input, { viewer }) => listKnownArticles(input, viewer.workspaceId, deps),
    "sync-knowledge": (_input, { viewer }) => startSync(viewer.workspaceId, deps),
  };
}
