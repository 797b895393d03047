import type { SentimentLabel } from "../../ports.js";
import type { Probabilities } from "../heads/head.js";

/** Simpli's own rule: a score from 0.3 is positive, from -0.3 negative. */
const LABEL_FROM = 0.3;

/** -1 to 1: how much more probably pleased than displeased. */
export function sentimentScore(chances: Probabilities): number {
  return (chances.get("positive") ?? 0) - (chances.get("negative") ?? 0);
}

export function sentimentLabel(score: number): SentimentLabel {
  if (score >= LABEL_FROM) return "positive";
  return score <= -LABEL_FROM ? "negative" : "neutral";
}
