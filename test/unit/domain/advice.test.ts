/** Levels that are earned: what counts, what promotes, what lowers, and how often a year of weekly looks is wrong. */
import { describe, expect, it } from "vitest";
import { adviseLevel, hasEarned } from "../../../src/domain/proof/advice.js";
import type { AdviceLabel, CategoryRecord, LabelledDecision } from "../../../src/domain/proof/category-record.js";
import { isSurelyAbove, labelsNeeded, lowerBound } from "../../../src/domain/proof/evidence.js";
import { levelStarts, settingsSteps } from "../../../src/domain/proof/level-starts.js";
import { settingChanges } from "../../../src/domain/setting-changes.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { promotedShare } from "../../bench/support/made-up-workspaces.js";
import { like } from "../../support/like.js";

const DAY = 86_400_000;
const NOW = 1_795_000_000_000;

function record(fields: Partial<CategoryRecord>): CategoryRecord {
  const counts = { all: 0, lately: 0 };
  return {
    ...{ level: "suggest", engine: "llm m1", since: 0, levelSince: 0, now: NOW, labels: [], counted: [], applied: counts },
    ...fields,
  };
}

let keys = 0;
function label(
  fields: Partial<Omit<AdviceLabel, "decision">> & { decision?: Partial<LabelledDecision> | null } = {},
): AdviceLabel {
  keys += 1;
  const { decision = {}, ...rest } = fields;
  const made = { at: NOW - 10 * DAY, level: "suggest", engine: "llm m1", position: keys * 10 } as const;
  return {
    ...{ decisionKey: `d${keys}`, origin: "applied", agrees: true, at: NOW - DAY, ...rest },
    decision: decision === null ? null : { ...made, ...decision },
  };
}
const many = (count: number, fields: Parameters<typeof label>[0] = {}) => Array.from({ length: count }, () => label(fields));

describe("the bound that may be looked at every week", () => {
  it.each([
    [42, 42, false],
    [43, 43, true],
    [45, 46, false],
    [65, 66, true],
    [83, 85, true],
    [0, 0, false],
  ])("%i of %i is above .9: %s", (agreed, labelled, isAbove) => {
    expect(isSurelyAbove({ agreed, labelled }, 0.9)).toBe(isAbove);
    // It never says yes where a plain interval says no.
    if (isAbove) expect(lowerBound({ agreed, labelled })).toBeGreaterThan(0.9);
  });

  it("tells how many labels it takes, and that none suffice at the target", () => {
    expect(labelsNeeded({ agreed: 12, labelled: 12 }, 0.9)).toBe(43);
    expect(labelsNeeded({ agreed: 0, labelled: 0 }, 0.9)).toBe(43);
    expect(labelsNeeded({ agreed: 95, labelled: 100 }, 0.9)).toBeGreaterThan(120);
    expect(labelsNeeded({ agreed: 18, labelled: 20 }, 0.9)).toBeNull();
    expect(labelsNeeded({ agreed: 66, labelled: 66 }, 0.9)).toBe(66);
  });

  it("promotes at most 5 % wrongly in a year of weekly looks, at and below the target, with few labels and many", () => {
    const monthly = [17.5, 105, 700];
    const wrongly = (truth: number) => monthly.map((each, seed) => promotedShare({ monthly: each, truth }, 400, seed + 1));
    for (const { advice } of [...wrongly(0.87), ...wrongly(0.9)]) expect(advice).toBeLessThanOrEqual(0.05);
    expect(Math.max(...wrongly(0.9).map(({ plain }) => plain)), "what a plain bound does").toBeGreaterThan(0.1);
    expect(promotedShare({ monthly: 105, truth: 0.98 }, 100, 9).advice, "and promotes what is right").toBeGreaterThan(0.95);
  });
});

describe("the advice", () => {
  it("calmly says that there is not enough evidence yet", () => {
    const { advice, reason, evidence } = adviseLevel(record({ labels: many(12) }));
    expect({ advice, reason }).toEqual({ advice: "keep", reason: "Not enough evidence yet (12 of about 50)." });
    expect(evidence).toMatchObject({ agreed: 12, labelled: 12, agreement: 1, needed: 43 });
    expect(evidence.lowerBound).toBeCloseTo(0.816, 3);
  });

  it.each([0, 12, 20, 25, 29])("promises nothing before the least number of labels, also for a low target: %i", (labels) => {
    const { advice, reason } = adviseLevel(record({ labels: many(labels) }), 0.75);
    expect({ advice, reason }).toEqual({ advice: "keep", reason: `Not enough evidence yet (${labels} of about 30).` });
  });

  it("promotes what has earned it, by strong labels of this engine since the last reset alone", () => {
    const enough = [...many(65), label({ agrees: false, origin: "rejected" })];
    const earned = adviseLevel(record({ labels: enough }));
    expect(earned).toMatchObject({ advice: "to-apply", evidence: { agreed: 65, labelled: 66 } });
    expect(earned.reason).toContain("65 of 66");
    expect(adviseLevel(record({ labels: enough, since: NOW })).evidence.labelled).toBe(0);
    expect(adviseLevel(record({ labels: enough, engine: "llm m2" })).evidence.labelled).toBe(0);
    expect(adviseLevel(record({ labels: many(66, { origin: "kept-at-close" }) })).evidence.labelled).toBe(0);
    expect(adviseLevel(record({ labels: enough, level: "apply" })).advice).toBe("keep");
    expect(adviseLevel(record({ labels: enough, level: "off" })).advice).toBe("keep");
    expect(hasEarned({ agreed: 29, labelled: 29 }, 0.5), "fewer than 30 promote nothing").toBe(false);
  });

  it("counts decisions on the past by when they were read, and one vote for a decision", () => {
    const past = many(43, { origin: "history", decision: null, pastEngine: record({}).engine });
    expect(adviseLevel(record({ labels: past, since: NOW - 2 * DAY }))).toMatchObject({
      advice: "to-apply",
      evidence: { past: 43 },
    });
    const asked = many(43, { origin: "history", decision: null, pastEngine: "another engine" });
    expect(adviseLevel(record({ labels: asked, since: NOW - 2 * DAY })).evidence.labelled, "by another engine").toBe(0);
    expect(adviseLevel(record({ labels: past, since: NOW })).evidence.labelled).toBe(0);
    const twice = label({ decisionKey: "one" });
    const contradicted = { ...twice, origin: "undone", agrees: false } as const;
    expect(adviseLevel(record({ labels: [twice, contradicted] })).evidence).toMatchObject({ agreed: 0, labelled: 1 });
  });

  it("one-sided labels count beside others where it was suggested, and are no share where it was applied", () => {
    const corrected = many(5, { origin: "corrected", agrees: false });
    expect(adviseLevel(record({ labels: corrected })).evidence.labelled, "by themselves").toBe(0);
    expect(adviseLevel(record({ labels: [...many(20), ...corrected] })).evidence).toMatchObject({ agreed: 20, labelled: 25 });
    const applied = many(5, { origin: "corrected", agrees: false, decision: { level: "apply" } });
    const checks = many(20, { origin: "blind-check", decision: { level: "apply" } });
    const found = adviseLevel(record({ level: "apply", labels: [...checks, ...applied], applied: { all: 200, lately: 200 } }));
    expect(found.evidence).toMatchObject({ agreed: 20, labelled: 20, needed: null });
    expect(found.corrections).toEqual({ decisions: 200, corrected: 5, rate: 0.025 });
    expect(found.advice).toBe("keep");
  });

  it("counts what earlier looks counted where the labels are gone", () => {
    const week = Math.floor((NOW - 200 * DAY) / (7 * DAY)) * 7 * DAY;
    const counted = [{ week, agreed: 40, labelled: 40 }];
    expect(adviseLevel(record({ labels: many(20), counted })).evidence.labelled).toBe(60);
    expect(adviseLevel(record({ labels: many(20), counted, since: week + 1 })).evidence.labelled, "a reset since").toBe(20);
    const thisWeek = Math.floor((NOW - 10 * DAY) / (7 * DAY)) * 7 * DAY;
    const again = [{ week: thisWeek, agreed: 3, labelled: 5 }];
    expect(adviseLevel(record({ labels: many(20), counted: again })).evidence, "not twice").toMatchObject({ labelled: 20 });
    const outlived = many(20, { decision: null });
    expect(adviseLevel(record({ labels: outlived, counted })).evidence, "counted with its decision").toMatchObject({
      labelled: 40,
    });
  });

  const wrong = (position: number, at = NOW - DAY) =>
    label({ origin: "undone", agrees: false, decision: { level: "apply", position, at } });

  it.each([
    ["three in a row", [5, 6, 7], "to-suggest"],
    ["three with one between", [5, 6, 8], "keep"],
    ["two in a row", [5, 6], "keep"],
  ])("%s", (_what, positions, advice) => {
    const labels = positions.map((position) => wrong(position));
    expect(adviseLevel(record({ level: "apply", labels, applied: { all: 900, lately: 300 } })).advice).toBe(advice);
  });

  it("lowers on a clear rise of corrections, on too many of them, and where agreement cannot reach the target", () => {
    const few = Array.from({ length: 6 }, (_, index) => wrong(index * 9, NOW - 60 * DAY));
    const now = Array.from({ length: 25 }, (_, index) => wrong(1_000 + index * 5));
    const risen = adviseLevel(record({ level: "apply", labels: [...few, ...now], applied: { all: 600, lately: 200 } }));
    expect(risen).toMatchObject({ advice: "to-suggest", reason: like("rose from 2 % of decisions to 13 %") });
    const steady = adviseLevel(record({ level: "apply", labels: [...few, ...now], applied: { all: 1_000, lately: 800 } }));
    expect(steady.advice).toBe("keep");
    const most = adviseLevel(record({ level: "apply", labels: now, applied: { all: 60, lately: 60 } }));
    expect(most).toMatchObject({ advice: "to-suggest", reason: like("25 of 60") });
    const checks = [
      ...many(10, { origin: "blind-check", decision: { level: "apply" } }),
      ...many(5, { origin: "blind-check", agrees: false, decision: { level: "apply" } }),
    ];
    const below = adviseLevel(record({ level: "apply", labels: checks, applied: { all: 60, lately: 60 } }));
    expect(below).toMatchObject({ advice: "to-suggest", reason: like("10 of 15") });
  });

  it("forgives what was corrected before the level was last set", () => {
    const labels = [5, 6, 7].map((position) => wrong(position));
    const applied = { all: 3, lately: 3 };
    expect(adviseLevel(record({ level: "apply", levelSince: NOW - 1, labels, applied })).corrections.corrected).toBe(0);
  });
});

describe("since when evidence counts", () => {
  const rule = { description: "", threshold: null, team: null, levels: {} };
  const settings = (categoryRules: typeof DEFAULT_SETTINGS.categoryRules, more: Partial<typeof DEFAULT_SETTINGS> = {}) => ({
    ...DEFAULT_SETTINGS,
    categoryRules,
    ...more,
  });
  const at = (moment: number, before: typeof DEFAULT_SETTINGS, after: typeof DEFAULT_SETTINGS) => ({
    at: moment,
    changes: settingChanges(before, after),
  });
  const starts = (chain: readonly (typeof DEFAULT_SETTINGS)[], automation: "triage" | "draft" = "triage") => {
    const history = chain.slice(1).map((after, index) => at(index + 1, chain[index] ?? after, after));
    return levelStarts(automation, "Billing", [...settingsSteps(chain.at(-1) ?? DEFAULT_SETTINGS, history.reverse())]);
  };
  const own = settings({});

  it("is the beginning where nothing was changed that matters", () => {
    expect(starts([own])).toEqual({ evidence: 0, level: 0 });
    expect(starts([own, settings({}, { style: "formal" })])).toEqual({ evidence: 0, level: 0 });
    const others = settings({ refund: { ...rule, threshold: 0.9, levels: { triage: "suggest" } } });
    expect(starts([own, others])).toEqual({ evidence: 0, level: 0 });
    const turned = settings({}, { categories: [...DEFAULT_SETTINGS.categories].reverse() });
    expect(starts([own, turned])).toEqual({ evidence: 0, level: 0 });
  });

  it("is the last change of the list of categories, and for triage of the category's threshold", () => {
    expect(starts([own, settings({}, { categories: ["billing", "other"] })])).toEqual({ evidence: 1, level: 1 });
    expect(starts([own, settings({}, { triageThreshold: 0.7 })])).toEqual({ evidence: 1, level: 1 });
    expect(starts([own, settings({}, { triageThreshold: 0.7 })], "draft")).toEqual({ evidence: 0, level: 0 });
    const kept = settings({ billing: { ...rule, threshold: 0.5 } });
    expect(starts([own, kept, { ...kept, triageThreshold: 0.7 }]), "its own did not change").toEqual({ evidence: 0, level: 0 });
  });

  it("is the last time the level was lowered; one that was raised keeps what it was raised by", () => {
    const lowered = settings({ billing: { ...rule, levels: { triage: "suggest" } } });
    expect(starts([own, lowered])).toEqual({ evidence: 1, level: 1 });
    expect(starts([own, lowered, own])).toEqual({ evidence: 1, level: 2 });
    const everywhere = settings({}, { automations: { ...DEFAULT_SETTINGS.automations, triage: "suggest" } });
    expect(starts([own, everywhere])).toEqual({ evidence: 1, level: 1 });
  });
});
