import type { SentimentPoint } from "./view.js";

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const SCORE_OF_LABEL: Record<SentimentPoint["label"], number> = { negative: -0.6, neutral: 0, positive: 0.6 };

/** Moods as bars, oldest first: -1 is the lowest, 1 the highest; a label stands in where there is no score. */
export function sparkline(points: readonly SentimentPoint[]): string {
  return points.map((point) => barOf(point.score ?? SCORE_OF_LABEL[point.label])).join("");
}

function barOf(score: number): string {
  const share = (Math.min(1, Math.max(-1, score)) + 1) / 2;
  return BARS[Math.round(share * (BARS.length - 1))] ?? "·";
}
