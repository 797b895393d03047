/** Earlier scores that count: the mood before that is history. */
const LAST_SCORES = 3;

/**
 * What the way the conversation goes adds to the risk: at most 0.25, for a mood that was
 * bad and becomes worse. A first message has no trend.
 */
export function trendRisk(history: readonly number[], score: number): number {
  const recent = history.slice(-LAST_SCORES);
  if (recent.length === 0 || score > 0) return 0;
  const before = recent.reduce((sum, earlier) => sum + earlier, 0) / recent.length;
  const fall = Math.max(0, before - score);
  const stillBad = recent.filter((earlier) => earlier <= -0.3).length;
  return Math.min(0.25, fall * 0.1 + (score <= -0.3 ? stillBad * 0.06 : 0));
}
