/**
 * Finds what is worth an alert among what was decided and what failed, and queues it. What was found once is not raised
 * again, so the same stretch of time may be looked at twice.
 */
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { z } from "zod";
import { type AlertSettings, quietUntil } from "../../domain/alert-settings.js";
import { digestDay, rises } from "../../domain/alerts.js";
import type { Queue } from "../../queue/queue.js";
import { findClassification } from "../../store/conversations/classifications.js";
import { listSentiments } from "../../store/conversations/sentiments.js";
import type { Tables } from "../../store/database/tables.js";
import {
  ALERTS_WATERMARK,
  type AlertToRaise,
  channelsOf,
  findAlertSettings,
  insertAlerts,
} from "../../store/workspaces/alerts.js";
import { countDay, countFailedJobs, listDecidedSince } from "../../store/workspaces/alert-counts.js";
import { clearWatermark, findWatermark, getWatermark, setWatermark } from "../../store/workspaces/watermarks.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import { TOKEN_REFUSED_WATERMARK } from "../../workspaces/token-health.js";
import type { JobToDo } from "../catalog.js";

export interface WatchAlertsDeps {
  readonly db: Kysely<Tables>;
  readonly queue: Queue;
  readonly now: () => number;
}

/** What was decided a moment ago may be written a moment later. */
const LATE_SECONDS = 120;
/** Older messages are no news: those from before the installation, or found by a sweep. */
const NEWS_SECONDS = 86_400;
const DAY_MS = 24 * 3_600_000;
/** Kept while the token is refused, so that it is told once. */
const TOKEN_ALERTED_WATERMARK = "alerts-token";

export async function watchAlerts(workspaceId: string, deps: WatchAlertsDeps): Promise<void> {
  const { db, queue, now } = deps;
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace !== null && workspace.disconnected_at !== null) return;
  const stored = await findAlertSettings(db, workspaceId);
  const channels = stored === null ? [] : channelsOf(stored);
  if (stored === null || channels.length === 0) return clearWatermark(db, workspaceId, ALERTS_WATERMARK);
  const at = now();
  const seconds = Math.floor(at / 1000);
  const before = await findWatermark(db, workspaceId, ALERTS_WATERMARK);
  // What happened before alerts were switched on is not alerted.
  const onSince = z.object({ onSince: z.number() }).safeParse(before?.detail).data?.onSince ?? seconds;
  if (before === null) return setWatermark(db, workspaceId, ALERTS_WATERMARK, seconds, { onSince });
  const since = Math.max(onSince, before.at - LATE_SECONDS);
  const timezone = workspace?.timezone ?? "UTC";
  const found = await findWorthy(workspaceId, stored.settings, { since, onSince, timezone }, deps);
  const dueAt = quietUntil(at, stored.settings.quietHours, timezone) ?? at;
  await db
    .transaction()
    .execute(async (transaction) => {
      const raised = await insertAlerts(transaction, workspaceId, found, { channels, now: at, dueAt });
      const jobs = raised.map(({ id, channel }) => sendAlertJob(workspaceId, id, channel, at, dueAt));
      await queue.addWithin(transaction, jobs);
      await setWatermark(transaction, workspaceId, ALERTS_WATERMARK, seconds, { onSince });
      return jobs;
    })
    .then((jobs) => queue.announce(jobs));
}

export function sendAlertJob(
  workspaceId: string,
  alertId: string,
  channel: "chat" | "webhook",
  now: number,
  notBefore: number,
): JobToDo {
  const cause = { id: alertId, topic: "alert", receivedAt: now, partId: null };
  return { name: "send-alert", payload: { workspaceId, alertId, channel, cause }, notBefore };
}

interface Stretch {
  /** Unix seconds. */
  readonly since: number;
  readonly onSince: number;
  readonly timezone: string;
}

async function findWorthy(
  workspaceId: string,
  settings: AlertSettings,
  stretch: Stretch,
  deps: WatchAlertsDeps,
): Promise<readonly AlertToRaise[]> {
  const found = await Promise.all([
    settings.escalationFrom === null ? [] : findRises(workspaceId, settings.escalationFrom, stretch, deps),
    settings.qaBelow === null ? [] : findLowScores(workspaceId, settings.qaBelow, stretch, deps),
    settings.failedJobs ? findFailedJobs(workspaceId, stretch, deps) : [],
    settings.tokenRefused ? findTokenRefused(workspaceId, deps) : [],
    findDigest(workspaceId, settings, stretch, deps),
  ]);
  return found.flat();
}

async function findRises(
  workspaceId: string,
  line: number,
  { since, onSince }: Stretch,
  { db, now }: WatchAlertsDeps,
): Promise<readonly AlertToRaise[]> {
  const decided = await listDecidedSince(db, workspaceId, "sentiment", new Date(since * 1000));
  const news = Math.floor(now() / 1000) - NEWS_SECONDS;
  const alerts: AlertToRaise[] = [];
  for (const conversationId of new Set(decided.map((each) => each.conversation_id))) {
    const rose = rises(await listSentiments(db, workspaceId, conversationId), line);
    // What was analyzed long before it was decided: Intercom failed in between, or a thread was read message by message.
    const fresh = rose.filter((each) => each.analyzed_at >= onSince && each.message_at >= news);
    if (fresh.length === 0) continue;
    const classification = await findClassification(db, workspaceId, conversationId);
    alerts.push(
      ...fresh.map(({ message_id: messageId, risk }) => ({
        id: toAlertId(workspaceId, "escalation", conversationId, messageId),
        kind: "escalation" as const,
        conversationId,
        data: { category: classification?.category ?? null, urgency: classification?.urgency ?? null, messageId, risk, line },
      })),
    );
  }
  return alerts;
}

const scored = z.object({ score: z.number() });

async function findLowScores(
  workspaceId: string,
  line: number,
  { since }: Stretch,
  { db }: WatchAlertsDeps,
): Promise<readonly AlertToRaise[]> {
  const decided = await listDecidedSince(db, workspaceId, "qa", new Date(since * 1000));
  return decided.flatMap(({ key, conversation_id: conversationId, category, output }) => {
    const { data } = scored.safeParse(output);
    if (data === undefined || data.score >= line) return [];
    const id = toAlertId(workspaceId, "qa", key);
    return [{ id, kind: "qa" as const, conversationId, data: { category, score: data.score, line } }];
  });
}

/** One for an hour: an outage fails hundreds of jobs. The hour they failed in, or what fails at its end would be alerted twice. */
async function findFailedJobs(
  workspaceId: string,
  { since }: Stretch,
  { db }: WatchAlertsDeps,
): Promise<readonly AlertToRaise[]> {
  const failed = await countFailedJobs(db, workspaceId, new Date(since * 1000));
  return [...new Set(failed.map(({ hour }) => hour))].map((hour) => {
    const inHour = failed.filter((each) => each.hour === hour);
    const jobs = inHour.reduce((sum, { count }) => sum + count, 0);
    const data = { jobs, kinds: inHour.map(({ job }) => job) };
    return { id: toAlertId(workspaceId, "failed-jobs", String(hour)), kind: "failed-jobs", conversationId: null, data };
  });
}

async function findTokenRefused(workspaceId: string, { db }: WatchAlertsDeps): Promise<readonly AlertToRaise[]> {
  const refusedAt = await getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK);
  const alertedAt = await getWatermark(db, workspaceId, TOKEN_ALERTED_WATERMARK);
  if (refusedAt === null) {
    if (alertedAt !== null) await clearWatermark(db, workspaceId, TOKEN_ALERTED_WATERMARK);
    return [];
  }
  if (alertedAt === null) await setWatermark(db, workspaceId, TOKEN_ALERTED_WATERMARK, refusedAt);
  // The first refusal names the alert: the watermark moves on with each later one.
  const id = toAlertId(workspaceId, "token-refused", String(alertedAt ?? refusedAt));
  return [{ id, kind: "token-refused", conversationId: null, data: {} }];
}

async function findDigest(
  workspaceId: string,
  { digestAt, escalationFrom, qaBelow }: AlertSettings,
  { onSince, timezone }: Stretch,
  { db, now }: WatchAlertsDeps,
): Promise<readonly AlertToRaise[]> {
  const day = digestDay(now(), onSince * 1000, digestAt, timezone);
  if (day === null) return [];
  const { escalations, low_scores, ...others } = await countDay(db, workspaceId, new Date(now() - DAY_MS));
  // Counted are the alerts: where there are none of a kind, nobody knows how many there would have been.
  const counts = {
    ...others,
    ...(escalationFrom !== null && { escalations }),
    ...(qaBelow !== null && { low_scores }),
  };
  return [{ id: toAlertId(workspaceId, "digest", day), kind: "digest", conversationId: null, data: { day, counts } }];
}

/** What it is about makes the id, and with it the `webhook-id`: whoever gets it twice knows. */
function toAlertId(...about: readonly string[]): string {
  return `msg_${createHash("sha256").update(JSON.stringify(about)).digest("base64url").slice(0, 32)}`;
}
