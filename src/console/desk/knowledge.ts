import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { listKnownArticles } from "./knowledge/list-known-articles.js";
import { readKnowledge } from "./knowledge/read-knowledge.js";
import { startSync } from "./knowledge/start-sync.js";

/** The help centre as drafts know it, and what it lacks. */
export function createKnowledgeDesk(room: DeskRoom): DeskOf<"read-knowledge" | "list-articles" | "sync-knowledge"> {
  return {
    "read-knowledge": (_input, { viewer }) => readKnowledge(viewer.workspaceId, room),
    "list-articles": (input, { viewer }) => listKnownArticles(input, viewer.workspaceId, room),
    "sync-knowledge": (_input, { viewer }) => startSync(viewer.workspaceId, room),
  };
}
