/** The health of the app in one workspace, as Intercom asks for it. */
import type { Kysely } from "kysely";
import { oldestDueSeconds } from "../queue/queued-work.js";
import type { Tables } from "../store/database/tables.js";
import { countRecentDeadLetters, type LatestStatus, listLatestStatuses } from "../store/workspaces/health-facts.js";
import { cureTexts } from "../domain/cures.js";
import type { Automation } from "../domain/settings.js";
import { getWatermark, TEAMMATE_GONE_WATERMARK } from "../store/workspaces/watermarks.js";
import { findWorkspace } from "../store/workspaces/workspaces.js";
import type { Connections } from "./connections.js";
import { TOKEN_REFUSED_WATERMARK } from "./token-health.js";
import { withinMs } from "../kernel/within-ms.js";

export interface HealthDeps {
  readonly db: Kysely<Tables>;
  readonly connections: Pick<Connections, "hasToken">;
  readonly installUrl: string | null;
  readonly now: () => number;
}

/** Intercom names no limit for the answer; it never waits for anybody but the store, and not long for that. */
const WITHIN_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The health of the app in one workspace, from the store alone. Never rejects. */
export async function checkHealth(workspaceId: string, deps: HealthDeps): Promise<ReportedHealth> {
  const notAnswered: ReportedHealth = { state: "UNKNOWN", message: healthTexts.notAnswered };
  const assessed = assess(workspaceId, deps).catch(() => notAnswered);
  return withinMs(assessed, WITHIN_MS, notAnswered);
}

async function assess(workspaceId: string, { db, connections, installUrl, now }: HealthDeps): Promise<ReportedHealth> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return { state: "UNKNOWN" };
  const [teammateGoneAt, refusedAt, oldest, givenUp, statuses] = await Promise.all([
    getWatermark(db, workspaceId, TEAMMATE_GONE_WATERMARK),
    getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK),
    oldestDueSeconds(db, workspaceId),
    countRecentDeadLetters(db, workspaceId, new Date(now() - DAY_MS)),
    // What failed before the app was uninstalled says nothing about the new installation.
    listLatestStatuses(db, workspaceId, Math.max(now() - HOUR_MS, workspace.connected_at.getTime())),
  ]);
  const facts = {
    connected: workspace.disconnected_at === null && workspace.uninstall === null && connections.hasToken(workspace),
    // The hourly sweep meets a bad token anew; an older watermark is of a token that was replaced.
    tokenRefused: refusedAt !== null && now() - refusedAt * 1000 < 2 * HOUR_MS,
    // Jobs that wait for a teammate meet it anew each hour.
    teammateGone: teammateGoneAt !== null && now() - teammateGoneAt * 1000 < 2 * HOUR_MS,
    oldestDueSeconds: oldest,
    givenUp,
    statuses,
  };
  return assessHealth(facts, installUrl);
}

/** https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check */
export type ReportedHealth =
  | { readonly state: "OK" }
  | { readonly state: "UNKNOWN"; readonly message?: string }
  | {
      readonly state: "UNHEALTHY";
      readonly message: string;
      readonly cta_type?: "REINSTALL_CTA";
      readonly cta_label?: string;
      readonly cta_url?: string;
    };

/** What is known of one workspace's installation. */
export interface HealthFacts {
  readonly connected: boolean;
  readonly tokenRefused: boolean;
  readonly teammateGone: boolean;
  /** How long the oldest due job has waited. */
  readonly oldestDueSeconds: number;
  /** Failed for good in the last day and not queued again. */
  readonly givenUp: number;
  readonly statuses: readonly LatestStatus[];
}

/** Intercom cuts what is longer. */
const LONGEST_MESSAGE = 2084;

/** A burst is caught up with by then; Intercom asks once a day, so a false warning would stay for long. */
const BEHIND_SECONDS = 15 * 60;

/** @param installUrl where an admin installs again; null for a private app, which has no such page. */
export function assessHealth(facts: HealthFacts, installUrl: string | null): ReportedHealth {
  if (!facts.connected) return unhealthy([healthTexts.disconnected], installUrl);
  if (facts.tokenRefused)
    return unhealthy([installUrl === null ? healthTexts.tokenRefusedPrivate : healthTexts.tokenRefused], installUrl);
  // One message: what waits for a teammate, or failed for want of one, follows from it.
  if (facts.teammateGone) return unhealthy([cureTexts.teammate], installUrl);
  const complaints = [
    ...(facts.oldestDueSeconds >= BEHIND_SECONDS ? [healthTexts.behind(Math.round(facts.oldestDueSeconds / 60))] : []),
    ...(facts.givenUp > 0 ? [healthTexts.givenUp(facts.givenUp)] : []),
    ...facts.statuses
      .filter(({ status }) => status !== "done")
      .map(({ automation, detail }) => healthTexts.failing(automation, detail)),
  ];
  return complaints.length === 0 ? { state: "OK" } : unhealthy(complaints, null);
}

function unhealthy(complaints: readonly string[], installUrl: string | null): ReportedHealth {
  const message = complaints.join(" ").slice(0, LONGEST_MESSAGE);
  if (installUrl === null) return { state: "UNHEALTHY", message };
  return {
    state: "UNHEALTHY",
    message,
    cta_type: "REINSTALL_CTA",
    cta_label: healthTexts.reinstall,
    cta_url: installUrl,
  };
}

/** What an admin reads in Intercom about an unhealthy app. Whole sentences, each with what to do. */
const healthTexts = {
  disconnected: "The app is not connected to this workspace. Install it again.",
  tokenRefused: "Intercom refuses the app's token, so nothing can be read or written. Install the app again.",
  tokenRefusedPrivate:
    "Intercom refuses the app's token, so nothing can be read or written. Give the app a new access token from the Developer Hub.",
  behind: (minutes: number) =>
    `Jobs are ${minutes} minutes behind. The app catches up by itself; if this lasts, its operator should run npm run doctor.`,
  givenUp: (count: number) =>
    count === 1
      ? "One job failed in the last day. The app's operator sees it with npm run jobs and can run it again."
      : `${count} jobs failed in the last day. The app's operator sees them with npm run jobs and can run them again.`,
  failing: (automation: string, detail: string | null) =>
    `${AUTOMATION_WORDS[automation] ?? automation} failed the last time: ${detail ?? "the reason is in the app's log"}.`,
  notAnswered: "The health check did not finish in time.",
  reinstall: "Install again",
} as const;

/** The store names automations by any string: it may hold one of an earlier release. */
const AUTOMATION_WORDS: Readonly<Record<string, string>> = {
  triage: "Triage",
  sentiment: "Sentiment analysis",
  draft: "Writing a draft",
  qa: "Scoring a closed conversation",
} satisfies Readonly<Record<Automation, string>>;
