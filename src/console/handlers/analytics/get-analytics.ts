/** Reads a workspace's analytics, and puts its parts together. */
import type { Kysely } from "kysely";
import {
  countCorrections,
  countEscalated,
  countEscalations,
  countSentiments,
  type DayWindow,
  getVolume,
} from "../../../store/analytics/by-day.js";
import { countDraftOutcomes } from "../../../store/analytics/draft-outcomes.js";
import { listDimensions, listEvaluations } from "../../../store/analytics/outcomes.js";
import { listServiceClasses } from "../../../store/analytics/service-classes.js";
import type { Tables } from "../../../store/database/tables.js";
import { findOldestDecision } from "../../../store/decisions/decisions.js";
import { findKeptSince } from "../../../store/workspaces/retention.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { Analytics, AnalyticsRange } from "../../api/analytics.js";
import { answered, type ConsoleDeps, type HandlersOf } from "../handlers.js";
import { calendarOf } from "./calendar.js";
import { correctionsOf, draftsOf, qaOf, sentimentAnalytics, servicesOf, volumeOf } from "./parts.js";

/** The workspace's analytics. */
export function createAnalyticsHandlers({ db, now }: Pick<ConsoleDeps, "db" | "now">): HandlersOf<"read-analytics"> {
  return {
    "read-analytics": async ({ days }, { viewer }) => answered(await getAnalytics(db, viewer.workspaceId, days, now())),
  };
}

/**
 * A workspace's analytics over the last days, from what is stored alone.
 * @param now epoch milliseconds
 */
export async function getAnalytics(
  db: Kysely<Tables>,
  workspaceId: string,
  days: AnalyticsRange,
  now: number,
): Promise<Analytics> {
  const [workspace, oldest] = await Promise.all([findWorkspace(db, workspaceId), findOldestDecision(db, workspaceId)]);
  const timezone = workspace?.timezone ?? "UTC";
  const calendar = calendarOf({
    days,
    timezone,
    now,
    // The time of connection moves with every installation; what was decided under the one before is kept.
    knownSince: workspace === null ? null : Math.min(workspace.connected_at.getTime(), oldest?.getTime() ?? Infinity),
    keptSince: await findKeptSince(db, workspaceId, workspace?.settings, now),
  });
  const window: DayWindow = { workspaceId, starts: calendar.starts, until: calendar.until };
  const [volume, sentiments, escalations, escalated, drafts, corrections, evaluations, dimensions, services] = await Promise.all([
    getVolume(db, window),
    countSentiments(db, window),
    countEscalations(db, window),
    countEscalated(db, window),
    countDraftOutcomes(db, window),
    countCorrections(db, window),
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
    sentiment: sentimentAnalytics(calendar, sentiments, escalations, escalated),
    drafts: draftsOf(drafts),
    corrections: correctionsOf(corrections),
    qa: qaOf(evaluations, dimensions),
    services: servicesOf(services),
  };
}
