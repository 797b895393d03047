/** What quality assurance finds, by dimension, and how much it counts. */

/** One measurement: how much it adds to or takes from a dimension, and the words or number it rests on. */
export interface QaFinding {
  readonly dimension: Dimension;
  /** Added to the dimension's starting score. */
  readonly change: number;
  readonly evidence: string;
  /** What to do better, where there is something. */
  readonly advice: string | null;
}

/** The weights of Simpli's standard rubric. */
export const WEIGHTS = { empathy: 0.25, resolution: 0.35, communication: 0.25, efficiency: 0.15 } as const;
export type Dimension = keyof typeof WEIGHTS;
export const DIMENSIONS = ["empathy", "resolution", "communication", "efficiency"] as const satisfies readonly Dimension[];

/** Findings of one dimension. */
export function findingsFor(dimension: Dimension) {
  return (change: number, evidence: string, advice: string | null = null): QaFinding => ({
    dimension,
    change,
    evidence,
    advice,
  });
}
