import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createActivityDesk(_room: DeskRoom): DeskOf<"list-activity" | "export-activity" | "undo-effect"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "list-activity": missing, "export-activity": missing, "undo-effect": missing };
}
