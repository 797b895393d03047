import type { SentimentCount } from "../../../store/analytics/read-moods.js";
import type { Analytics } from "../../api/analytics.js";
import type { Calendar } from "./calendar.js";
import { spreadOut } from "./spread-out.js";

export function sentimentOf(
  calendar: Calendar,
  rows: readonly SentimentCount[],
  escalations: readonly { readonly index: number; readonly count: number }[],
): Analytics["sentiment"] {
  const counted = (label: SentimentCount["label"]) =>
    spreadOut(
      calendar,
      rows.filter((row) => row.label === label),
      (sum, row) => sum + row.count,
    );
  const scored = rows.filter((row) => row.scored > 0);
  // A day without a scored message has no mean: 0 would say "neutral".
  const counts = spreadOut(calendar, scored, (sum, row) => sum + row.scored, null);
  const scores = spreadOut(calendar, scored, (sum, row) => sum + (row.scores ?? 0), null);
  return {
    messages: rows.reduce((sum, { count }) => sum + count, 0),
    positive: counted("positive"),
    neutral: counted("neutral"),
    negative: counted("negative"),
    meanScore: scores.map((score, day) => {
      const count = counts[day] ?? null;
      return score === null || count === null ? null : score / count;
    }),
    escalations: spreadOut(calendar, escalations, (sum, row) => sum + row.count),
  };
}
