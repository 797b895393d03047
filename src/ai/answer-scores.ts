/** Tolerant parsing of numbers in AI services' answers: probabilities, risks, scores and moments. */
import type { SentimentLabel } from "../domain/answers.js";

/** Words for a risk, as some models write them: Simpli alerts at 0.5 (medium) and 0.75 (high). */
const RISK_WORDS: ReadonlyMap<string, number> = new Map([
  ["none", 0],
  ["low", 0.25],
  ["medium", 0.5],
  ["high", 0.75],
  ["critical", 0.9],
]);

/** A number, or a numeric string such as "0.87", ".87", "87%" or "8/10"; null where it is none. */
export function parseNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^\s*([+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?)\s*(%|\/\s*(\d+(?:\.\d+)?))?\s*$/i.exec(value);
  if (match?.[1] === undefined) return null;
  const number = Number(match[1].replace(",", "."));
  if (match[2] === "%") return number / 100;
  const whole = match[3] === undefined ? 1 : Number(match[3]);
  return whole === 0 ? null : number / whole;
}

export function clamp(number: number, low: number, high: number): number {
  return Math.min(Math.max(number, low), high);
}

/**
 * A number as a probability: out of range it is brought into it, except that what can only be a percentage is read as one.
 * 92 as "certain" would pass every threshold.
 */
export function toProbability(number: number): number {
  return clamp(number > 10 && number <= 100 ? number / 100 : number, 0, 1);
}

/** A probability, 0 to 1; null where none was given. */
export function parseProbability(value: unknown): number | null {
  const number = parseNumber(value);
  return number === null ? null : toProbability(number);
}

/** Given, and not sure: as one that is not given it would pass every threshold. */
const LOW_CONFIDENCE = /^\s*(?:very )?low\s*$/iu;

/** A probability, or that it is low in words; null where none was given, and for words that pass every threshold anyhow. */
export function parseConfidence(value: unknown): number | null {
  return typeof value === "string" && LOW_CONFIDENCE.test(value) ? 0.25 : parseProbability(value);
}

/** A risk, 0 to 1, given as a number or as a word. */
export function parseRisk(value: unknown): number | null {
  if (typeof value === "string") {
    const word = RISK_WORDS.get(value.trim().toLowerCase());
    if (word !== undefined) return word;
  }
  return parseProbability(value);
}

/** Above this a number is milliseconds: as seconds it would be in the year 5138. */
const SECONDS_BELOW = 1e11;

/** Unix seconds from seconds, milliseconds or an ISO date; null where there is none. */
export function parseSeconds(value: unknown): number | null {
  const number = parseNumber(value);
  if (number !== null) return number > 0 ? Math.floor(number < SECONDS_BELOW ? number : number / 1000) : null;
  const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isFinite(parsed) ? Math.floor(parsed / 1000) : null;
}

/** The bounds Simpli documents for its own labels. */
const POSITIVE_FROM = 0.3;
const NEGATIVE_TO = -0.3;

/** The label that belongs to a score. */
export function labelOfScore(score: number): SentimentLabel {
  if (score >= POSITIVE_FROM) return "positive";
  return score <= NEGATIVE_TO ? "negative" : "neutral";
}
