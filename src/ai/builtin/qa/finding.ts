/** One measurement: how much it adds to or takes from a dimension, and the words or number it rests on. */
export interface Finding {
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

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? `"${line}"` : `"${line.slice(0, 77)}..."`;
}
