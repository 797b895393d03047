/** One line of the report. */
export interface Measured {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  readonly rows: number;
  /** What we aim at on messages that nobody here has seen. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly unit: "share" | "ms";
}

export function measuredShare(
  set: string,
  measure: string,
  value: number,
  rows: number,
  atLeast: number | null = null,
): Measured {
  return { set, measure, value, rows, aim: atLeast === null ? null : { atLeast }, unit: "share" };
}
