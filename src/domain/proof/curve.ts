/** How many decisions each threshold lets through and how many of those agree, and which threshold costs least. */
import type { Settings } from "../settings.js";
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

const LEAST_TARGET = 0.5;
const MOST_TARGET = 0.99;

/**
 * How many of a category's decisions people must agree with. By costs it is where applying begins to pay: what its mistakes cost
 * is then less than what deciding by hand would.
 */
export function neededAgreement({ targetBy, targetAgreement, minutesWrong, minutesByHand }: Settings): number {
  if (targetBy === "share") return targetAgreement;
  return Math.min(MOST_TARGET, Math.max(LEAST_TARGET, 1 - minutesByHand / minutesWrong));
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

/** Whether deciding at some threshold costs less than doing everything by hand; where nothing can be decided there is nothing to weigh. */
export function isWorthwhile(curve: readonly CurvePoint[], cases: number, costs: Costs): boolean {
  const decided = curve.filter(({ labelled }) => labelled > 0);
  return decided.length === 0 || decided.some((point) => costAt(point, cases, costs) <= cases * costs.hand);
}

/** Minutes, of so many cases. */
export function costAt({ labelled, agreed }: Evidence, cases: number, { wrong, hand }: Costs): number {
  return (labelled - agreed) * wrong + (cases - labelled) * hand;
}

/**
 * The one that costs least; null where nothing would be decided at any, or where all by hand costs less. Of several the nearest to the present threshold: what
 * the past does not tell apart is no reason to change it.
 */
export function cheapestPoint(curve: readonly CurvePoint[], cases: number, costs: Costs, present: number): CurvePoint | null {
  const costOf = (point: CurvePoint) => costAt(point, cases, costs);
  const points = isWorthwhile(curve, cases, costs) ? curve.filter(({ labelled }) => labelled > 0) : [];
  const distance = ({ threshold }: CurvePoint) => Math.abs(threshold - present);
  const isBetter = (one: CurvePoint, other: CurvePoint) =>
    costOf(one) < costOf(other) || (costOf(one) === costOf(other) && distance(one) < distance(other));
  return points.length === 0 ? null : points.reduce((best, point) => (isBetter(point, best) ? point : best));
}
