/** How sure a share of agreement is: Wilson's interval, one side. https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval */

/** One-sided 95 %. */
const Z = 1.645;

export interface Evidence {
  readonly agreed: number;
  readonly labelled: number;
}

/** Evidence as it is shown, wherever. */
export interface ShownEvidence extends Evidence {
  readonly agreement: number | null;
  /** Wilson's, one-sided 95 %. */
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  /** How many labels promotion takes in all if things go on as they do; null where they must change first, or nothing is to be earned. */
  readonly needed: number | null;
  /** How many of the labels come from a backtest; left out by earlier versions. */
  readonly past?: number;
}

/** Null where nothing is labelled. */
export function agreementOf({ agreed, labelled }: Evidence): number | null {
  return labelled === 0 ? null : agreed / labelled;
}

/** The agreement is at least this, with 95 % confidence; null where nothing is labelled. */
export function lowerBound(evidence: Evidence, z = Z): number | null {
  return bound(evidence, -z);
}

export function upperBound(evidence: Evidence, z = Z): number | null {
  return bound(evidence, z);
}

function bound({ agreed, labelled: n }: Evidence, z: number): number | null {
  if (n === 0) return null;
  const share = agreed / n;
  const spread = Math.abs(z) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const value = (share + (z * z) / (2 * n) + Math.sign(z) * spread) / (1 + (z * z) / n);
  return Math.min(1, Math.max(0, value));
}
