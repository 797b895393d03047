/** How far the setting up is, from what is stored and queued. */
import type { Kysely } from "kysely";
import { z } from "zod";
import { SENTIMENT_ATTRIBUTES } from "../../../domain/sentiment.js";
import { AUTOMATIONS, type Settings } from "../../../domain/settings.js";
import { CATCH_UP_TOPIC } from "../../../jobs/catalog.js";
import { countConversationsWaiting } from "../../../queue/queued-work.js";
import type { Tables } from "../../../store/database/tables.js";
import { findBacktest, listBacktests, ranUnsaved } from "../../../store/proof/backtests.js";
import { getSetUpFacts, type StoredSetUp } from "../../../store/workspaces/set-up-facts.js";
import { findWatermark, getWatermark } from "../../../store/workspaces/watermarks.js";
import { hasChangedSetting } from "../../../store/workspaces/workspaces.js";
import { TOKEN_REFUSED_WATERMARK } from "../../../workspaces/token-health.js";
import type { SetUpFacts, StartWaiting } from "../../api/set-up.js";
import { START_WATERMARK } from "./choose-start.js";

export function addressStatus(publicUrl: string | null): "good" | "missing" | "not-https" {
  if (publicUrl === null) return "missing";
  return publicUrl.startsWith("https:") ? "good" : "not-https";
}

const syncDetail = z.object({ seen: z.number() });

/** What is stored of the workspace, and how far it has been set up. */
export async function getFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
): Promise<{ readonly workspace: StoredSetUp["workspace"]; readonly facts: SetUpFacts }> {
  const [stored, waiting] = await Promise.all([
    getSetUpFacts(db, workspaceId, topics, TOKEN_REFUSED_WATERMARK),
    countConversationsWaiting(db, workspaceId, CATCH_UP_TOPIC),
  ]);
  return { workspace: stored.workspace, facts: { ...factsOf(stored), earlier: earlierOf(stored, waiting) } };
}

function factsOf({
  workspace,
  tokenRefusedAt,
  topics,
  written,
  lastSeen,
  attributes,
  tags,
  synced,
}: StoredSetUp): Omit<SetUpFacts, "earlier"> {
  return {
    connectedAt: workspace === null || workspace.disconnected_at !== null ? null : workspace.connected_at.getTime(),
    tokenRefusedAt: tokenRefusedAt === null ? null : tokenRefusedAt * 1000,
    topics: [...topics].map(([topic, lastAt]) => ({ topic, lastAt })),
    refusedSignatures: [...lastSeen.refused],
    sidebarOpenedAt: lastSeen.sidebarOpenedAt,
    healthAskedAt: lastSeen.healthAskedAt,
    tagWrittenAt: written.category,
    noteWrittenAt: written.draft,
    attributesWrittenAt: written.sentiment,
    attributes: Object.keys(SENTIMENT_ATTRIBUTES).map((name) => ({ name, made: attributes.has(name) })),
    tags,
    knowledge: synced === null ? null : { at: synced.at * 1000, articles: syncDetail.safeParse(synced.detail).data?.seen ?? 0 },
  };
}

function earlierOf({ caughtUp }: StoredSetUp, waiting: number): SetUpFacts["earlier"] {
  if (caughtUp === null) return null;
  const { checked, skipped, finished } = caughtUp;
  return { checked, skipped, waiting, finished };
}

const waitingStart = z.object({ waitsFor: z.string() });

/** Further back nobody looks for what was started like. */
const MOST_RUNS = 20;

/** What the chosen start waits for; null where it waits for nothing, or where the levels were chosen in another way since. */
export async function getStartWaits(
  db: Kysely<Tables>,
  workspaceId: string,
  { automations }: Settings,
): Promise<StartWaiting | null> {
  const detail = waitingStart.safeParse((await findWatermark(db, workspaceId, START_WATERMARK))?.detail);
  if (!detail.success || automations.triage !== "suggest") return null;
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

/** Whoever has changed a level has chosen as well. */
export async function isStartChosen(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  if ((await getWatermark(db, workspaceId, START_WATERMARK)) !== null) return true;
  return hasChangedSetting(
    db,
    workspaceId,
    AUTOMATIONS.map((automation) => `automations.${automation}`),
  );
}
