import { listLetters } from "./dead-letters/list-letters.js";
import { replayLetters } from "./dead-letters/replay-letters.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

/** Work that was given up: seen, understood, put back. */
export function createDeadLettersDesk(room: DeskRoom): DeskOf<"list-dead-letters" | "replay-dead-letters"> {
  return {
    "list-dead-letters": (input, { viewer }) => listLetters(input, viewer.workspaceId, room),
    "replay-dead-letters": (input, { viewer }) => replayLetters(input, viewer.workspaceId, room),
  };
}
