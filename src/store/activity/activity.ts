/** A workspace's record: what was done and what was asked for, as one list. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { ActivityFilter, ActivityPosition, ActivityWindow } from "./activity-filter.js";
import { countNewerEffects, listEffects, type RecordedEffect } from "./effects.js";
import { countNewerActions, listActions, type RecordedAction } from "./recorded-actions.js";

/** One line of a workspace's record: a change in Intercom, or what a teammate asked for. */
export type Recorded =
  | { readonly source: "effect"; readonly position: ActivityPosition; readonly effect: RecordedEffect }
  | { readonly source: "action"; readonly position: ActivityPosition; readonly action: RecordedAction };

/**
 * What was done and asked for, newest first. A line keeps its position once it is written, so paging misses nothing and
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
    ...effects.map((effect) => ({ source: "effect", position: { at: effect.intended_at, id: effect.id }, effect }) as const),
    ...actions.map((action) => ({ source: "action", position: { at: action.requested_at, id: action.id }, action }) as const),
  ];
  return recorded.sort((one, other) => newestFirst(one.position, other.position)).slice(0, window.limit);
}

/** How many lines have come since a position, counting no further than `most`. */
export async function countNewActivity(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  since: ActivityPosition,
  most: number,
): Promise<number> {
  const [effects, actions] = await Promise.all([
    countNewerEffects(db, workspaceId, filter, since, most),
    countNewerActions(db, workspaceId, filter, since, most),
  ]);
  return Math.min(effects + actions, most);
}

/** As the database orders them: ids are lower-case, so their text sorts as their bytes do. */
function newestFirst(one: ActivityPosition, other: ActivityPosition): number {
  return other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);
}

/** Everyone in the workspace's record who has asked for something, by name. */
export async function listActiveTeammates(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom("actions")
    .select(["teammate_id as id", "teammate_name as name"])
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .orderBy("name")
    .limit(MOST)
    .execute();
}

/** Intercom's largest teams; the rest are found by conversation. */
const MOST = 500;
