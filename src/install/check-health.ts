import type { Kysely } from "kysely";
import { TOKEN_REFUSED_MARK } from "../intercom/token-standing.js";
import { oldestDueSeconds } from "../queue/oldest-due.js";
import { countDeadLetters, latestStandings } from "../store/health-facts.js";
import type { Tables } from "../store/tables.js";
import { readWatermark } from "../store/watermarks.js";
import { findWorkspace } from "../store/workspaces.js";
import { healthTexts } from "./health-texts.js";
import { type Health, judgeHealth } from "./judge-health.js";

export interface HealthRoom {
  readonly db: Kysely<Tables>;
  readonly installUrl: string | null;
  readonly now: () => number;
}

/** Intercom names no limit for the answer; it never waits for anybody but the store, and not long for that. */
const WITHIN_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How the app fares in one workspace, from the store alone. Never rejects. */
export async function checkHealth(workspaceId: string, room: HealthRoom): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ state: "UNKNOWN", message: healthTexts.notAnswered }), WITHIN_MS);
  });
  const looked = look(workspaceId, room).catch((): Health => ({ state: "UNKNOWN", message: healthTexts.notAnswered }));
  return Promise.race([looked, tooLate]).finally(() => clearTimeout(timer));
}

async function look(workspaceId: string, { db, installUrl, now }: HealthRoom): Promise<Health> {
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return { state: "UNKNOWN" };
  const [refusedAt, oldest, givenUp, standings] = await Promise.all([
    readWatermark(db, workspaceId, TOKEN_REFUSED_MARK),
    oldestDueSeconds(db, workspaceId),
    countDeadLetters(db, workspaceId, new Date(now() - DAY_MS)),
    // What failed before the app was taken off says nothing about the new installation.
    latestStandings(db, workspaceId, Math.max(now() - HOUR_MS, workspace.connected_at.getTime())),
  ]);
  const facts = {
    connected: workspace.disconnected_at === null,
    // The hourly sweep meets a bad token anew; an older mark is of a token that was replaced.
    tokenRefused: refusedAt !== null && now() - refusedAt * 1000 < 2 * HOUR_MS,
    oldestDueSeconds: oldest,
    givenUp,
    standings,
  };
  return judgeHealth(facts, installUrl);
}
