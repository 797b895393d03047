import type { SentimentReading } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readSentences } from "../reading/read-list.js";
import { clamp, readNumber, readProbability, readRisk } from "../reading/read-number.js";
import { readText } from "../reading/read-text.js";
import { labelOfScore, labelOfWords } from "../reading/sentiment-label.js";

const TRIGGERS = { count: 10, length: 120 };

/** Reads the answer of `/analyze`; null with neither a score nor a label that can be understood. */
export function readSentiment(answer: unknown): Omit<SentimentReading, "by"> | null {
  const outer = readFields(answer);
  if (outer === null) return null;
  const fields = readFields(outer["sentiment"]) ?? outer;
  const number = pick(fields, ["score", "sentiment_score", "polarity"], readNumber);
  const score = number === null ? null : clamp(number, -1, 1);
  const words = pick(fields, ["label", "sentiment_label", "sentiment"], readText);
  const label = score === null ? labelOfWords(words) : labelOfScore(score);
  if (label === null) return null;
  return {
    score,
    label,
    escalationRisk: pick({ ...outer, ...fields }, ["escalation_risk", "escalationRisk", "risk", "risk_level"], readRisk),
    confidence: pick(fields, ["confidence"], readProbability),
    triggers: pick({ ...outer, ...fields }, ["triggers", "keywords"], (value) => readSentences(value, TRIGGERS)) ?? [],
  };
}
