import type { Analytics, AnalyticsRange } from "../../../src/console/api/analytics.js";

/** Days up to 21 November 2026; the first ones lie before the app was connected. */
export function cannedAnalytics(days: AnalyticsRange = 7, unknown = 2): Analytics {
  const calendar = Array.from({ length: days }, (_, index) => ({
    date: new Date(Date.UTC(2026, 10, 22 + index - days)).toISOString().slice(0, 10),
    known: index >= unknown,
  }));
  const perDay = (make: (index: number) => number | null) => calendar.map(({ known }, index) => (known ? make(index) : null));
  const line = (name: string | null, rest: boolean, each: number) => ({
    name,
    rest,
    total: each * (days - unknown),
    perDay: perDay(() => each),
  });
  return {
    days,
    timezone: "America/New_York",
    calendar,
    beginsLate: unknown === 0 ? null : "connected",
    volume: {
      total: 20 * (days - unknown),
      categories: [
        line("billing", false, 8),
        line("refund", false, 5),
        line("technical", false, 3),
        line("account", false, 2),
        line("shipping", false, 1),
        line(null, true, 1),
      ],
      urgencies: [line("normal", false, 12), line("high", false, 6), line(null, false, 2)],
    },
    sentiment: {
      messages: 10 * (days - unknown),
      positive: perDay(() => 2),
      neutral: perDay(() => 5),
      negative: perDay(() => 3),
      meanScore: perDay((index) => (index === 4 ? null : Math.min(0.6, (index - 4) / 10))),
      escalations: perDay((index) => index % 3),
      escalated: calendar.reduce((sum, { known }, index) => sum + (known ? index % 3 : 0), 0),
    },
    drafts: {
      total: 90,
      byEngine: [
        {
          engine: "simpli",
          total: 80,
          fates: { sentUnchanged: 24, sentEdited: 28, noted: 4, answeredOtherwise: 14, dismissed: 0, superseded: 10 },
          editSimilarity: 0.71,
          thumbsUp: 9,
          thumbsDown: 2,
        },
        {
          engine: "builtin",
          total: 10,
          fates: { sentUnchanged: 0, sentEdited: 0, noted: 1, answeredOtherwise: 5, dismissed: 0, superseded: 4 },
          editSimilarity: null,
          thumbsUp: 0,
          thumbsDown: 1,
        },
      ],
    },
    corrections: {
      classified: 100,
      correctedAway: 6,
      byCategory: [
        { category: "billing", classified: 60, correctedAway: 1 },
        { category: "refund", classified: 32, correctedAway: 4 },
        { category: "order", classified: 8, correctedAway: 1 },
      ],
    },
    qa: {
      evaluations: 40,
      conversations: 40,
      agreed: 5,
      disputed: 3,
      overall: { dimension: "overall", cases: 40, mean: 0.74, spread: 0.12 },
      dimensions: [
        { dimension: "empathy", cases: 40, mean: 0.86, spread: 0.08 },
        { dimension: "resolution", cases: 39, mean: 0.62, spread: 0.21 },
        { dimension: "patience", cases: 1, mean: 0.9, spread: null },
      ],
    },
    services: [
      { contract: "reply", engine: "simpli", calls: 1200, failures: 60, halfWithinMs: 1000, mostWithinMs: 2500 },
      { contract: "triage", engine: "builtin", calls: 300, failures: 0, halfWithinMs: 10, mostWithinMs: 50 },
      { contract: "qa", engine: "llm", calls: 4, failures: 4, halfWithinMs: null, mostWithinMs: null },
    ],
  };
}

/** Connected today, and nobody has written yet. */
export function emptyAnalytics(): Analytics {
  const full = cannedAnalytics(7, 6);
  const none = full.calendar.map(({ known }) => (known ? 0 : null));
  const noMean = full.calendar.map(() => null);
  return {
    ...full,
    volume: { total: 0, categories: [], urgencies: [] },
    sentiment: { messages: 0, positive: none, neutral: none, negative: none, meanScore: noMean, escalations: none, escalated: 0 },
    drafts: { total: 0, byEngine: [] },
    corrections: { classified: 0, correctedAway: 0, byCategory: [] },
    qa: { evaluations: 0, conversations: 0, agreed: 0, disputed: 0, overall: null, dimensions: [] },
    services: [],
  };
}
