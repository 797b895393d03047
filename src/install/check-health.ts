import type { Kysely } from "kysely";
import { TOKEN_REFUSED_WATERMARK } from "../intercom/token-standing.js";
import { oldestDueSeconds } from "../queue/oldest-due.js";
import { countDeadLetters, listLatestStatuses } from "../store/health-facts.js";
import type { Tables } from "../store/tables.js";
import { getWatermark } from "../store/watermarks.js";
import { findWorkspace } from "../store/workspaces.js";
import { healthTexts } from "./health-texts.js";
import { type Health, assessHealth } from "./judge-health.js";

export interface HealthDeps {
  readonly db: Kysely<Tables>;
  readonly installUrl: string | null;
  readonly now: () => number;
}

/** Intercom names no limit for the answer; it never waits for anybody but the store, and not long for that. */
const WITHIN_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How the app fares in one workspace, from the store alone. Never rejects. */
export async function checkHealth(workspaceId: string, deps: HealthDeps): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ state: "UNKNOWN", message: healthTexts.notAnswered }), WITHIN_MS);
  });
  const assessed = assess(workspaceId, deps).catch((): Health => ({ state: "UNKNOWN", message: healthTexts.notAnswered }));
  return Promise.race([assessed, tooLate]).finally(() => clearTimeout(timer));
}

async function assess(workspaceId: string, { db, installUrl, now }: HealthDeps): Promise<Health> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return { state: "UNKNOWN" };
  const [refusedAt, oldest, givenUp, statuses] = await Promise.all([
    getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK),
    oldestDueSeconds(db, workspaceId),
    countDeadLetters(db, workspaceId, new Date(now() - DAY_MS)),
    // What failed before the app was taken off says nothing about the new installation.
    listLatestStatuses(db, workspaceId, Math.max(now() - HOUR_MS, workspace.connected_at.getTime())),
  ]);
  const facts = {
    connected: workspace.disconnected_at === null,
    // The hourly sweep meets a bad token anew; an older mark is of a token that was replaced.
    tokenRefused: refusedAt !== null && now() - refusedAt * 1000 < 2 * HOUR_MS,
    oldestDueSeconds: oldest,
    givenUp,
    statuses,
  };
  return assessHealth(facts, installUrl);
}
