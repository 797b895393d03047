import { listDeadLetterViews } from "./dead-letters/list-letters.js";
import { replayDeadLetters } from "./dead-letters/replay-letters.js";
import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";

/** Work that was given up: seen, understood, put back. */
export function createDeadLettersHandlers(deps: ConsoleDeps): HandlersOf<"list-dead-letters" | "replay-dead-letters"> {
  return {
    "list-dead-letters": (input, { viewer }) => listDeadLetterViews(input, viewer.workspaceId, deps),
    "replay-dead-letters": (input, { viewer }) => replayDeadLetters(input, viewer.workspaceId, deps),
  };
}
