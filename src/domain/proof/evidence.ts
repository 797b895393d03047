/**
 * How sure a share of agreement is. For one look: Wilson's interval, one side.
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval
 *
 * And a bound that may be looked at as often as one likes. A plain interval holds for one look: of many looks one
 * happens on a lucky streak. This one bets against "the agreement is at most `target`" with every higher agreement equally:
 * while that holds, the stake is worth more than 20 times its start in at most 5 of 100 histories, whenever one looks.
 * https://en.wikipedia.org/wiki/E-values, Ville's inequality.
 */

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

/** How often somebody who looks for ever would be wrong, at most. */
const ERROR = 0.05;
const STEPS = 100;

/** Whether the agreement is above the target, however often this is asked while labels come. */
export function isSurelyAbove(evidence: Evidence, target: number): boolean {
  return stakeAgainst(evidence, target) >= 1 / ERROR;
}

/** The mean of (q/t)^agreed × ((1-q)/(1-t))^disagreed over q from t to 1, by Simpson's rule. */
function stakeAgainst({ agreed, labelled }: Evidence, target: number): number {
  const disagreed = labelled - agreed;
  let sum = 0;
  for (let step = 0; step <= STEPS; step += 1) {
    const share = target + ((1 - target) * step) / STEPS;
    // At 1 exactly the logarithm of what is left is minus infinity, and 0 times that is no number.
    const lost = disagreed === 0 ? 0 : disagreed * Math.log((1 - share) / (1 - target));
    const weight = step === 0 || step === STEPS ? 1 : step % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(agreed * Math.log(share / target) + lost);
  }
  return sum / (3 * STEPS);
}

/** Past this many labels nobody waits. */
const MOST_NEEDED = 1_000;

/** How many labels it takes, in all, if people go on agreeing as they did; null where that would not do. */
export function labelsNeeded({ agreed, labelled }: Evidence, target: number): number | null {
  const share = labelled === 0 ? 1 : agreed / labelled;
  const suffices = (count: number) => isSurelyAbove({ agreed: Math.floor(share * count + 1e-9), labelled: count }, target);
  if (!suffices(MOST_NEEDED)) return null;
  let [tooFew, enough] = [0, MOST_NEEDED];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (suffices(middle)) enough = middle;
    else tooFew = middle;
  }
  return Math.max(enough, labelled);
}
