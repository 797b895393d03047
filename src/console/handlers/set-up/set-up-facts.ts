/** How far the setting up is, from what is stored and queued. */
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Config } from "../../../config.js";
import { SENTIMENT_ATTRIBUTES } from "../../../domain/sentiment.js";
import { isStrangersSignature } from "../../../domain/signed-endpoints.js";
import { CATCH_UP_TOPIC } from "../../../jobs/catalog.js";
import { countConversationsWaiting } from "../../../queue/queued-work.js";
import type { Tables } from "../../../store/database/tables.js";
import { getSetUpFacts, type StoredSetUp } from "../../../store/workspaces/set-up-facts.js";
import { TOKEN_REFUSED_WATERMARK } from "../../../workspaces/token-health.js";
import type { SetUpFacts } from "../../api/set-up.js";

const syncDetail = z.object({ seen: z.number() });

export async function getFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
  mode: Config["intercom"]["mode"],
): Promise<{ readonly workspace: StoredSetUp["workspace"]; readonly facts: SetUpFacts }> {
  const [stored, waiting] = await Promise.all([
    getSetUpFacts(db, workspaceId, topics, TOKEN_REFUSED_WATERMARK),
    countConversationsWaiting(db, workspaceId, CATCH_UP_TOPIC),
  ]);
  return { workspace: stored.workspace, facts: { ...factsOf(stored, mode === "oauth"), earlier: earlierOf(stored, waiting) } };
}

function factsOf(
  { workspace, tokenRefusedAt, topics, written, lastSeen, attributes, tags, synced }: StoredSetUp,
  sharesSecret: boolean,
): Omit<SetUpFacts, "earlier"> {
  const connectedAt = workspace === null || workspace.disconnected_at !== null ? null : workspace.connected_at.getTime();
  return {
    connectedAt,
    tokenRefusedAt: tokenRefusedAt === null ? null : tokenRefusedAt * 1000,
    topics: [...topics].map(([topic, lastAt]) => ({ topic, lastAt })),
    refusedSignatures: refusedHere(lastSeen, topics, connectedAt ?? 0, sharesSecret),
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

/**
 * Wrong signatures count for no workspace, so each is shown them all: save those from before it was connected, and those that
 * came beside right ones of others, where one app has many workspaces and one secret for all of them.
 */
function refusedHere(
  { refused, sidebarOpenedAt, healthAskedAt }: StoredSetUp["lastSeen"],
  topics: StoredSetUp["topics"],
  connectedAt: number,
  sharesSecret: boolean,
): SetUpFacts["refusedSignatures"] {
  const seenAt = {
    webhooks: Math.max(0, ...[...topics.values()].map((at) => at ?? 0)),
    sidebar: sidebarOpenedAt ?? 0,
    health: healthAskedAt ?? 0,
  };
  return refused.flatMap(({ endpoint, at, verifiedAt }) => {
    const isOthers = sharesSecret && verifiedAt !== null && verifiedAt > seenAt[endpoint];
    // Refusals are known to the second.
    if (at + 1000 <= connectedAt || (isOthers && isStrangersSignature(endpoint, at, verifiedAt))) return [];
    return [{ endpoint, at }];
  });
}

function earlierOf({ caughtUp }: StoredSetUp, waiting: number): SetUpFacts["earlier"] {
  if (caughtUp === null) return null;
  const { checked, skipped, finished } = caughtUp;
  return { checked, skipped, waiting, finished };
}
