import type { SentimentLabel } from "../../ports.js";
import type { Probabilities } from "../heads/head.js";

export interface SentimentScore {
  readonly label: SentimentLabel;
  /** -1 to 1. */
  readonly score: number;
}

/** Simpli's bands: a score from 0.3 is positive, from -0.3 negative. */
const BAND = 0.3;
const INSIDE = 0.29;

/**
 * The most probable mood, which is right more often than the bands (85 % against 83 % on unseen writers), and how
 * much more probably pleased than displeased. The score is kept within the label's band, so that whoever goes by the
 * bands comes to the same label.
 */
export function sentimentOf(chances: Probabilities): SentimentScore {
  const chance = (name: SentimentLabel) => chances.get(name) ?? 0;
  const score = chance("positive") - chance("negative");
  const top = Math.max(chance("positive"), chance("neutral"), chance("negative"));
  if (chance("neutral") >= top) return { label: "neutral", score: Math.min(INSIDE, Math.max(-INSIDE, score)) };
  return score > 0 ? { label: "positive", score: Math.max(BAND, score) } : { label: "negative", score: Math.min(-BAND, score) };
}
