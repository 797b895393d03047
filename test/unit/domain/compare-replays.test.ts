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
const compare = (from: Partial<Settings>, to: Partial<Settings>, decisions = [stored]) =>
  compareReplays(
    decisions,
    {
      ...{ from: { ...DEFAULT_SETTINGS, ...from }, to: { ...DEFAULT_SETTINGS, ...to } },
      teams: [{ id: "12", name: "Refunds" }],
    },
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

  it("names what is suggested more and less, as it does what is done", async () => {
    const suggest = { automations: { ...DEFAULT_SETTINGS.automations, triage: "suggest" as const } };
    const { deeds, changes } = await compare(suggest, { ...suggest, triageThreshold: 0.8 });
    const counts = { automation: "triage", more: 0, fewer: 0, moreCorrected: 0, fewerCorrected: 0 };
    expect(deeds).toEqual([
      { ...counts, deed: "review-suggested", more: 1, moreCorrected: 1 },
      { ...counts, deed: "tag-suggested", fewer: 1, fewerCorrected: 1 },
      { ...counts, deed: "route-suggested", fewer: 1, fewerCorrected: 1 },
    ]);
    expect(changes).toMatchObject([{ more: ["review-suggested"], fewer: ["tag-suggested", "route-suggested"] }]);
    expect((await compare({}, suggest)).changes).toMatchObject([
      { more: ["suggested", "tag-suggested", "route-suggested"], fewer: ["tagged", "routed"] },
    ]);
  });

  it("names an escalation tag that is suggested no more", async () => {
    const sentiment: ReplayedDecision = {
      ...{ key: "sentiment|1|5", conversationId: "1", corrected: false },
      decision: {
        automation: "sentiment",
        facts: { channel: "chat", suggestOnly: true, escalationTagged: false },
        output: { label: "negative", risk: 0.55 },
        did: { level: "suggest", riskTag: "add" },
      },
    };
    const { deeds } = await compare({}, { escalationFrom: 0.6 }, [sentiment]);
    expect(deeds).toMatchObject([{ automation: "sentiment", deed: "escalation-tag-suggested", more: 0, fewer: 1 }]);
  });

  const drafted: ReplayedDecision = {
    ...{ key: "draft|1|5", conversationId: "1", corrected: false },
    decision: {
      automation: "draft",
      facts: { channel: "chat", suggestOnly: false, category: "billing" },
      output: { draftId: "d1", confidence: 0.8, abstained: null },
      did: { level: "apply" },
    },
  };
  const rule = { description: "", threshold: null, team: null, levels: {} };
  const { automations } = DEFAULT_SETTINGS;

  it.each<[string, Partial<Settings>, Partial<Settings>, number]>([
    ["other categories", {}, { categories: ["billing"] }, 1],
    ["another description", {}, { categoryRules: { billing: { ...rule, description: "Money" } } }, 1],
    ["a description of what is no category", {}, { categoryRules: { parcels: { ...rule, description: "Money" } } }, 0],
    ["teams that the past taught", { ownTeams: "use" }, { ownTeams: "off" }, 1],
    ["teams that the past would teach", {}, { ownTeams: "use" }, 1],
    ["teams that the past may teach and nobody uses", {}, { ownTeams: "show" }, 0],
    ["another past that teaches teams", { ownTeams: "use" }, { ownTeams: "use", pastTeamsOff: ["12"] }, 1],
    ["a past that nobody uses", {}, { pastTeamsOff: ["12"] }, 0],
    ["a team of the category instead", { ownTeams: "use" }, { categoryRules: { billing: { ...rule, team: "12" } } }, 0],
    ["past answers", {}, { precedents: "use" }, 1],
    ["the team's style", {}, { houseStyle: "use" }, 1],
    ["another tone", {}, { style: "formal" }, 1],
    ["categories that drafts go by", {}, { categories: ["x"], categoryRules: { x: { ...rule, levels: { draft: "off" } } } }, 2],
    ["what is off then", {}, { style: "formal", automations: { ...automations, draft: "off" } }, 0],
  ])("counts as unknown what an engine would have to be asked: %s", async (_title, from, to, unknown) => {
    expect(await compare(from, to, [stored, drafted])).toMatchObject({ decisions: 2, unknown });
  });

  it("counts a score that nobody was asked for as unknown, unless it is unknown as it is or would not be asked for", async () => {
    const close: ReplayedDecision = {
      ...{ key: "qa|1|9", conversationId: "1", corrected: false },
      decision: {
        automation: "qa",
        facts: { channel: "chat", suggestOnly: false, category: null, agentId: "7", words: 20 },
        output: null,
        did: { level: "apply", evaluated: false },
      },
    };
    const strict = { qaMinimumWords: 50 };
    expect(await compare(strict, {}, [close])).toMatchObject({ changed: 0, unknown: 1 });
    expect(await compare({}, { qaMinimumWords: 5 }, [close])).toMatchObject({ changed: 0, unknown: 0 });
    const noQa = { automations: { ...automations, qa: "off" as const } };
    expect(await compare(strict, noQa, [close])).toMatchObject({ unknown: 0 });
  });

  it.each<[Partial<Settings>, Partial<Settings>, string[]]>([
    [{ automations: { ...automations, draft: "off" } }, {}, ["draft"]],
    [{}, { automations: { ...automations, draft: "off" } }, []],
    [{ channelsOff: ["phone"] }, {}, ["triage", "sentiment", "draft", "qa"]],
    [{ categoryRules: { refund: { ...rule, levels: { qa: "off", triage: "off" } } } }, {}, ["qa"]],
    [{ subjectChanges: "off" }, {}, ["triage"]],
    [{ triageThreshold: 0.9 }, {}, []],
  ])("names what decided nothing while it was off: %j, then %j", async (from, to, switchedOn) => {
    expect(await compare(from, to, [])).toMatchObject({ decisions: 0, switchedOn });
  });

  it("names another team as one", async () => {
    const { deeds } = await compare({}, { categoryRules: { billing: { ...rule, team: "12" } } });
    expect(deeds).toMatchObject([{ automation: "triage", deed: "rerouted", more: 1, fewer: 0 }]);
  });
});
