import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createTrialDesk(_room: DeskRoom): DeskOf<"read-trial" | "read-timeline"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-trial": missing, "read-timeline": missing };
}
