/**
 * A bound of agreement that may be looked at as often as one likes. A plain interval holds for one look: of many looks one
 * happens on a lucky streak. This one bets against "the agreement is at most `target`" with every higher agreement equally:
 * while that holds, the stake is worth more than 20 times its start in at most 5 of 100 histories, whenever one looks.
 * https://en.wikipedia.org/wiki/E-values, Ville's inequality.
 */
import type { Evidence } from "./evidence.js";

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
