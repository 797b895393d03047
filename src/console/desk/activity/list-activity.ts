import { countNewActivity, listActivity as readActivity } from "../../../store/activity.js";
import { findEffect } from "../../../store/activity-effects.js";
import { listActiveTeammates } from "../../../store/activity-teammates.js";
import { MOST_NEW } from "../../api/activity.js";
import { answered, refused } from "../answer.js";
import type { Performer } from "../desk.js";
import type { ActivityRoom } from "./activity-room.js";
import { BEGINNING, readCursor, writeCursor } from "./cursor.js";
import { effectEntry, entryOf } from "./entry-of.js";
import { readFilter } from "./read-filter.js";
import { activityTexts } from "./texts.js";
import { workspaceAtHand } from "./workspace-at-hand.js";

export function createListActivity(room: ActivityRoom): Performer<"list-activity"> {
  return async (input, asking) => {
    const before = input.before === undefined ? null : readCursor(input.before);
    if (before === null && input.before !== undefined) return refused("invalid", activityTexts.noSuchPlace);
    const workspace = await workspaceAtHand(room, asking);
    const { workspaceId, timezone } = workspace;
    // One more than is shown tells whether there is an older page.
    const window = { before, limit: input.limit + 1 };
    const [found, teammates] = await Promise.all([
      readActivity(room.db, workspaceId, readFilter(input, timezone), window),
      before === null ? listActiveTeammates(room.db, workspaceId) : null,
    ]);
    const shown = found.slice(0, input.limit);
    const last = shown.at(-1);
    return answered({
      entries: shown.map((recorded) => entryOf(recorded, workspace)),
      next: found.length > shown.length && last !== undefined ? writeCursor(last.place) : null,
      newest: writeCursor(shown[0]?.place ?? before ?? BEGINNING),
      timezone,
      teammates: teammates === null ? null : [...teammates],
    });
  };
}

export function createCountNewActivity(room: ActivityRoom): Performer<"count-new-activity"> {
  return async (input, asking) => {
    const since = readCursor(input.since);
    if (since === null) return refused("invalid", activityTexts.noSuchPlace);
    const { workspaceId, timezone } = await workspaceAtHand(room, asking);
    return answered({
      count: await countNewActivity(room.db, workspaceId, readFilter(input, timezone), since, MOST_NEW),
    });
  };
}

export function createReadActivityEntry(room: ActivityRoom): Performer<"read-activity-entry"> {
  return async ({ id }, asking) => {
    const effect = await findEffect(room.db, asking.viewer.workspaceId, id);
    if (effect === null) return refused("not-found", activityTexts.noSuchEntry);
    return answered(effectEntry(effect, await workspaceAtHand(room, asking)));
  };
}
