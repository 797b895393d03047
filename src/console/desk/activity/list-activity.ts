import { countNewActivity, listActivity as readActivity } from "../../../store/activity.js";
import { findEffect } from "../../../store/activity-effects.js";
import { listActiveTeammates } from "../../../store/activity-teammates.js";
import { MOST_NEW } from "../../api/activity.js";
import { answered, refused } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ActivityDeps } from "./activity-room.js";
import { BEGINNING, parseCursor, writeCursor } from "./cursor.js";
import { effectEntry, entryOf } from "./entry-of.js";
import { parseFilter } from "./read-filter.js";
import { activityTexts } from "./texts.js";
import { workspaceAtHand } from "./workspace-at-hand.js";

export function createListActivity(deps: ActivityDeps): Handler<"list-activity"> {
  return async (input, asking) => {
    const before = input.before === undefined ? null : parseCursor(input.before);
    if (before === null && input.before !== undefined) return refused("invalid", activityTexts.noSuchPosition);
    const workspace = await workspaceAtHand(deps, asking);
    const { workspaceId, timezone } = workspace;
    // One more than is shown tells whether there is an older page.
    const window = { before, limit: input.limit + 1 };
    const [found, teammates] = await Promise.all([
      readActivity(deps.db, workspaceId, parseFilter(input, timezone), window),
      before === null ? listActiveTeammates(deps.db, workspaceId) : null,
    ]);
    const shown = found.slice(0, input.limit);
    const last = shown.at(-1);
    return answered({
      entries: shown.map((recorded) => entryOf(recorded, workspace)),
      next: found.length > shown.length && last !== undefined ? writeCursor(last.position) : null,
      newest: writeCursor(shown[0]?.position ?? before ?? BEGINNING),
      timezone,
      teammates: teammates === null ? null : [...teammates],
    });
  };
}

export function createCountNewActivity(deps: ActivityDeps): Handler<"count-new-activity"> {
  return async (input, asking) => {
    const since = parseCursor(input.since);
    if (since === null) return refused("invalid", activityTexts.noSuchPosition);
    const { workspaceId, timezone } = await workspaceAtHand(deps, asking);
    return answered({
      count: await countNewActivity(deps.db, workspaceId, parseFilter(input, timezone), since, MOST_NEW),
    });
  };
}

export function createReadActivityEntry(deps: ActivityDeps): Handler<"read-activity-entry"> {
  return async ({ id }, asking) => {
    const effect = await findEffect(deps.db, asking.viewer.workspaceId, id);
    if (effect === null) return refused("not-found", activityTexts.noSuchEntry);
    return answered(effectEntry(effect, await workspaceAtHand(deps, asking)));
  };
}
