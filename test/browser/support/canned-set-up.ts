import type { OutputOf } from "../../../src/console/api/endpoints.js";
import { capabilitiesOf } from "../../../src/domain/capabilities.js";
import type { SetUpFacts } from "../../../src/console/api/set-up.js";
import { hubSections } from "../../../src/doctor/manifest.js";
import { loadManifest } from "../../../src/doctor/manifest.js";

export const PUBLIC_ADDRESS = "https://desk.example";

/** Half past two in the afternoon, so that no test depends on when it runs. */
export const MOMENT = Date.UTC(2026, 2, 14, 14, 30);

/** The Developer Hub's pages as the server sends them, and nothing seen yet. */
export function cannedSetUp(facts: Partial<SetUpFacts> = {}): OutputOf<"read-set-up"> {
  const manifest = loadManifest(PUBLIC_ADDRESS);
  return {
    publicAddress: "good",
    hubUrl: "https://app.intercom.com/a/apps/_/developer-hub",
    sections: hubSections(manifest, false).map(({ fields, ...section }) => ({
      ...section,
      fields: fields.map((field) => ({ ...field, values: [...field.values] })),
    })),
    facts: {
      connectedAt: MOMENT,
      tokenRefusedAt: null,
      topics: manifest.webhooks.topics.map((topic) => ({ topic, lastAt: null })),
      refusedSignatures: [],
      sidebarOpenedAt: null,
      healthAskedAt: null,
      tagWrittenAt: null,
      noteWrittenAt: null,
      attributesWrittenAt: null,
      attributes: manifest.data_attributes.map(({ name }) => ({ name, made: false })),
      tags: 0,
      knowledge: null,
      earlier: null,
      ...facts,
    },
    capabilities: {
      version: "2.11",
      checkedAt: null,
      lines: [...capabilitiesOf({ version: "2.11", seen: { granted: [], missing: [], refused: [] }, ownToken: true })],
    },
    conversationAttributes: {
      written: true,
      canCreate: false,
      seenAt: null,
      problem: null,
      items: [
        { name: "AI urgency", type: "list", options: ["low", "high"], state: "missing", lacking: [] },
        { name: "AI QA score", type: "number", options: [], state: "ready", lacking: [] },
      ],
    },
    startChosen: true,
    startWaits: null,
  };
}

/** One topic came, the others have not. */
export function cannedTopics(seen: string, at: number): SetUpFacts["topics"] {
  return cannedSetUp().facts.topics.map(({ topic }) => ({ topic, lastAt: topic === seen ? at : null }));
}

export const EXAMINED: OutputOf<"run-doctor"> = {
  complete: true,
  at: MOMENT,
  findings: [
    { check: "token", about: null, level: "good", says: "The token works.", remedy: null },
    { check: "services", about: "kb", level: "notice", says: "Does not say what it is.", remedy: "Nothing to do." },
    {
      check: "webhooks",
      about: null,
      level: "fault",
      says: "The running app refuses a webhook.",
      remedy: "Give app and doctor the same secret.",
    },
  ],
};
