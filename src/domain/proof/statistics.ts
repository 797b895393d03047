/** Plain statistics: ranks and groups. */

/** Spearman's: Pearson's correlation of the positions, equal values sharing theirs. Null where one side is all the same. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  const [xs, ys] = [positionsOf(pairs.map(([x]) => x)), positionsOf(pairs.map(([, y]) => y))];
  const middle = (pairs.length - 1) / 2;
  const sum = (value: (index: number) => number) => pairs.reduce((total, _, index) => total + value(index), 0);
  const [dx, dy] = [(index: number) => (xs[index] ?? middle) - middle, (index: number) => (ys[index] ?? middle) - middle];
  const spread = Math.sqrt(sum((index) => dx(index) ** 2) * sum((index) => dy(index) ** 2));
  return spread === 0 ? null : sum((index) => dx(index) * dy(index)) / spread;
}

function positionsOf(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [position, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, position);
    last.set(value, position);
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}

/** In the order in which each key comes first. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

export function countBy(values: readonly string[]): Record<string, number> {
  return Object.fromEntries([...groupBy(values, (value) => value)].map(([value, group]) => [value, group.length]));
}

/** Of one value at least. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Null of none. */
export function meanOfKnown(values: readonly number[]): number | null {
  return values.length === 0 ? null : meanOf(values);
}

/** A small share is not none, and a large one not all. @param less and what else stands before a number that is not exact */
export function wholePercent(share: number, { less, more } = { less: "<", more: ">" }): string {
  if (share > 0 && share < 0.005) return `${less}1`;
  if (share < 1 && share >= 0.995) return `${more}99`;
  return String(Math.round(share * 100));
}

// 0.29 × 100 is a little less than 29.
const NOISE = 1e-9;

/** A bound in whole percent that promises no more than it is: a lower one is never rounded up, an upper one never down. */
export function boundPercent(bound: number, side: "lower" | "upper"): string {
  return String(side === "lower" ? Math.floor(bound * 100 + NOISE) : Math.ceil(bound * 100 - NOISE));
}
