/** Which part of a workspace's record is asked for, and where reading goes on. */
import { type Expression, sql, type SqlBool } from "kysely";
import type { EffectState } from "../database/effect-tables.js";

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

/** A position in the record, which is ordered by time and then by id. */
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
