import { createHash } from "node:crypto";
import { SENTIMENT_LABELS, type SentimentLabel, type SentimentReading } from "../../domain/answers.js";
import { labelOfWords, parseSentences, parseText, pick, pickFields } from "../answer-fields.js";
import { clamp, labelOfScore, parseNumber, parseProbability, parseRisk } from "../answer-scores.js";
import { fitText } from "../fit-input.js";
import type { Sentiment } from "../ports.js";
import { createSimpliService, type SimpliOptions } from "./service.js";

/**
 * Sentiment by Simpli. Throws OutsideError (party `sentiment`).
 * Every call adds to the service's timeline, so a caller asks once a message.
 */
export function createSimpliSentiment(options: SimpliOptions): Sentiment {
  const service = createSimpliService("sentiment", options);
  return {
    async analyze({ customerId, text, channel }, call): Promise<SentimentReading> {
      const request = { customer_id: customerIdOf(customerId), text: fitText(text), channel };
      if (request.text === "") throw service.refuse("analyze", "empty_text", "nothing was written");
      const { value, by } = await service.ask("analyze", request, call, {
        read: parseSentiment,
        missing: "without a score or a label",
      });
      return { ...value, by };
    },
  };
}

const TRIGGERS = { count: 10, length: 120 };

/** Reads the answer of `/analyze`; null with neither a score nor a label that can be read. */
export function parseSentiment(answer: unknown): Omit<SentimentReading, "by"> | null {
  const outer = pickFields(answer);
  if (outer === null) return null;
  const fields = pickFields(outer["sentiment"]) ?? outer;
  const number = pick(fields, ["score", "sentiment_score", "polarity"], parseNumber);
  const score = number === null ? null : clamp(number, -1, 1);
  const words = pick(fields, ["label", "sentiment_label", "sentiment"], parseText);
  const label = score === null ? labelOfWords(words) : labelBeside(score, words);
  if (label === null) return null;
  return {
    score,
    label,
    escalationRisk: pick({ ...outer, ...fields }, ["escalation_risk", "escalationRisk", "risk", "risk_level"], parseRisk),
    confidence: pick(fields, ["confidence"], parseProbability),
    triggers: pick({ ...outer, ...fields }, ["triggers", "keywords"], (value) => parseSentences(value, TRIGGERS)) ?? [],
  };
}

/**
 * One of the three documented labels counts, also near the bounds, where Simpli's model judges by more than the number; other
 * words, and a label whose sign the score contradicts, give way to the score.
 */
function labelBeside(score: number, words: string | null): SentimentLabel {
  const derived = labelOfScore(score);
  const named = SENTIMENT_LABELS.find((label) => label === words?.trim().toLowerCase());
  return named === undefined || (named !== "neutral" && derived !== "neutral") ? derived : named;
}

/** What Sentiment accepts; Intercom's contact ids fit, e-mail addresses and many external ids do not. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/;

/** The id itself where Sentiment accepts it, else a hash that is the same every time. */
export function customerIdOf(id: string): string {
  return ACCEPTED.test(id) ? id : `c-${createHash("sha256").update(id).digest("hex").slice(0, 40)}`;
}
