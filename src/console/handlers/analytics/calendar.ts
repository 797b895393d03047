/** The days that a workspace's analytics cover, and which of them anything is known about. */
import { dayOf, startOfDay } from "../../../domain/local-days.js";
import type { AnalyticsRange } from "../../api/analytics.js";

const DAY_MS = 86_400_000;

export interface CalendarFacts {
  readonly days: AnalyticsRange;
  /** IANA name. */
  readonly timezone: string;
  /** Epoch milliseconds, as the rest. */
  readonly now: number;
  /** Of anything; null where the app was never connected. */
  readonly knownSince: number | null;
  /** What is older may have been deleted. */
  readonly keptSince: number;
}

export interface Calendar {
  /** Oldest first; the last one is today. */
  readonly days: readonly { readonly date: string; readonly known: boolean }[];
  readonly beginsLate: "connected" | "retention" | null;
  /** Unix seconds at which the known days begin, and at which today ends. */
  readonly starts: readonly number[];
  readonly until: number;
}

/** Today and the days before it, in the workspace's own zone, and which of them anything can be known about. */
export function calendarOf({ days, timezone, now, knownSince, keptSince }: CalendarFacts): Calendar {
  const today = dayOf(now, timezone);
  const dates = Array.from({ length: days }, (_, index) => shifted(today, index + 1 - days));
  const knownFrom = knownSince === null ? null : dayOf(knownSince, timezone);
  const assessed = dates.map((date) => {
    const start = startOfDay(date, timezone).getTime();
    const missing =
      knownFrom === null || date < knownFrom ? ("connected" as const) : start < keptSince ? ("retention" as const) : null;
    return { date, start, missing };
  });
  return {
    days: assessed.map(({ date, missing }) => ({ date, known: missing === null })),
    beginsLate: assessed.findLast(({ missing }) => missing !== null)?.missing ?? null,
    starts: assessed.filter(({ missing }) => missing === null).map(({ start }) => Math.floor(start / 1000)),
    until: Math.floor(startOfDay(shifted(today, 1), timezone).getTime() / 1000),
  };
}

/** Calendar arithmetic: a day is a day, however long. */
function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
}
