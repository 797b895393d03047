import type { Calendar } from "./calendar.js";

interface Counted {
  /** Which of the known days, from 0. */
  readonly index: number;
}

/** One figure for each day of the calendar: of a known day without rows `none`, of an unknown day null. */
export function spreadOut<Row extends Counted>(
  calendar: Calendar,
  rows: readonly Row[],
  add: (sum: number, row: Row) => number,
  none: number | null = 0,
): (number | null)[] {
  const unknown = calendar.days.length - calendar.starts.length;
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.index, add(sums.get(row.index) ?? 0, row));
  return calendar.days.map((_, day) => (day < unknown ? null : (sums.get(day - unknown) ?? none)));
}
