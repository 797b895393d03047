/** The page Activity's lists: filtered, page by page, and how many entries have come since. */
import { nextDay, startOfDay } from "../../../domain/local-days.js";
import type { ActivityFilter, ActivityPosition } from "../../../store/activity/activity-filter.js";
import { countNewActivity, listActiveTeammates, listActivity as readActivity } from "../../../store/activity/activity.js";
import { findEffect } from "../../../store/activity/effects.js";
import type { EffectState } from "../../../store/database/effect-tables.js";
import { isUuid } from "../../../store/database/values.js";
import type { ActivityState } from "../../api/activity-entry.js";
import { type ActivityFilterInput, MOST_NEW } from "../../api/activity.js";
import { answered, type Handler, refused } from "../handlers.js";
import { type ActivityDeps, workspaceAtHand } from "./deps.js";
import { effectEntry, entryOf } from "./entry.js";
import { activityTexts } from "./texts.js";

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

/** A position in the record as the page sends it back: opaque to the page, so that it can change. */
function writeCursor({ at, id }: ActivityPosition): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString("base64url");
}

/** Null for what is no cursor of ours. */
function parseCursor(written: string): ActivityPosition | null {
  const [, moment = "", id = ""] = /^(\d{1,14})\.(.+)$/.exec(Buffer.from(written, "base64url").toString()) ?? [];
  return moment !== "" && isUuid(id) ? { at: new Date(Number(moment)), id } : null;
}

/** Before everything: what comes after it is the whole record. */
const BEGINNING: ActivityPosition = { at: new Date(0), id: "00000000-0000-0000-0000-000000000000" };

const STATES: Readonly<Record<ActivityState, EffectState>> = {
  done: "done",
  "under-way": "intended",
  refused: "refused",
  undone: "undone",
  suggested: "suggested",
};

/** The page's words as the store asks. Days are the workspace's own, the last one included. */
export function parseFilter(given: ActivityFilterInput, timezone: string): ActivityFilter {
  return {
    automation: given.automation === "teammate" ? "click" : (given.automation ?? null),
    kind: given.kind ?? null,
    state: given.state === undefined ? null : STATES[given.state],
    conversationId: given.conversationId ?? null,
    teammateId: given.teammateId ?? null,
    from: given.from === undefined ? null : startOfDay(given.from, timezone),
    until: given.to === undefined ? null : startOfDay(nextDay(given.to), timezone),
    failuresOnly: given.only === "failures",
  };
}
