import { parseSettings } from "../../../domain/settings.js";
import { getWatermark } from "../../../store/watermarks.js";
import { findWorkspace } from "../../../store/workspaces.js";
import type { Health } from "../../api/health.js";
import type { ConsoleDeps } from "../desk-room.js";
import { probe } from "./probe.js";
import { healthPageTexts } from "./texts.js";

const DAY_MS = 86_400_000;
/** The turn comes round each minute; a process that slept needs some. */
const LATE_MS = 30 * 60_000;

export async function checkRetention(
  workspaceId: string,
  { db, now }: Pick<ConsoleDeps, "db" | "now">,
): Promise<Health["retention"]> {
  const looked = await probe(() => Promise.all([getWatermark(db, "", "retention-turn"), findWorkspace(db, workspaceId)]));
  const [last, workspace] = looked.ok ? looked.value : [null, null];
  const { retentionDays: days, rawRetentionDays: rawDays } = parseSettings(workspace?.settings ?? {});
  const lastAt = last === null ? null : last * 1000;
  const nextAt = lastAt === null ? null : lastAt + DAY_MS;
  const texts = healthPageTexts.retention;
  const facts = { lastAt, nextAt, days, rawDays };
  if (!looked.ok) return { ...texts.unknown, ...facts };
  if (nextAt === null) return { ...texts.never, ...facts };
  return { ...(now() > nextAt + LATE_MS ? texts.overdue : texts.good(days)), ...facts };
}
