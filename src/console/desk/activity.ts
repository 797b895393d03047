import { createExportActivity } from "./activity/export-activity.js";
import { createCountNewActivity, createListActivity, createReadActivityEntry } from "./activity/list-activity.js";
import { createUndoEffect } from "./activity/undo-effect.js";
import type { DeskOf } from "./desk.js";
import type { ActivityRoom } from "./activity/activity-room.js";

type ActivityEndpoint = "list-activity" | "count-new-activity" | "export-activity" | "read-activity-entry" | "undo-effect";

/** What was changed in Intercom and asked for by teammates, and taking it back. */
export function createActivityDesk(room: ActivityRoom): DeskOf<ActivityEndpoint> {
  return {
    "list-activity": createListActivity(room),
    "count-new-activity": createCountNewActivity(room),
    "export-activity": createExportActivity(room),
    "read-activity-entry": createReadActivityEntry(room),
    "undo-effect": createUndoEffect(room),
  };
}
