import type { Kysely } from "kysely";
import { countNewerActions, listActions, type RecordedAction } from "./activity-actions.js";
import { countNewerEffects, listEffects, type RecordedEffect } from "./activity-effects.js";
import type { ActivityFilter, ActivityPlace, ActivityWindow } from "./activity-filter.js";
import type { Tables } from "./tables.js";

/** One line of a workspace's record: a change in Intercom, or what a teammate asked for. */
export type Recorded =
  | { readonly source: "effect"; readonly place: ActivityPlace; readonly effect: RecordedEffect }
  | { readonly source: "action"; readonly place: ActivityPlace; readonly action: RecordedAction };

/**
 * What was done and asked for, newest first. A place never moves once it is written, so paging misses nothing and
 * repeats nothing while new lines arrive at the front.
 */
export async function listActivity(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  window: ActivityWindow,
): Promise<readonly Recorded[]> {
  const [effects, actions] = await Promise.all([
    listEffects(db, workspaceId, filter, window),
    listActions(db, workspaceId, filter, window),
  ]);
  const recorded: Recorded[] = [
    ...effects.map((effect) => ({ source: "effect", place: { at: effect.intended_at, id: effect.id }, effect }) as const),
    ...actions.map((action) => ({ source: "action", place: { at: action.requested_at, id: action.id }, action }) as const),
  ];
  return recorded.sort((one, other) => newestFirst(one.place, other.place)).slice(0, window.limit);
}

/** How many lines have come since a place, counting no further than `most`. */
export async function countNewActivity(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  since: ActivityPlace,
  most: number,
): Promise<number> {
  const [effects, actions] = await Promise.all([
    countNewerEffects(db, workspaceId, filter, since, most),
    countNewerActions(db, workspaceId, filter, since, most),
  ]);
  return Math.min(effects + actions, most);
}

/** As the database orders them: ids are lower-case, so their text sorts as their bytes do. */
function newestFirst(one: ActivityPlace, other: ActivityPlace): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}
