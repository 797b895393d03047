/** How many decisions each threshold lets through and how many of those agree, and which threshold costs least. */
import type { Evidence } from "./evidence.js";

/** One labelled decision. */
export interface Case {
  /** Null where the engine gave none: it passes every threshold, as it does in triage. */
  readonly confidence: number | null;
  /** Something can be decided at all: not for a team that does not exist. */
  readonly canDecide: boolean;
  readonly agrees: boolean;
}

export interface CurvePoint extends Evidence {
  readonly threshold: number;
}

/** Minutes. */
export interface Costs {
  readonly wrong: number;
  readonly hand: number;
}

const STEPS = 20;

/** @returns for 0, 0.05, … 1: of the cases those that are decided (`labelled`), and of those the ones that agree */
export function curveOf(cases: readonly Case[]): readonly CurvePoint[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const threshold = Math.round((step / STEPS) * 100) / 100;
    const decided = cases.filter(({ confidence, canDecide }) => canDecide && (confidence === null || confidence >= threshold));
    return { threshold, labelled: decided.length, agreed: decided.filter(({ agrees }) => agrees).length };
  });
}

/**
 * The one that costs least; null where nothing would be decided at any. Of several the nearest to the present threshold: what
 * the past does not tell apart is no reason to change it.
 */
export function cheapestPoint(
  curve: readonly CurvePoint[],
  cases: number,
  { wrong, hand }: Costs,
  present: number,
): CurvePoint | null {
  const costOf = ({ labelled, agreed }: CurvePoint) => (labelled - agreed) * wrong + (cases - labelled) * hand;
  const decides = curve.some(({ labelled }) => labelled > 0);
  const distance = ({ threshold }: CurvePoint) => Math.abs(threshold - present);
  const isBetter = (one: CurvePoint, other: CurvePoint) =>
    costOf(one) < costOf(other) || (costOf(one) === costOf(other) && distance(one) < distance(other));
  return decides ? curve.reduce((best, point) => (isBetter(point, best) ? point : best)) : null;
}
