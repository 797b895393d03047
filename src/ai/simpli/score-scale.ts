import { clamp } from "../reading/read-number.js";

export interface UnitScores {
  readonly overall: number;
  readonly dimensions: readonly number[];
}

/**
 * Brings QA scores to 0..1. The documentation says 0 to 1, the scale of a given installation may be 0-10 or 0-100.
 * An overall score is a mean of its dimensions: where it lies among them, all share one scale (the largest
 * number tells which); where it does not, it has a scale of its own, such as 87 beside 0.9 and 0.8.
 */
export function toUnitScale(overall: number, dimensions: readonly number[]): UnitScores {
  const largest = Math.max(...dimensions, 0);
  const among = dimensions.length > 0 && overall >= Math.min(...dimensions) && overall <= largest;
  const dimensionScale = scaleOf(largest);
  const overallScale = among ? dimensionScale : scaleOf(overall);
  return {
    overall: clamp(overall / overallScale, 0, 1),
    dimensions: dimensions.map((score) => clamp(score / dimensionScale, 0, 1)),
  };
}

/** Rounding may lift a perfect 1 a little; nothing honest lies between that and the 0-10 scale's 1.1. */
function scaleOf(largest: number): 1 | 10 | 100 {
  if (largest <= 1.05) return 1;
  return largest <= 10 ? 10 : 100;
}
