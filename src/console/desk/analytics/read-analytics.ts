import type { Kysely } from "kysely";
import { parseSettings } from "../../../domain/settings.js";
import { countEscalations } from "../../../store/analytics/count-escalations.js";
import type { DayWindow } from "../../../store/analytics/day-window.js";
import { getAgreement } from "../../../store/analytics/read-agreement.js";
import { countDraftOutcomes } from "../../../store/analytics/read-draft-outcomes.js";
import { listDimensions, listEvaluations } from "../../../store/analytics/read-evaluations.js";
import { countSentiments } from "../../../store/analytics/read-moods.js";
import { listServiceClasses } from "../../../store/analytics/read-service-classes.js";
import { getVolume } from "../../../store/analytics/read-volume.js";
import type { Tables } from "../../../store/tables.js";
import { findWorkspace } from "../../../store/workspaces.js";
import type { Analytics, AnalyticsRange } from "../../api/analytics.js";
import { agreementOf } from "./agreement-of.js";
import { calendarOf } from "./calendar.js";
import { draftsOf } from "./drafts-of.js";
import { sentimentOf } from "./mood-of.js";
import { qaOf } from "./qa-of.js";
import { servicesOf } from "./services-of.js";
import { volumeOf } from "./volume-of.js";

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
