import type { Probabilities } from "../heads/head.js";

export interface Ranked {
  readonly name: string;
  readonly chance: number;
}

/** Most probable first. */
export function ranked(chances: Probabilities): readonly Ranked[] {
  return [...chances].map(([name, chance]) => ({ name, chance })).sort((left, right) => right.chance - left.chance);
}

/** Probabilities are told to two decimals: more would claim a precision that is not there. */
export function rounded(chance: number): number {
  return Math.round(Math.min(1, Math.max(0, chance)) * 100) / 100;
}
