import { type Expression, type Kysely, sql, type SqlBool } from "kysely";
import type { EffectState, Tables } from "../database/tables.js";
import { countNewerEffects, listEffects, type RecordedEffect } from "./effects.js";
import { countNewerActions, listActions, type RecordedAction } from "./recorded-actions.js";

/** One line of a workspace's record: a change in Intercom, or what a teammate asked for. */
export type Recorded =
  | { readonly source: "effect"; readonly position: ActivityPosition; readonly effect: RecordedEffect }
  | { readonly source: "action"; readonly position: ActivityPosition; readonly action: RecordedAction };

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
    ...effects.map((effect) => ({ source: "effect", position: { at: effect.intended_at, id: effect.id }, effect }) as const),
    ...actions.map((action) => ({ source: "action", position: { at: action.requested_at, id: action.id }, action }) as const),
  ];
  return recorded.sort((one, other) => newestFirst(one.position, other.position)).slice(0, window.limit);
}

/** How many lines have come since a place, counting no further than `most`. */
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

/** What of a workspace's record is asked for; null means "any". */
export interface ActivityFilter {
  /** As `effects.automation` has it; "click" is what teammates did. */
  readonly automation: string | null;
  /** A change is known by its effect, so `reply` and `note` also mean the clicks that came to none. */
  readonly kind: string | null;
  readonly state: EffectState | null;
  readonly conversationId: string | null;
  readonly teammateId: string | null;
  readonly from: Date | null;
  /** Exclusive. */
  readonly until: Date | null;
  /** Refused, or held up by a failure. */
  readonly failuresOnly: boolean;
}

/** A place in the record, which is ordered by time and then by id. */
export interface ActivityPosition {
  readonly at: Date;
  readonly id: string;
}

/** Where to read on from, and how far. */
export interface ActivityWindow {
  /** Only what is older. */
  readonly before: ActivityPosition | null;
  readonly limit: number;
}

/** Both columns are compared as one value, as the index orders them. */
export function isOlder(at: string, id: string, position: ActivityPosition | null): Expression<SqlBool> {
  if (position === null) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) < (${position.at}::timestamptz, ${position.id}::uuid)`;
}

export function isNewer(at: string, id: string, position: ActivityPosition): Expression<SqlBool> {
  return sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) > (${position.at}::timestamptz, ${position.id}::uuid)`;
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
