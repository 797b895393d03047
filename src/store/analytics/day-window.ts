import { type Expression, type RawBuilder, sql } from "kysely";

/** Days of one workspace that follow each other, each from where it begins to where the next one does. */
export interface DayWindow {
  readonly workspaceId: string;
  /** Unix seconds at which each day begins, oldest first; at least one. */
  readonly starts: readonly number[];
  /** Unix seconds at which the last day ends. */
  readonly until: number;
}

/** Which of the days a moment (unix seconds) belongs to, from 0; the days may be of 23 and of 25 hours. */
export function dayIndex(moment: Expression<number> | RawBuilder<number>, { starts }: DayWindow): RawBuilder<number> {
  return sql<number>`width_bucket(${moment}, ${[...starts]}::bigint[]) - 1`;
}

/** Unix seconds at which the window begins. */
export function beginningOf({ starts, until }: DayWindow): number {
  return starts[0] ?? until;
}
