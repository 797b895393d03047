import { z } from "zod";
import { TOKEN_REFUSED_WATERMARK } from "../../../intercom/token-standing.js";
import { SWEEP_WATERMARK } from "../../../jobs/sweep.js";
import { newestNotificationAt } from "../../../store/database-health.js";
import { findWatermark, getWatermark } from "../../../store/watermarks.js";
import type { Health, HealthCheck } from "../../api/health.js";
import type { ConsoleDeps } from "../desk-room.js";
import { probe, type Probed, seen } from "./probe.js";
import { healthPageTexts } from "./texts.js";

type Intercom = Health["intercom"];

/** The hourly sweep meets a bad token anew; an older mark is of a token that was replaced. */
const TOKEN_MARK_LIFE_MS = 2 * 3_600_000;

const swept = z.object({ looked: z.number(), missed: z.number() });

type Deps = Pick<ConsoleDeps, "db" | "intercomCalls" | "now">;

/** From the store and this process alone: Intercom itself is not asked. */
export async function checkIntercom(workspaceId: string, { db, intercomCalls, now }: Deps): Promise<Intercom> {
  const [refused, budget, webhook, sweep] = await Promise.all([
    probe(() => getWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK)),
    probe(() => intercomCalls.budget(workspaceId)),
    probe(() => newestNotificationAt(db, workspaceId)),
    probe(() => findWatermark(db, workspaceId, SWEEP_WATERMARK)),
  ]);
  const refusedAt = (seen(refused) ?? 0) * 1000;
  const watermark = seen(sweep);
  const found = swept.safeParse(watermark?.detail).data;
  const facts = {
    tokenRefusedAt: now() - refusedAt < TOKEN_MARK_LIFE_MS ? refusedAt : null,
    lastCallAt: intercomCalls.lastAnswerAt(workspaceId),
    budget: seen(budget),
    lastWebhookAt: seen(webhook)?.getTime() ?? null,
    sweep: watermark === null || found === undefined ? null : { at: watermark.at * 1000, ...found },
  };
  return { ...assess(facts, refused, webhook), ...facts };
}

function assess(facts: Omit<Intercom, keyof HealthCheck>, refused: Probed<unknown>, webhook: Probed<unknown>): HealthCheck {
  const texts = healthPageTexts.intercom;
  if (facts.tokenRefusedAt !== null) return texts.tokenRefused;
  if (!refused.ok || !webhook.ok) return texts.unknown;
  if (facts.budget !== null && facts.budget.pausedUntil !== null) return texts.paused;
  if (facts.lastWebhookAt === null) return texts.noWebhook;
  if (facts.sweep !== null && facts.sweep.missed > 0) return texts.missed(facts.sweep.missed);
  return texts.good;
}
