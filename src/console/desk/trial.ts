import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { readTimeline } from "./trial/read-timeline.js";
import { readTrial } from "./trial/read-trial.js";

export function createTrialDesk(room: DeskRoom): DeskOf<"read-trial" | "read-timeline"> {
  return { "read-trial": readTrial(room), "read-timeline": readTimeline(room) };
}
