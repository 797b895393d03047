/** The sentences of the analytics page say what was counted. */
import { describe, expect, it } from "vitest";
import type { Analytics } from "../../../src/console/api/analytics.js";
import { coursePoint, qaPoint } from "../../../src/web/views/analytics/points.js";

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
