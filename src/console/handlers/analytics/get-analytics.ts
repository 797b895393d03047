import type { Kysely } from "kysely";
import { dayOf, startOfDay } from "../../../domain/local-days.js";
import { parseSettings } from "../../../domain/settings.js";
import { countEscalations, countSentiments, type DayWindow, getAgreement, getVolume } from "../../../store/analytics/by-day.js";
import { countDraftOutcomes, listDimensions, listEvaluations, listServiceClasses } from "../../../store/analytics/outcomes.js";
import type { Tables } from "../../../store/database/tables.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { Analytics, AnalyticsRange } from "../../api/analytics.js";
import { agreementOf, draftsOf, qaOf, sentimentOf, servicesOf, volumeOf } from "./parts.js";

/**
 * A workspace's figures over the last days, from what is stored alone.
 * @param now epoch milliseconds
 */
export async function getAnalytics(
  db: Kysely<Tables>,
  workspaceId: string,
  days: AnalyticsRange,
  now: number,
): Promise<Analytics> {
  const workspace = await findWorkspace(db, workspaceId);
  const timezone = workspace?.timezone ?? "UTC";
  const calendar = calendarOf({
    days,
    timezone,
    now,
    connectedAt: workspace?.connected_at.getTime() ?? null,
    retentionDays: parseSettings(workspace?.settings).retentionDays,
  });
  const window: DayWindow = { workspaceId, starts: calendar.starts, until: calendar.until };
  const [volume, sentiments, escalations, drafts, agreement, evaluations, dimensions, services] = await Promise.all([
    getVolume(db, window),
    countSentiments(db, window),
    countEscalations(db, window),
    countDraftOutcomes(db, window),
    getAgreement(db, window),
    listEvaluations(db, window),
    listDimensions(db, window),
    listServiceClasses(db, window),
  ]);
  return {
    days,
    timezone,
    calendar: [...calendar.days],
    beginsLate: calendar.beginsLate,
    volume: volumeOf(calendar, volume),
    sentiment: sentimentOf(calendar, sentiments, escalations),
    drafts: draftsOf(drafts),
    agreement: agreementOf(agreement),
    qa: qaOf(evaluations, dimensions),
    services: servicesOf(services),
  };
}

const DAY_MS = 86_400_000;

export interface CalendarFacts {
  readonly days: AnalyticsRange;
  /** IANA name. */
  readonly timezone: string;
  /** Epoch milliseconds, as the rest. */
  readonly now: number;
  /** Null where the app was never connected. */
  readonly connectedAt: number | null;
  readonly retentionDays: number;
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
export function calendarOf({ days, timezone, now, connectedAt, retentionDays }: CalendarFacts): Calendar {
  const today = dayOf(now, timezone);
  const dates = Array.from({ length: days }, (_, index) => shifted(today, index + 1 - days));
  const kept = now - retentionDays * DAY_MS;
  const connectedOn = connectedAt === null ? null : dayOf(connectedAt, timezone);
  const assessed = dates.map((date) => {
    const start = startOfDay(date, timezone).getTime();
    const missing =
      connectedOn === null || date < connectedOn ? ("connected" as const) : start < kept ? ("retention" as const) : null;
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
