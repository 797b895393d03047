/** Words for a risk, as some models write them: Simpli alerts at 0.5 (medium) and 0.75 (high). */
const RISK_WORDS: Readonly<Record<string, number>> = { none: 0, low: 0.25, medium: 0.5, high: 0.75, critical: 0.9 };

/** A number, or a numeric string such as "0.87", "87%" or "8/10"; null where it is none. */
export function parseNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^\s*([+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*(%|\/\s*(\d+(?:\.\d+)?))?\s*$/i.exec(value);
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
 * A probability, 0 to 1; null where none was given.
 * Out of range is brought into it, except that what can only be a percentage is read as one:
 * 92 as "certain" would pass every threshold.
 */
export function parseProbability(value: unknown): number | null {
  const number = parseNumber(value);
  if (number === null) return null;
  return clamp(number > 10 && number <= 100 ? number / 100 : number, 0, 1);
}

/** A risk, 0 to 1, given as a number or as a word. */
export function parseRisk(value: unknown): number | null {
  if (typeof value === "string") {
    const word = RISK_WORDS[value.trim().toLowerCase()];
    if (word !== undefined) return word;
  }
  return parseProbability(value);
}
