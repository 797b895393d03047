import { describe, expect, it } from "vitest";
import type { Conversation, DetailedChange } from "../../../src/domain/conversation.js";
import { type LastingEffect, mayHaveBeenChanged, nativeLabels } from "../../../src/domain/decisions/native-change.js";
import { conversationOf } from "./conversations.js";

const TRIAGE = "triage|c1|opening";
const done = { decisionKey: TRIAGE, contradicted: false, doneAt: 1_000_500 };
const tag = (name: string): LastingEffect => ({ ...done, kind: "tag", tag: name });
const attributes = (values: Record<string, string | number>, more: Partial<LastingEffect> = {}) =>
  ({ ...done, kind: "conversation-attributes", values, ...more }) as LastingEffect;

const SAM = { id: "sam", name: "Sam Lee" };
const change = (what: DetailedChange["what"], by: DetailedChange["by"] = SAM, at = 1_001): DetailedChange => ({
  partId: `part-${at}`,
  at,
  by,
  what,
});
const priority = (value: string, by: DetailedChange["by"] = SAM) => change({ kind: "priority", value, previous: "none" }, by);
const score = (value: string | null, at = 1_001, by: DetailedChange["by"] = SAM) =>
  change({ kind: "attribute", name: "AI QA score", value, previous: "80" }, by, at);

function labels(effects: readonly LastingEffect[], facts: Partial<Omit<Conversation, "fin">>) {
  const conversation = conversationOf(["customer: Charged twice"], facts);
  return nativeLabels({ conversation, readAt: 2_000_000, triageKey: TRIAGE, effects, adminId: "ours" });
}

describe("a change of priority", () => {
  it.each([
    ["high", "none", true],
    ["high", "not_priority", true],
    ["urgent", "medium", true],
    ["high", "urgent", false],
    ["low", "priority", true],
    ["low", "low", false],
    ["medium", "medium", false],
  ])("of what triage called %s to %s contradicts it: %s", (urgency, value, contradicts) => {
    const tags = [{ id: "1", name: `ai-urgency:${urgency}` }];
    const said = labels([tag(`ai-urgency:${urgency}`)], { tags, changes: [priority(value)] });
    expect(said.map((label) => label.said)).toEqual(contradicts ? [`priority:${value}`] : []);
  });

  it.each([
    ["a bot or a rule", null],
    ["this app", { id: "ours", name: null }],
  ])("says nothing where it was %s", (_who, by) => {
    const tags = [{ id: "1", name: "ai-urgency:low" }];
    expect(labels([tag("ai-urgency:low")], { tags, changes: [priority("urgent", by)] })).toEqual([]);
  });
});

describe("an attribute of a decision", () => {
  const qa = { decisionKey: "qa|c1|close-1" };

  it("is contradicted by the value a person set since, or by emptying it", () => {
    const written = [attributes({ "AI QA score": 80 }, qa)];
    const [label] = labels(written, { attributes: { "AI QA score": 55 }, changes: [score("55")] });
    expect(label).toEqual({ ...qa, ...DISAGREES, said: "AI QA score: 55", previous: "80", byId: "sam" });
    expect(labels(written, { changes: [score(null)] })).toMatchObject([{ said: null, previous: "80" }]);
  });

  it.each<[string, readonly LastingEffect[], Partial<Omit<Conversation, "fin">>]>([
    ["was set back", [attributes({ "AI QA score": 80 }, qa)], { attributes: { "AI QA score": 80 }, changes: [score("55")] }],
    ["was set before", [attributes({ "AI QA score": 80 }, qa)], { changes: [score("55", 900)] }],
    ["is a workflow's", [attributes({ "AI QA score": 80 }, qa)], { changes: [score("55", 1_001, null)] }],
    ["is not said to have been changed", [attributes({ "AI QA score": 80 }, qa)], { attributes: { "AI QA score": 55 } }],
    ["was labelled", [attributes({ "AI QA score": 80 }, { ...qa, contradicted: true })], { changes: [score("55")] }],
    [
      "was written after the reading",
      [attributes({ "AI QA score": 80 }, { ...qa, doneAt: 3_000_000 })],
      { changes: [score("55")] },
    ],
  ])("says nothing where it %s", (_what, written, facts) => {
    expect(labels(written, facts)).toEqual([]);
  });

  it("is the last one that wrote it", () => {
    const later = { decisionKey: "qa|c1|close-2", doneAt: 1_000_900 };
    const written = [attributes({ "AI QA score": 80 }, qa), attributes({ "AI QA score": 70 }, later)];
    expect(labels(written, { changes: [score("55")] })).toMatchObject([{ decisionKey: later.decisionKey }]);
  });
});

const DISAGREES = { origin: "changed-in-intercom", agrees: false };

describe("the tag of an escalation", () => {
  const put = (message: string) => ({ ...tag("escalation-risk:high"), decisionKey: `sentiment|c1|${message}` });
  const removal = (by: DetailedChange["by"]) => change({ kind: "tags", added: [], removed: ["escalation-risk:high"] }, by);

  it("contradicts the sentiment that put it on last, and says nothing of triage", () => {
    const tags = [{ id: "1", name: "ai-category:billing" }];
    const effects = [tag("ai-category:billing"), put("m1"), put("m2")];
    const [label, ...others] = labels(effects, { tags, changes: [removal(SAM)] });
    expect(label).toEqual({
      ...{ decisionKey: "sentiment|c1|m2", ...DISAGREES },
      ...{ said: null, previous: "escalation-risk:high", byId: "sam" },
    });
    expect(others).toEqual([]);
    expect(labels(effects, { tags: [...tags, { id: "2", name: "escalation-risk:high" }] }), "it is there").toEqual([]);
    expect(labels(effects, { tags, changes: [removal(null)] }), "a workflow's").toEqual([]);
    expect(labels([{ ...put("m1"), contradicted: true }], { tags, changes: [removal(SAM)] }), "undone before").toEqual([]);
  });
});

describe("what an AI agent did", () => {
  const tags = [{ id: "1", name: "ai-category:billing" }];
  const team: LastingEffect = { ...done, kind: "assign-team", teamId: "7" };

  it("is no person's word: neither a hand-over to a team nor a close", () => {
    const moved = { tags, teamId: "8", assignments: [{ to: "team", by: null, at: 1_001, byAiAgent: true }] } as const;
    expect(labels([tag("ai-category:billing"), team], moved)).toEqual([]);
    const closings = [{ partId: "9", at: 1_001, byBot: true }] as const;
    expect(labels([tag("ai-category:billing")], { tags, state: "closed", closings })).toEqual([]);
    const closed = { tags, state: "closed", closings: [{ partId: "9", at: 1_001 }] } as const;
    expect(labels([tag("ai-category:billing")], closed)).toMatchObject([{ origin: "kept-at-close", agrees: true }]);
  });
});

describe("what a workflow or a rule of the inbox did", () => {
  const tags = [{ id: "1", name: "ai-category:billing" }];
  const team: LastingEffect = { ...done, kind: "assign-team", teamId: "7" };

  it("is no person's word: neither another team nor a close", () => {
    const assignment = { to: "team", by: null, at: 1_001 } as const;
    expect(labels([tag("ai-category:billing"), team], { tags, teamId: "8", assignments: [assignment] })).toEqual([]);
    const byTeammate = { tags, teamId: "8", assignments: [{ ...assignment, by: "sam" }] };
    expect(labels([tag("ai-category:billing"), team], byTeammate)).toMatchObject([{ said: "team:8", byId: "sam" }]);
    const closings = [{ partId: "9", at: 1_001, byBot: true }] as const;
    expect(labels([tag("ai-category:billing")], { tags, state: "closed", closings })).toEqual([]);
  });
});

describe("the tag that asks for a review", () => {
  const REVIEW = "ai-triage:review";
  const removal = (by: DetailedChange["by"]) => change({ kind: "tags", added: [], removed: [REVIEW] }, by);
  const closed = { state: "closed", closings: [{ partId: "9", at: 1_002 }] } as const;

  it("contradicts nothing when it is taken off: that is what the review ends with", () => {
    const reviewed = { ...closed, tags: [{ id: "1", name: "ai-category:billing" }] };
    expect(labels([tag(REVIEW)], { ...reviewed, changes: [removal(SAM)] })).toEqual([]);
    expect(labels([tag(REVIEW)], reviewed), "where Intercom does not say who").toEqual([]);
    expect(labels([tag(REVIEW)], { ...closed, tags: [{ id: "1", name: REVIEW }] })).toMatchObject([{ origin: "kept-at-close" }]);
  });
});

describe("whether it is worth a query", () => {
  const untagged = (by: DetailedChange["by"]) =>
    conversationOf(["customer: Charged twice"], { changes: [change({ kind: "tags", added: [], removed: ["vip"] }, by)] });

  it("is once a person changed something, and not for what this app or a bot did", () => {
    const writers = { adminId: "ours" };
    expect(mayHaveBeenChanged(untagged(SAM), writers)).toBe(true);
    expect(mayHaveBeenChanged(untagged({ id: "ours", name: null }), writers)).toBe(false);
    expect(mayHaveBeenChanged(untagged(null), writers)).toBe(false);
  });
});
