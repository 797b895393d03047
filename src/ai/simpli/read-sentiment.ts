import type { SentimentReading } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseSentences } from "../reading/read-list.js";
import { clamp, parseNumber, parseProbability, parseRisk } from "../reading/read-number.js";
import { parseText } from "../reading/read-text.js";
import { labelOfScore, labelOfWords } from "../reading/sentiment-label.js";

const TRIGGERS = { count: 10, length: 120 };

/** Reads the answer of `/analyze`; null with neither a score nor a label that can be understood. */
export function parseSentiment(answer: unknown): Omit<SentimentReading, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["sentiment"]) ?? outer;
  const number = pick(fields, ["score", "sentiment_score", "polarity"], parseNumber);
  const score = number === null ? null : clamp(number, -1, 1);
  const words = pick(fields, ["label", "sentiment_label", "sentiment"], parseText);
  const label = score === null ? labelOfWords(words) : labelOfScore(score);
  if (label === null) return null;
  return {
    score,
    label,
    escalationRisk: pick({ ...outer, ...fields }, ["escalation_risk", "escalationRisk", "risk", "risk_level"], parseRisk),
    confidence: pick(fields, ["confidence"], parseProbability),
    triggers: pick({ ...outer, ...fields }, ["triggers", "keywords"], (value) => parseSentences(value, TRIGGERS)) ?? [],
  };
}
