import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createHealthDesk(_room: DeskRoom): DeskOf<"read-health"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-health": missing };
}
