import { describe, expect, it } from "vitest";
import { createSlices } from "../../../src/kernel/slices.js";
import { compareReplays, type ReplayedDecision } from "../../../src/domain/decisions/compare-replays.js";
import type { DecisionOf } from "../../../src/domain/decisions/decision.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";

const decision: DecisionOf<"triage"> = {
  automation: "triage",
  facts: {
    channel: "chat",
    suggestOnly: false,
    state: "open",
    tags: [],
    teamId: null,
    teammateId: null,
    route: { wanted: "Billing", mapped: null, match: { found: true, id: "11", name: "Billing" } },
  },
  output: { category: "billing", urgency: "high", confidence: 0.7, runnerUp: null },
  did: { level: "apply", addTags: ["ai-category:billing"], removeTags: [], teamId: "11", needsReview: false },
};
const stored: ReplayedDecision = { key: "triage|1|opened", conversationId: "1", decision, corrected: true };
const compare = (from: Partial<Settings>, to: Partial<Settings>) =>
  compareReplays(
    [stored],
    { from: { ...DEFAULT_SETTINGS, ...from }, to: { ...DEFAULT_SETTINGS, ...to }, teams: [] },
    10,
    createSlices(),
  );
const off = { automations: { ...DEFAULT_SETTINGS.automations, triage: "off" as const } };

describe("a replay under other settings", () => {
  it("counts what is done no more, and that teammates had corrected it", async () => {
    expect(await compare({}, { triageThreshold: 0.8 })).toMatchObject({
      decisions: 1,
      changed: 1,
      deeds: expect.arrayContaining([expect.objectContaining({ deed: "routed", fewer: 1, fewerCorrected: 1 })]) as unknown,
    });
  });

  it("counts nothing where the automation is off before and after", async () => {
    expect(await compare(off, { ...off, triageThreshold: 0.8 })).toMatchObject({ changed: 0, deeds: [], changes: [] });
    expect(await compare(off, {})).toMatchObject({ changed: 1 });
  });
});
