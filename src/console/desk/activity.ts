import { createExportActivity } from "./activity/export-activity.js";
import { createCountNewActivity, createListActivity, createReadActivityEntry } from "./activity/list-activity.js";
import { createUndoEffect } from "./activity/undo-effect.js";
import type { HandlersOf } from "./desk.js";
import type { ActivityDeps } from "./activity/activity-room.js";

type ActivityEndpoint = "list-activity" | "count-new-activity" | "export-activity" | "read-activity-entry" | "undo-effect";

/** What was changed in Intercom and asked for by teammates, and taking it back. */
export function createActivityHandlers(deps: ActivityDeps): HandlersOf<ActivityEndpoint> {
  return {
    "list-activity": createListActivity(deps),
    "count-new-activity": createCountNewActivity(deps),
    "export-activity": createExportActivity(deps),
    "read-activity-entry": createReadActivityEntry(deps),
    "undo-effect": createUndoEffect(deps),
  };
}
