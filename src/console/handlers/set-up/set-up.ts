import { z } from "zod";
import { CommandRefused } from "../../../cli/command-list.js";
import { hubSections, loadManifest, type Manifest } from "../../../cli/manifest.js";
import { parseSettings } from "../../../domain/settings.js";
import { SENTIMENT_ATTRIBUTES } from "../../../domain/sentiment.js";
import { regionHosts } from "../../../intercom/regions.js";
import { OutsideError } from "../../../kernel/errors.js";
import { getSetUpFacts, type StoredSetUp } from "../../../store/workspaces/set-up-facts.js";
import { CATCH_UP_TOPIC } from "../../../jobs/catalog.js";
import { countConversationsWaiting } from "../../../queue/queued-work.js";
import { TOKEN_REFUSED_WATERMARK } from "../../../workspaces/token-health.js";
import type { SetUpFacts } from "../../api/set-up.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { getCapabilities, getConversationAttributes } from "./conversation-attributes.js";
import { isStartChosen } from "./choose-start.js";
import { regionOf } from "../region-of.js";

/** The Developer Hub's pages with this server's addresses, and how far things are. */
export function createReadSetUp({ config, db }: ConsoleDeps): Handler<"read-set-up"> {
  const { publicUrl, intercom } = config;
  let manifest: Manifest | null = null;
  return async (_input, { viewer }) => {
    manifest ??= loadManifest(publicUrl ?? "{PUBLIC_URL}");
    const [stored, waiting, startChosen, capabilities] = await Promise.all([
      getSetUpFacts(db, viewer.workspaceId, manifest.webhooks.topics, TOKEN_REFUSED_WATERMARK),
      countConversationsWaiting(db, viewer.workspaceId, CATCH_UP_TOPIC),
      isStartChosen(db, viewer.workspaceId),
      getCapabilities({ config, db }, viewer.workspaceId),
    ]);
    const settings = parseSettings(stored.workspace?.settings);
    const app = intercom.appUrl ?? regionHosts(regionOf(stored.workspace, intercom.region)).app;
    return answered({
      publicAddress: addressStatus(publicUrl),
      hubUrl: `${app}/a/apps/_/developer-hub`,
      sections: hubSections(manifest, intercom.mode === "oauth").map(({ fields, ...section }) => ({
        ...section,
        fields: fields.map((field) => ({ ...field, values: [...field.values] })),
      })),
      facts: { ...factsOf(stored), earlier: earlierOf(stored, waiting) },
      capabilities,
      conversationAttributes: await getConversationAttributes(db, viewer.workspaceId, settings, capabilities),
      startChosen,
    });
  };
}

function addressStatus(publicUrl: string | null): "good" | "missing" | "not-https" {
  if (publicUrl === null) return "missing";
  return publicUrl.startsWith("https:") ? "good" : "not-https";
}

const syncDetail = z.object({ seen: z.number() });

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
    tagWrittenAt: written.get("tag") ?? null,
    noteWrittenAt: written.get("note") ?? null,
    attributesWrittenAt: written.get("contact-attributes") ?? null,
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

/** `npm run setup` for the viewer's workspace alone. */
export function makeAttributesAndTags({ runCommand }: ConsoleDeps): Handler<"make-attributes-and-tags"> {
  return async (_input, { viewer, signal }) => {
    const { workspaceId } = viewer;
    try {
      const [line] = await runCommand("set-up-workspaces", { workspaceId }, { onProgress: () => undefined, signal });
      if (line === undefined) return refused("unavailable", "This workspace is not connected.");
      const { attributesMade, tags, findings } = line;
      return answered({ attributesMade, tags, findings });
    } catch (error) {
      if (error instanceof CommandRefused) return refused("unavailable", error.message);
      if (error instanceof OutsideError) return refused("unavailable", `Intercom rejected it: ${error.message}`);
      throw error;
    }
  };
}
