/** The sentences of the analytics page say what was counted, and their shares make a whole. */
import { describe, expect, it } from "vitest";
import type { Analytics } from "../../../src/console/api/analytics.js";
import { percentTexts } from "../../../src/web/parts/format.js";
import { coursePoint, draftsPoint, qaPoint, sentimentPoint } from "../../../src/web/views/analytics/points.js";

const perDay = [null];

describe("shares of one whole", () => {
  it.each([
    [
      [100, 49, 51],
      ["50%", "24%", "26%"],
    ],
    [
      [1, 1, 1],
      ["34%", "33%", "33%"],
    ],
    [
      [1, 0, 999],
      ["<1%", "0%", ">99%"],
    ],
    [
      [5, 5, 5, 5, 5, 975],
      ["<1%", "<1%", "<1%", "<1%", "<1%", "98%"],
    ],
    [
      [0, 0],
      ["0%", "0%"],
    ],
  ])("of %j are %j", (parts, texts) => expect(percentTexts(parts)).toEqual(texts));

  it("sum to a hundred in the sentence about sentiments, and in the one about drafts", () => {
    const sentiment = { messages: 200, neutral: [100], positive: [49], negative: [51], meanScore: perDay, escalations: perDay };
    expect(sentimentPoint({ ...sentiment, escalated: 0 })).toBe("200 messages: 50% neutral, 26% negative, 24% positive.");
    const fates = { sentUnchanged: 1, sentEdited: 1, noted: 0, answeredOtherwise: 0, dismissed: 0, superseded: 1 };
    const line = { engine: "builtin", total: 3, fates, editSimilarity: null, thumbsUp: 0, thumbsDown: 0 };
    expect(draftsPoint({ total: 3, byEngine: [line] })).toContain("Of 3 drafts, 67% went out: 34% unchanged, 33% edited.");
  });
});

describe("conversations", () => {
  const overall = { dimension: "overall", cases: 12, mean: 0.71, spread: null };
  const qa: Analytics["qa"] = { evaluations: 12, conversations: 6, agreed: 0, disputed: 0, overall, dimensions: [] };

  it("that were closed more than once are not more", () => {
    expect(qaPoint(qa)).toContain("6 conversations scored 71% on average, at 12 closes.");
    expect(qaPoint({ ...qa, conversations: 12 })).toContain("12 conversations scored 71% on average.");
  });

  it("that were tagged on several days are one", () => {
    const sentiment = { messages: 3, neutral: [1], positive: [1], negative: [1], meanScore: [null, null], escalations: [1, 1] };
    const calendar = ["2026-11-01", "2026-11-02"].map((date) => ({ date, known: true }));
    expect(coursePoint({ sentiment: { ...sentiment, escalated: 1 }, calendar })).toBe(
      "1 conversation tagged as likely to escalate.",
    );
  });
});
