import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createAnalyticsDesk(_room: DeskRoom): DeskOf<"read-analytics"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-analytics": missing };
}
