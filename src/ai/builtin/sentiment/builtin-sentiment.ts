import type { Sentiment, SentimentLabel, SentimentReading } from "../../ports.js";
import { ESCALATION_SIGNALS } from "../lexicons/signals.js";
import { attribute } from "../reading/attribute.js";
import { rounded } from "../reading/ranked.js";
import type { Reader } from "../reading/reader.js";
import type { Reading } from "../reading/reading.js";
import { sentimentOf } from "./sentiment-score.js";
import { trendRisk } from "./trend-risk.js";

/** Key words alone are wrong too often to be sure of. */
const RULES_CONFIDENCE = 0.5;
const NO_CONFIDENCE = 0.2;

export function builtinSentiment(reader: Reader): Sentiment {
  return {
    async analyze({ text, history }, call) {
      const reading = await reader.read(text, call.workspaceId);
      const { label, score } = sentimentOf(reading.sentiment);
      return {
        score: Math.round(score * 100) / 100,
        label,
        escalationRisk: rounded(reading.escalation + trendRisk(history, score)),
        confidence: rounded(confidenceOf(reading, label)),
        triggers: triggersOf(reading, label),
        by: attribute(reader.model, reading.basis),
      } satisfies SentimentReading;
    },
  };
}

function confidenceOf(reading: Reading, label: SentimentLabel): number {
  if (reading.basis === "nothing") return NO_CONFIDENCE;
  const chance = reading.sentiment.get(label) ?? 0;
  return reading.basis === "rules" ? Math.min(chance, RULES_CONFIDENCE) : chance;
}

/** The customer's own words that raise the risk; with none, those that show the mood. */
function triggersOf(reading: Reading, label: SentimentLabel): readonly string[] {
  const risky = reading.signals.filter(({ signal }) => ESCALATION_SIGNALS.some((name) => name === signal));
  const sentiment =
    label === "neutral" ? [] : reading.signals.filter(({ signal }) => signal === (label === "negative" ? "upset" : "pleased"));
  const phrases = [...risky, ...sentiment]
    .map(({ phrase }) => phrase)
    .filter((phrase) => /[\p{L}\p{Extended_Pictographic}]/u.test(phrase));
  return [...new Set(phrases)].slice(0, 6);
}
