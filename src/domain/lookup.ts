/** What is fetched from Intercom because a teammate opens a screen, and how long it counts. */

/** Why something could not be fetched. */
export type Unreadable = "no-permission" | "not-in-plan" | "gone" | "unreachable";

export type Found<T> = { readonly found: true; readonly value: T } | { readonly found: false; readonly why: Unreadable };

/** Partial: something of it failed in a way that passes. Outdated: it answers another question than the one asked now. */
export type Completeness = "whole" | "partial" | "outdated";

/** Every time in epoch milliseconds. */
export interface LookupTimes {
  readonly askedAt: number;
  /** Null until there is an answer. */
  readonly foundAt: number | null;
  readonly completeness: Completeness;
}

/** Companies, plans and macros change rarely, and each fetch costs calls of the rate budget. */
const FRESH_MS = 5 * 60_000;
/** Whoever clicks again and again while Intercom is away does not add to its load. */
const AGAIN_MS = 10_000;
/** A process that died over it does not hold the screen up for good. */
const IN_FLIGHT_MS = 30_000;

const COUNTS_MS: Readonly<Record<Completeness, number>> = { whole: FRESH_MS, partial: AGAIN_MS, outdated: 0 };

/** Whether it is to be fetched, or fetched again. @param now epoch milliseconds */
export function isLookupDue(times: LookupTimes | null, now: number): boolean {
  if (times === null) return true;
  const { askedAt, foundAt, completeness } = times;
  // Either way: another process may be ahead by a moment, and what lies further ahead is from before the clock was set back.
  if (foundAt === null || foundAt < askedAt) return Math.abs(now - askedAt) >= IN_FLIGHT_MS;
  return Math.abs(now - foundAt) >= COUNTS_MS[completeness];
}

/** What refuses for good is not asked again before its time; only what passes by itself is. */
export const passes = (part: Found<unknown>): boolean => !part.found && part.why === "unreachable";
