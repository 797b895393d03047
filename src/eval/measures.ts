/** Measures of the built-in engine: shares that are right, precision and recall, and how far confidence may be believed. */

/** A label and what was answered. */
export interface Labelled {
  readonly label: string;
  readonly answer: string;
}

export function accuracy(labelled: readonly Labelled[]): number {
  return share(labelled, ({ label, answer }) => label === answer);
}

/** The mean of each label's F1, so that rare labels count as much as frequent ones. */
export function macroF1(labelled: readonly Labelled[]): number {
  const labels = [...new Set(labelled.map(({ label }) => label))];
  return mean(
    labels.map((label) => {
      const { precision, recall } = precisionAndRecall(
        labelled.map((row) => ({ is: row.label === label, said: row.answer === label })),
      );
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    }),
  );
}

export interface Detected {
  readonly is: boolean;
  readonly said: boolean;
}

/** Precision is 0 where nothing was said, recall where there was nothing to find. */
export function precisionAndRecall(rows: readonly Detected[]): { readonly precision: number; readonly recall: number } {
  const right = rows.filter(({ is, said }) => is && said).length;
  const said = rows.filter((row) => row.said).length;
  const is = rows.filter((row) => row.is).length;
  return { precision: said === 0 ? 0 : right / said, recall: is === 0 ? 0 : right / is };
}

const BINS = 10;

/** Expected calibration error: how far confidence and being right lie apart, over ten bins. */
export function calibrationError(rows: readonly { readonly confidence: number; readonly right: boolean }[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    rows.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  return bins.reduce((sum, bin) => {
    const gap = Math.abs(mean(bin.map(({ confidence }) => confidence)) - share(bin, ({ right }) => right));
    return sum + (bin.length === 0 ? 0 : (bin.length / rows.length) * gap);
  }, 0);
}

export function share<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(wanted).length / rows.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** One line of the report. */
export interface Measured {
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  readonly rows: number;
  /** What we aim at on messages that nobody here has seen. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number } | null;
  readonly unit: "share" | "ms" | "count";
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
