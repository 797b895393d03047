import { SENTIMENT_LABELS, type SentimentLabel } from "../ports.js";

/** The bounds Simpli documents for its own labels. */
const POSITIVE_FROM = 0.3;
const NEGATIVE_TO = -0.3;

/** The label a score stands for. It wins over a label in words, which may be anything and may contradict the score. */
export function labelOfScore(score: number): SentimentLabel {
  if (score >= POSITIVE_FROM) return "positive";
  return score <= NEGATIVE_TO ? "negative" : "neutral";
}

/** "Very Negative" is negative; "None" or "frustrated" is no label. */
export function labelOfWords(words: string | null): SentimentLabel | null {
  const found = SENTIMENT_LABELS.filter((label) => new RegExp(`\\b${label}\\b`, "i").test(words ?? ""));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  return /^\s*mixed\s*$/i.test(words ?? "") || found.length > 1 ? "neutral" : null;
}
