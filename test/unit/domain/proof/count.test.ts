/** What a backtest found, added up, and the settings it proposes. */
import { describe, expect, it } from "vitest";
import { besideReport } from "../../../../src/domain/proof/report-texts.js";
import { median, rankCorrelation } from "../../../../src/domain/proof/count.js";
import { neededAgreement } from "../../../../src/domain/proof/curve.js";
import { lowerBound } from "../../../../src/domain/proof/evidence.js";
import { estimateRun } from "../../../../src/domain/proof/estimate.js";
import type { BacktestLine } from "../../../../src/domain/proof/line.js";
import { DEFAULT_PARAMETERS, parseTruth } from "../../../../src/domain/proof/parameters.js";
import { backtestReportSchema } from "../../../../src/domain/proof/report-schema.js";
import { DEFAULT_SETTINGS, settingsSchema } from "../../../../src/domain/settings.js";
import { BILLING, line, report, SUPPORT, times } from "./lines.js";

describe("counting", () => {
  it("labels an abstention and a route to no team, and lets neither agree", async () => {
    const { triage: counted } = await report([
      line({}),
      line({ truth: SUPPORT }),
      line({ abstained: true, confidence: 0.3 }),
      line({ wanted: "Account", routed: null }),
      line({ truth: null }),
    ]);
    expect(counted).toMatchObject({ labelled: 4, agreed: 1, agreement: 0.25 });
    expect(counted.lowerBound).toBeCloseTo(lowerBound({ agreed: 1, labelled: 4 }) ?? -1);
    expect(counted.byCategory).toMatchObject([{ category: "billing", cases: 5, labelled: 4, agreed: 1 }]);
    const curve = counted.byCategory[0]?.curve ?? [];
    const bound = (agreed: number, labelled: number) => lowerBound({ agreed, labelled });
    expect(curve[0]).toEqual({ threshold: 0, coverage: 0.75, agreement: 2 / 3, lowerBound: bound(2, 3) });
    expect(curve.find(({ threshold }) => threshold === 0.5)).toEqual({
      ...{ threshold: 0.5, coverage: 0.5, agreement: 0.5 },
      lowerBound: bound(1, 2),
    });
    expect(curve.at(-1)).toEqual({ threshold: 1, coverage: 0, agreement: null, lowerBound: null });
    expect(counted.confusion).toEqual(
      expect.arrayContaining([
        { said: "Billing", was: "Billing", count: 1 },
        { said: "Billing", was: "Support", count: 1 },
        { said: "not sure", was: "Billing", count: 1 },
        { said: "Account", was: "Billing", count: 1 },
      ]),
    );
  });

  it("takes a missing confidence for sure at each threshold", async () => {
    const { triage: counted } = await report([line({ confidence: null })]);
    expect(counted.byCategory[0]?.curve.at(-1)).toMatchObject({ threshold: 1, coverage: 1, agreement: 1 });
  });

  it("gives no share of anything where nothing is labelled", async () => {
    const { triage: counted } = await report([line({ truth: null })]);
    expect(counted.byCategory[0]).toMatchObject({ labelled: 0, agreement: null, lowerBound: null });
    const none = { coverage: null, agreement: null, lowerBound: null };
    for (const point of counted.byCategory[0]?.curve ?? []) expect(point).toMatchObject(none);
  });

  it("counts categories by the predicted one, and compares tags whatever their spelling", async () => {
    const truth = parseTruth("tags:topic/") ?? { of: "team" };
    const { triage: counted } = await report(
      [line({ category: "Refund", truth: "refund", routed: null }), line({ category: "billing", truth: "refund" })],
      { truth, truthAs: "tags:topic/" },
    );
    expect(counted).toMatchObject({ truth: "tags:topic/", labelled: 2, agreed: 1 });
    expect(counted.byCategory.map(({ category, agreed }) => [category, agreed])).toEqual([
      ["billing", 0],
      ["Refund", 1],
    ]);
  });

  it("has nulls where nothing was labelled", async () => {
    const { triage: counted } = await report([line({ truth: null })]);
    expect(counted).toMatchObject({ labelled: 0, agreed: 0, agreement: null, lowerBound: null });
    expect(counted.byCategory[0]).toMatchObject({ agreement: null, proposedThreshold: null, proposedLevel: "suggest" });
  });

  it("adds up drafts, escalation and scores", async () => {
    const draft = { similarity: 1, withheld: null, isFirst: true, newerArticle: false };
    const counted = await report([
      line(
        {},
        {
          drafts: [
            { ...draft, outcome: "as-is" },
            { ...draft, outcome: "not-used", isFirst: false },
          ],
        },
      ),
      line({}, { drafts: [{ ...draft, outcome: null, withheld: "fin-owns" }] }),
      line({}, { escalation: { bad: true, tagged: true, leadMinutes: 30 }, qa: 0.5, rating: 1 }),
      line({}, { escalation: { bad: true, tagged: true, leadMinutes: 10 }, qa: 0.7, rating: 3 }),
      line({}, { escalation: { bad: true, tagged: false, leadMinutes: null }, qa: 0.9, rating: 5 }),
      line({}, { escalation: { bad: false, tagged: true, leadMinutes: null }, qa: 0.9 }),
    ]);
    expect(counted.drafts).toMatchObject({
      compared: 2,
      asIs: 1,
      lightEdit: 0,
      heavyEdit: 0,
      other: 1,
      withheld: { "fin-owns": 1 },
      beforeFirstReply: 1,
    });
    expect(counted.escalation).toEqual({ bad: 3, marked: 2, falseAlarms: 1, medianLeadMinutes: 20 });
    expect(counted.qa).toMatchObject({ scored: 4, mean: 0.75, rated: 3, correlation: 1 });
    expect(backtestReportSchema.parse(JSON.parse(JSON.stringify(counted)))).toEqual(JSON.parse(JSON.stringify(counted)));
  });

  it("says why a block is null, and why a part of it is missing", async () => {
    const gone = line({}, { drafts: null, missing: { drafts: "the reply engine did not answer" } });
    const counted = await report([line({}), gone], { notAsked: { qa: "It keeps them." } });
    expect(counted.qa).toBeNull();
    expect(counted.withheld).toEqual({
      qa: "It keeps them.",
      drafts: "Missing for 1 of 2 conversations: the reply engine did not answer",
    });
    expect((await report([gone])).drafts).toBeNull();
  });

  it("knows medians and rank correlations", () => {
    expect([median([]), median([3, 1, 2]), median([4, 1])]).toEqual([null, 2, 2.5]);
    expect(
      rankCorrelation([
        [1, 5],
        [2, 4],
      ]),
    ).toBeNull();
    expect(
      rankCorrelation([
        [1, 5],
        [2, 4],
        [3, 1],
      ]),
    ).toBe(-1);
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });
});

describe("the proposal", () => {
  it("lets a category act with 30 labels and a bound of 0.90, at the threshold that costs least", async () => {
    // Wrong below 0.5: one wrong route costs as much as eight by hand.
    const lines = [...times(60, () => line({})), ...times(10, () => line({ confidence: 0.42, truth: SUPPORT }))];
    const counted = await report(lines);
    expect(counted.triage.byCategory[0]).toMatchObject({ proposedThreshold: 0.5, proposedLevel: "apply" });
    expect(counted.proposedSettings.categoryRules).toEqual({
      billing: { description: "", threshold: 0.5, team: null, levels: { triage: "apply" } },
    });
    expect(counted.proposedSettings.automations).toEqual({ ...DEFAULT_SETTINGS.automations, triage: "suggest" });
    // Where a wrong route costs nothing, all are routed; of what costs the same, the nearest to what the settings say.
    expect((await report(lines, { costs: { wrong: 0, hand: 1 } })).triage.byCategory[0]?.proposedThreshold).toBe(0.4);
    const strict = { ...DEFAULT_SETTINGS, triageThreshold: 0.3 };
    expect((await report(lines, { settings: strict })).triage.byCategory[0]?.proposedThreshold).toBe(0.45);
  });

  it("takes the target from costs where the settings say so", async () => {
    const settings = { ...DEFAULT_SETTINGS, minutesWrong: 4, minutesByHand: 1 };
    expect([neededAgreement(settings), neededAgreement({ ...settings, targetBy: "costs" })]).toEqual([0.9, 0.75]);
    expect(neededAgreement({ ...settings, targetBy: "costs", minutesWrong: 1.5 }), "never below a half").toBe(0.5);
    expect(neededAgreement({ ...settings, targetBy: "costs", minutesWrong: 10_000 }), "nothing is ever sure").toBe(0.99);
    const lines = [...times(40, () => line({})), ...times(4, () => line({ truth: SUPPORT }))];
    const levelBy = async (targetBy: "share" | "costs") =>
      (await report(lines, { settings: { ...settings, targetBy } })).triage.byCategory[0]?.proposedLevel;
    expect([await levelBy("share"), await levelBy("costs")]).toEqual(["suggest", "apply"]);
  });

  it("keeps what has few labels or a low bound at suggest", async () => {
    expect((await report(times(29, () => line({})))).triage.byCategory[0]?.proposedLevel).toBe("suggest");
    // 24 of 24 has a bound of 0.90, and is too few; 30 of 30 is enough.
    expect((await report(times(30, () => line({})))).triage.byCategory[0]?.proposedLevel).toBe("apply");
    const mixed = [...times(40, () => line({})), ...times(4, () => line({ truth: SUPPORT }))];
    expect((await report(mixed)).triage.byCategory[0]?.proposedLevel).toBe("suggest");
  });

  it("lets nothing act by conversations that the app routed itself", async () => {
    const byUs = times(60, () => line({ everByUs: true }));
    const counted = (await report([...byUs, ...times(10, () => line({ everByUs: false }))])).triage.byCategory[0];
    expect(counted).toMatchObject({ labelled: 70, agreed: 70, proposedLevel: "suggest" });
    expect(counted?.curve[0]?.lowerBound).toBe(lowerBound({ agreed: 10, labelled: 10 }));
    const earlier = times(60, () => line({ assignedByUs: true }));
    expect((await report(earlier)).triage.byCategory[0]?.proposedLevel, "of an earlier version").toBe("suggest");
    const truth = parseTruth("tags:topic/") ?? { of: "team" };
    const tagged = times(60, () => line({ everByUs: true, truth: "billing" }));
    const byTags = await report(tagged, { truth, truthAs: "tags:topic/" });
    expect(byTags.triage.byCategory[0]?.proposedLevel, "people put on the tags").toBe("apply");
  });

  it("maps a team that Intercom does not have to the one that prevails, which agrees with nothing in the report", async () => {
    const lost = () => line({ category: "account", wanted: "Account", routed: null, truth: SUPPORT });
    const counted = await report([...times(4, lost), line({ category: "account", wanted: "Account", routed: null })]);
    expect(counted.triage).toMatchObject({ labelled: 5, agreed: 0 });
    expect(counted.proposedSettings.teams).toEqual({ Account: SUPPORT });
    expect(counted.triage.byCategory[0]).toMatchObject({ proposedThreshold: null, proposedLevel: "suggest" });
    expect((await report(times(4, lost))).proposedSettings.teams, "too few").toEqual({});
    const split = [...times(3, lost), ...times(3, () => line({ category: "account", wanted: "Account", routed: null }))];
    expect((await report(split)).proposedSettings.teams, "nobody prevails").toEqual({});
  });

  it("gives categories that share a lost name and differ in their team a team each", async () => {
    const lost = (category: string, truth: string) => times(5, () => line({ category, wanted: "Money", routed: null, truth }));
    const { proposedSettings } = await report([...lost("billing", BILLING), ...lost("refund", SUPPORT)]);
    expect(proposedSettings.teams).toEqual({});
    expect(proposedSettings.categoryRules).toMatchObject({ billing: { team: BILLING }, refund: { team: SUPPORT } });
  });

  it("keeps what the settings say beside it, replaces a name that leads nowhere, and fits the settings", async () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      teams: { "account team": "gone" },
      categoryRules: { Billing: { description: "money", threshold: 0.2, team: null, levels: { qa: "off" as const } } },
    };
    const lost = times(5, () => line({ category: "account", wanted: "Account", routed: null, truth: SUPPORT }));
    const { proposedSettings } = await report([...lost, ...times(30, () => line({}))], { settings });
    expect(proposedSettings.teams).toEqual({ Account: SUPPORT });
    expect(proposedSettings.categoryRules["Billing"]).toEqual({
      description: "money",
      threshold: 0.2,
      team: null,
      levels: { qa: "off", triage: "apply" },
    });
    expect(settingsSchema.safeParse({ ...settings, ...proposedSettings }).success).toBe(true);
  });
});

describe("beside the report", () => {
  const facts = { parameters: DEFAULT_PARAMETERS, isUnsaved: false, found: 4, resumed: 0 };
  const says = async (lines: readonly BacktestLine[], rest = {}) =>
    besideReport(await report(lines), lines, { ...facts, ...rest }).join(" ");

  it("tells of missing truth, a single category, lost teams, interruptions and samples", async () => {
    expect(await says([line({}), line({ truth: null })])).toMatch(
      /nothing to compare with in 50 %.*1 of about 50.*Everything was classified as "billing"/,
    );
    expect(await says([line({ truth: null })])).toContain("Compare with something else");
    const mixed = (known: number, unknown: number) => [
      ...times(known, () => line({})),
      ...times(unknown, () => line({ truth: null })),
    ];
    expect(await says(mixed(499, 1)), "not none").toContain("with in less than 1 %");
    expect(await says(mixed(1, 499)), "not all").toContain("with in more than 99 %");
    expect(await says([line({ wanted: "Account", routed: null })])).toContain("Account");
    expect(await says([line({ assignedByUs: true })])).toContain("In 1 of 1 labelled conversation this app had assigned");
    expect(await says([line({})], { resumed: 2 })).toContain("interrupted 2 times");
    expect(await says([line({})], { parameters: { ...DEFAULT_PARAMETERS, sample: 1 } })).toContain(
      "A sample of 1 of 4 conversations",
    );
  });
});

describe("what it would ask", () => {
  it("counts a model's calls, with a price where it is known", () => {
    const asked = { conversations: 500, sample: null };
    const untaught = { precedents: "off", houseStyle: "show" } as const;
    expect(estimateRun(asked, [], null, untaught)).toEqual({ intercomCalls: 505, modelCalls: 0, price: null });
    expect(estimateRun(asked, ["triage", "sentiment", "reply", "qa"], null, untaught)).toMatchObject({
      modelCalls: 3_000,
      price: null,
    });
    const priced = estimateRun({ ...asked, sample: 100 }, ["triage"], { input: 1, output: 2 }, untaught);
    expect(priced).toMatchObject({ modelCalls: 100 });
    expect(priced.price).toBeCloseTo((100 * 900 + 2 * 100 * 120) / 1_000_000);
  });

  it.each([
    ["off", "off", 750],
    ["show", "show", 900],
    ["use", "use", 1_050],
    ["off", "use", 900],
  ] as const)(
    "with past answers at %s and house style at %s, of 500 conversations %i replies",
    (precedents, houseStyle, calls) => {
      const { modelCalls } = estimateRun({ conversations: 500, sample: null }, ["reply"], null, { precedents, houseStyle });
      expect(modelCalls).toBe(calls);
    },
  );

  it.each([["team"], ["tags:x"], ["attribute:AI topic"]])("takes the truth %s", (written) => {
    expect(parseTruth(written)).not.toBeNull();
  });
  it.each([["teams"], ["tags:"], ["attribute: "], [""]])("refuses the truth %j", (written) => {
    expect(parseTruth(written)).toBeNull();
  });
});
