import { describe, expect, it } from "vitest";
import type { LabelOrigin } from "../../../src/domain/decisions/label.js";
import type { AdviceLabel } from "../../../src/domain/proof/category-record.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { comparePrediction } from "../../../src/domain/proof/happened.js";

const SINCE = Date.UTC(2026, 9, 1);
let keys = 0;
const label = (agrees: boolean, origin: LabelOrigin = "applied", at = SINCE + 60_000): AdviceLabel => ({
  decisionKey: `d${(keys += 1)}`,
  origin,
  agrees,
  at: at + 1_000,
  decision: { at, level: "suggest", engine: "builtin m1", position: keys },
});
const labels = (agreeing: number, others: number) => [
  ...Array.from({ length: agreeing }, () => label(true)),
  ...Array.from({ length: others }, () => label(false)),
];
const record = (category: string, given: readonly AdviceLabel[]) => ({ category, labels: given, engine: "builtin m1" });
/** At the thresholds that are asked for; below them more is decided, and less of it agrees. */
const predicted = (agreement: number | null, from = DEFAULT_SETTINGS.triageThreshold) => [
  {
    category: "billing",
    curve: [
      { threshold: 0, coverage: 1, agreement: 0.1 },
      { threshold: from, coverage: 0.5, agreement },
    ],
  },
];

describe("what was predicted, against what happened", () => {
  it.each([
    [0.9, 18, 2, "as-predicted"],
    [0.9, 8, 12, "worse"],
    [0.5, 19, 1, "better"],
    [0.9, 4, 1, "too-few"],
    [null, 19, 1, "too-few"],
  ] as const)("%s predicted, %i of them agreed and %i not: %s", (share, agreeing, others, assessment) => {
    const [found] = comparePrediction(predicted(share), [record("Billing", labels(agreeing, others))], SINCE, DEFAULT_SETTINGS);
    expect(found).toMatchObject({ predicted: share, agreed: agreeing, labelled: agreeing + others, assessment });
  });

  it("predicts what is sure enough to be decided: of the rest people say nothing", () => {
    const ofRule = (threshold: number) => {
      const rule = { description: "", threshold, team: null, levels: {} };
      const settings = { ...DEFAULT_SETTINGS, categoryRules: { Billing: rule } };
      return comparePrediction(predicted(0.9, 0.8), [record("billing", labels(18, 2))], SINCE, settings);
    };
    expect(ofRule(0.8)).toMatchObject([{ predicted: 0.9, assessment: "as-predicted" }]);
    expect(ofRule(0.82)).toMatchObject([{ predicted: 0.9, assessment: "as-predicted" }]);
    expect(ofRule(0.7)).toMatchObject([{ predicted: 0.1, assessment: "better" }]);
  });

  it("counts no decision from before the report, no label of the past and nothing that another engine decided", () => {
    const past = [
      label(true, "applied", SINCE - 1_000),
      label(true, "history"),
      { ...label(true), decision: { at: SINCE + 5, level: "suggest", engine: "llm m2", position: 1 } } as const,
    ];
    expect(comparePrediction(predicted(0.8), [record("billing", past)], SINCE, DEFAULT_SETTINGS)).toMatchObject([
      { labelled: 0, agreement: null },
    ]);
  });

  it("counts corrections apart, each decision once, and shows categories that the report did not have", () => {
    const twice = label(false, "corrected");
    const past = [record("new topic", [twice, { ...twice, origin: "undone" }])];
    const found = comparePrediction(predicted(0.8), past, SINCE, DEFAULT_SETTINGS);
    expect(found.map(({ category, corrected, predicted: share }) => [category, corrected, share])).toEqual([
      ["billing", 0, 0.8],
      ["new topic", 1, null],
    ]);
  });
});
