/** The escalation risk in words, the same in the sidebar and in alerts. */
const WATCH_FROM = 0.35;
const VERY_HIGH_FROM = 0.8;

export type RiskLevel = "veryHigh" | "high" | "watch" | "low";

/** @param high from where on the workspace tags a conversation as at risk */
export function riskLevel(risk: number, high: number): RiskLevel {
  if (risk >= VERY_HIGH_FROM) return "veryHigh";
  if (risk >= high) return "high";
  return risk >= Math.min(high, WATCH_FROM) ? "watch" : "low";
}
