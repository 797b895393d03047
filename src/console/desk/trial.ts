import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { getTimeline } from "./trial/read-timeline.js";
import { getPlayground } from "./trial/read-trial.js";

export function createPlaygroundHandlers(deps: ConsoleDeps): HandlersOf<"read-trial" | "read-timeline"> {
  return { "read-trial": getPlayground(deps), "read-timeline": getTimeline(deps) };
}
