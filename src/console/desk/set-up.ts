import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createSetUpDesk(_room: DeskRoom): DeskOf<"read-set-up" | "run-doctor"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-set-up": missing, "run-doctor": missing };
}
