/** What a report says of drafts by category, of scores, of what was assigned again, and of costs. */
import { describe, expect, it } from "vitest";
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
