import type { ActivityFilterInput, ActivityState } from "../../api/activity.js";
import type { ActivityFilter } from "../../../store/activity-filter.js";
import type { EffectState } from "../../../store/tables.js";
import { nextDay, startOfDay } from "../../../domain/day-bounds.js";

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
