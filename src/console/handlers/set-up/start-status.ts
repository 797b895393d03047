/** Whether it was said how the app begins, and what becomes of the answer. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Settings } from "../../../domain/settings.js";
import { findUnderWay } from "../../../jobs/maintenance/request-backtest.js";
import type { Tables } from "../../../store/database/tables.js";
import { findBacktest, listBacktests, ranUnsaved } from "../../../store/proof/backtests.js";
import { hasChangedLevel } from "../../../store/workspaces/set-up-facts.js";
import { findWatermark, getWatermark, setWatermark } from "../../../store/workspaces/watermarks.js";
import type { StartWaiting } from "../../api/set-up.js";
import type { ConsoleDeps } from "../handlers.js";

const START_WATERMARK = "start-chosen";

const waitingStart = z.object({ waitsFor: z.string() });

/** Further back nobody looks for what was started like. */
const MOST_RUNS = 20;

/** What the chosen start waits for; null where it waits for nothing, or where the levels were chosen in another way since. */
export async function getStartWaits(
  { db, ...deps }: Pick<ConsoleDeps, "db" | "config" | "now">,
  workspaceId: string,
  { automations }: Settings,
): Promise<StartWaiting | null> {
  const detail = waitingStart.safeParse((await findWatermark(db, workspaceId, START_WATERMARK))?.detail);
  if (!detail.success || automations.triage !== "suggest") return null;
  // One that was given up is ended by it.
  await findUnderWay(db, workspaceId, deps);
  const first = await findBacktest(db, workspaceId, detail.data.waitsFor);
  if (first === null) return null;
  // One that was started since counts in its place.
  const runs = (await listBacktests(db, workspaceId, MOST_RUNS)).filter(
    (run) => !ranUnsaved(run) && run.requested_at.getTime() >= first.requested_at.getTime(),
  );
  if (first.applied !== null || runs.some(({ applied }) => applied !== null)) return null;
  const run = runs[0] ?? first;
  if (run.ended_at === null) return "running";
  return run.report === null ? "failed" : "reported";
}

/** @param waitsFor the backtest whose report it begins with; null where it waits for none */
export async function saveStartChosen(
  db: Kysely<Tables>,
  workspaceId: string,
  at: number,
  waitsFor: string | null,
): Promise<void> {
  await setWatermark(db, workspaceId, START_WATERMARK, at, waitsFor === null ? null : { waitsFor });
}

/** Whoever has changed a level has chosen as well: in the settings, by starting like a backtest, or by accepting what was earned. */
export async function isStartChosen(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  return (await getWatermark(db, workspaceId, START_WATERMARK)) !== null || hasChangedLevel(db, workspaceId);
}
