import type { Kysely } from "kysely";
import { readSettings } from "../../../domain/settings.js";
import { countEscalations } from "../../../store/analytics/count-escalations.js";
import type { DayWindow } from "../../../store/analytics/day-window.js";
import { readAgreement } from "../../../store/analytics/read-agreement.js";
import { readDraftOutcomes } from "../../../store/analytics/read-draft-outcomes.js";
import { readDimensions, readEvaluations } from "../../../store/analytics/read-evaluations.js";
import { readMoods } from "../../../store/analytics/read-moods.js";
import { readServiceClasses } from "../../../store/analytics/read-service-classes.js";
import { readVolume } from "../../../store/analytics/read-volume.js";
import type { Tables } from "../../../store/tables.js";
import { findWorkspace } from "../../../store/workspaces.js";
import type { Analytics, AnalyticsRange } from "../../api/analytics.js";
import { agreementOf } from "./agreement-of.js";
import { calendarOf } from "./calendar.js";
import { draftsOf } from "./drafts-of.js";
import { moodOf } from "./mood-of.js";
import { qaOf } from "./qa-of.js";
import { servicesOf } from "./services-of.js";
import { volumeOf } from "./volume-of.js";

/**
 * A workspace's figures over the last days, from what is stored alone.
 * @param now epoch milliseconds
 */
export async function readAnalytics(
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
    retentionDays: readSettings(workspace?.settings).retentionDays,
  });
  const window: DayWindow = { workspaceId, starts: calendar.starts, until: calendar.until };
  const [volume, moods, escalations, drafts, agreement, evaluations, dimensions, services] = await Promise.all([
    readVolume(db, window),
    readMoods(db, window),
    countEscalations(db, window),
    readDraftOutcomes(db, window),
    readAgreement(db, window),
    readEvaluations(db, window),
    readDimensions(db, window),
    readServiceClasses(db, window),
  ]);
  return {
    days,
    timezone,
    calendar: [...calendar.days],
    beginsLate: calendar.beginsLate,
    volume: volumeOf(calendar, volume),
    mood: moodOf(calendar, moods, escalations),
    drafts: draftsOf(drafts),
    agreement: agreementOf(agreement),
    qa: qaOf(evaluations, dimensions),
    services: servicesOf(services),
  };
}
