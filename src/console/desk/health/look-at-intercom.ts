import { z } from "zod";
import { TOKEN_REFUSED_MARK } from "../../../intercom/token-standing.js";
import { SWEEP_MARK } from "../../../jobs/sweep.js";
import { newestNotificationAt } from "../../../store/database-health.js";
import { readMark, readWatermark } from "../../../store/watermarks.js";
import type { Health, Judged } from "../../api/health.js";
import type { DeskRoom } from "../desk-room.js";
import { probe, type Probed, seen } from "./probe.js";
import { healthPageTexts } from "./texts.js";

type Intercom = Health["intercom"];

/** The hourly sweep meets a bad token anew; an older mark is of a token that was replaced. */
const TOKEN_MARK_LIFE_MS = 2 * 3_600_000;

const swept = z.object({ looked: z.number(), missed: z.number() });

type Room = Pick<DeskRoom, "db" | "intercomCalls" | "now">;

/** From the store and this process alone: Intercom itself is not asked. */
export async function lookAtIntercom(workspaceId: string, { db, intercomCalls, now }: Room): Promise<Intercom> {
  const [refused, budget, webhook, sweep] = await Promise.all([
    probe(() => readWatermark(db, workspaceId, TOKEN_REFUSED_MARK)),
    probe(() => intercomCalls.budget(workspaceId)),
    probe(() => newestNotificationAt(db, workspaceId)),
    probe(() => readMark(db, workspaceId, SWEEP_MARK)),
  ]);
  const refusedAt = (seen(refused) ?? 0) * 1000;
  const mark = seen(sweep);
  const found = swept.safeParse(mark?.detail).data;
  const facts = {
    tokenRefusedAt: now() - refusedAt < TOKEN_MARK_LIFE_MS ? refusedAt : null,
    lastCallAt: intercomCalls.lastAnswerAt(workspaceId),
    budget: seen(budget),
    lastWebhookAt: seen(webhook)?.getTime() ?? null,
    sweep: mark === null || found === undefined ? null : { at: mark.at * 1000, ...found },
  };
  return { ...judge(facts, refused, webhook), ...facts };
}

function judge(facts: Omit<Intercom, keyof Judged>, refused: Probed<unknown>, webhook: Probed<unknown>): Judged {
  const texts = healthPageTexts.intercom;
  if (facts.tokenRefusedAt !== null) return texts.tokenRefused;
  if (!refused.ok || !webhook.ok) return texts.unknown;
  if (facts.budget !== null && facts.budget.pausedUntil !== null) return texts.paused;
  if (facts.lastWebhookAt === null) return texts.noWebhook;
  if (facts.sweep !== null && facts.sweep.missed > 0) return texts.missed(facts.sweep.missed);
  return texts.good;
}
