import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createKnowledgeDesk(_room: DeskRoom): DeskOf<"read-knowledge" | "sync-knowledge"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-knowledge": missing, "sync-knowledge": missing };
}
