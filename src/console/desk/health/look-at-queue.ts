import { JOB_KINDS, JOB_NAMES } from "../../../jobs/catalog.js";
import { countDeadLetters } from "../../../store/health-facts.js";
import { countQueuedWork, type QueuedWork } from "../../../store/queued-work.js";
import type { Health, HealthCheck, QueuedJobs } from "../../api/health.js";
import type { ConsoleDeps } from "../desk-room.js";
import { probe, seen } from "./probe.js";
import { healthPageTexts } from "./texts.js";

const DAY_MS = 86_400_000;
/** As the health check Intercom asks for: a burst is caught up with by then. */
const BEHIND_SECONDS = 15 * 60;

export async function checkQueue(workspaceId: string, { db, now }: Pick<ConsoleDeps, "db" | "now">): Promise<Health["queue"]> {
  const [work, givenUpToday] = await Promise.all([
    probe(() => countQueuedWork(db, workspaceId)).then(seen),
    probe(() => countDeadLetters(db, workspaceId, new Date(now() - DAY_MS))).then(seen),
  ]);
  return { ...assess(work, givenUpToday), jobs: work === null ? null : inOrder(work), givenUpToday };
}

function assess(work: readonly QueuedWork[] | null, givenUp: number | null): HealthCheck {
  const texts = healthPageTexts.queue;
  if (work === null) return texts.unknown;
  const oldest = Math.max(0, ...work.map(({ oldestSeconds }) => oldestSeconds));
  if (oldest >= BEHIND_SECONDS) return texts.behind(Math.round(oldest / 60));
  if (givenUp !== null && givenUp > 0) return texts.givenUp(givenUp);
  const underWay = work.reduce((sum, { waiting, running }) => sum + waiting + running, 0);
  return underWay === 0 ? texts.good : texts.busy(underWay);
}

/** In the catalog's order, so that lines do not jump while one looks. */
function inOrder(work: readonly QueuedWork[]): QueuedJobs[] {
  return JOB_NAMES.flatMap((name) => {
    const found = work.find((each) => each.name === name);
    if (found === undefined) return [];
    const { waiting, later, running, oldestSeconds } = found;
    return [{ job: name, summary: JOB_KINDS[name].summary, waiting, later, running, oldestSeconds }];
  });
}
