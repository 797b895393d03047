/** What a report says of drafts by category, of scores, of what was assigned again, and of costs. */
import { describe, expect, it } from "vitest";
import { creditAnswer } from "../../../../src/domain/proof/count-engines.js";
import { DEFAULT_PARAMETERS } from "../../../../src/domain/proof/parameters.js";
import { backtestReportSchema } from "../../../../src/domain/proof/report-schema.js";
import { besideReport } from "../../../../src/domain/proof/report-texts.js";
import { BILLING, line, report, SUPPORT, times } from "./lines.js";

describe("the report in detail", () => {
  it("tells the closeness of drafts by triage's category, and by meaning where all of it is known", async () => {
    const draft = { similarity: 1, meaning: 0.9, withheld: null, isFirst: true, newerArticle: false };
    const none = { ...draft, outcome: null, similarity: null, withheld: "fin-owns" };
    const { drafts } = await report([
      line({}, { drafts: [{ ...draft, outcome: "as-is" }, none] }),
      line({ category: "Billing" }, { drafts: [{ ...draft, outcome: "heavy-edit", similarity: 0.3, meaning: 0.7 }] }),
      line({ category: "refund" }, { drafts: [{ ...draft, outcome: "not-used", similarity: 0, meaning: null }] }),
      line({ category: "order" }, { drafts: [none] }),
      line({ category: "account" }),
    ]);
    const counts = { asIs: 0, lightEdit: 0, heavyEdit: 0, other: 0, withheld: 0 };
    expect(drafts?.byCategory).toEqual([
      { ...counts, category: "billing", compared: 2, asIs: 1, heavyEdit: 1, similarity: 0.65, meaning: 0.8, withheld: 1 },
      { ...counts, category: "refund", compared: 1, other: 1, similarity: 0, meaning: null },
      { ...counts, category: "order", compared: 0, similarity: null, meaning: null, withheld: 1 },
    ]);
  });

  it("spreads scores over bands, with what customers rated in each", async () => {
    const scores = [
      [0, null],
      [0.7, 4],
      [0.75, 5],
      [1, null],
      [0.95, 2],
    ] as const;
    const { qa } = await report(scores.map(([score, rating]) => line({}, { qa: score, rating })));
    const bands = qa?.distribution ?? [];
    expect(bands).toHaveLength(10);
    expect(bands.map(({ scored }) => scored)).toEqual([1, 0, 0, 0, 0, 0, 0, 2, 0, 2]);
    expect(bands[7]).toEqual({ from: 0.7, to: 0.8, scored: 2, rated: 2, meanRating: 4.5 });
    expect(bands[9]).toMatchObject({ rated: 1, meanRating: 2 });
    expect(bands[0]).toMatchObject({ rated: 0, meanRating: null });
  });

  it("says what triage makes of what people assigned again, and nothing of lines that do not know", async () => {
    const moved = { reassignedFrom: SUPPORT };
    const counted = await report([
      line({ reassignedFrom: null }),
      line(moved),
      line({ ...moved, routed: SUPPORT }),
      line({ ...moved, routed: "99" }),
      line({ ...moved, abstained: true }),
      line({ ...moved, routed: null }),
      line({ reassignedFrom: BILLING }),
    ]);
    expect(counted.triage.reassigned).toEqual({ cases: 6, toFinal: 2, toFirst: 1, elsewhere: 1, undecided: 2 });
    expect((await report([line({})])).triage.reassigned).toBeNull();
  });

  it("counts the minutes that triage wins or loses, and the time for each message", async () => {
    const lines = [
      ...times(20, () => line({}, { messages: 2 })),
      ...times(2, () => line({ confidence: 0.42, truth: SUPPORT }, { messages: 1 })),
      line({ truth: null }, { messages: 3 }),
    ];
    const { cost } = await report(lines, { seconds: 45 });
    // By hand 22; now two wrong routes at 8 minutes; as proposed the two are left to people.
    expect(cost).toEqual({
      ...{ messages: 45, secondsPerMessage: 1, minutesWrong: 8, minutesByHand: 1 },
      ...{ byHand: 22, withTriage: 16, won: 6, asProposed: 2, wonAsProposed: 20 },
    });
    const dear = await report(lines, { costs: { wrong: 20, hand: 1 } });
    expect(dear.cost).toMatchObject({ won: -18, wonAsProposed: 20 });
    const unknown = await report([line({ truth: null })]);
    expect(unknown.cost).toMatchObject({ messages: null, secondsPerMessage: null, byHand: null, withTriage: null, won: null });
    expect(unknown.cost).toMatchObject({ asProposed: null, wonAsProposed: null });
  });
});

describe("a language model that another engine stood in for", () => {
  const by = (engine: string, because: string | null = null) => ({
    engines: { triage: engine },
    answers: [{ contract: "triage", engine, because, count: 1 }],
  });
  const model = times(40, () => line({}, by("llm")));
  const standIns = [
    ...times(20, () => line({ truth: SUPPORT }, by("builtin", "the language model's tokens of the day are used up"))),
    ...times(10, () => line({ truth: SUPPORT }, by("builtin", "the language model did not answer in time"))),
  ];
  const mixed = [...model, ...standIns];

  it("is credited with its own answers alone, and thresholds and levels rest on these", async () => {
    const { engine, otherEngines, triage } = await report(mixed);
    expect(engine).toEqual({ triage: "llm" });
    const because = "the language model's tokens of the day are used up";
    expect(otherEngines).toEqual({ triage: [{ engine: "builtin", answers: 30, of: 70, because }] });
    expect(triage).toMatchObject({ labelled: 70, agreed: 40 });
    expect(triage.byCategory[0]).toMatchObject({ labelled: 70, agreed: 40, proposedLevel: "apply" });
    expect(triage.byCategory[0]?.curve[0]).toMatchObject({ coverage: 1, agreement: 1 });
    expect(backtestReportSchema.parse(await report(mixed))).toHaveProperty("otherEngines");
    expect(await report(model)).not.toHaveProperty("otherEngines");
  });

  it("is told of in words", async () => {
    const facts = { parameters: DEFAULT_PARAMETERS, isUnsaved: false, found: 70, resumed: 0 };
    const says = besideReport(await report(mixed), mixed, facts);
    expect(says).toContain(
      "Of 70 answers of triage, 30 were given by the built-in engine, because the language model's tokens of the day are used up.",
    );
    expect(says).toContain("Thresholds and levels rest on the answers of the language model alone.");
  });

  it("counts what each answer says of who gave it", () => {
    const notice = "Answered by the built-in engine because the language model did not answer in time";
    const one = creditAnswer([], { contract: "reply", engine: "llm", notice: "Related articles could not be searched" });
    const two = creditAnswer(one, { contract: "reply", engine: "builtin", notice });
    expect(creditAnswer(two, { contract: "reply", engine: "builtin", notice })).toEqual([
      { contract: "reply", engine: "llm", because: null, count: 1 },
      { contract: "reply", engine: "builtin", because: "the language model did not answer in time", count: 2 },
    ]);
  });
});
