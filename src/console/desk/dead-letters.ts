import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createDeadLettersDesk(_room: DeskRoom): DeskOf<"list-dead-letters" | "replay-dead-letters"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "list-dead-letters": missing, "replay-dead-letters": missing };
}
