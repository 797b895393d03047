/** The report of an evaluation as a person reads it. */
import { type Measured } from "./measures.js";

/** The report as a person reads it: one block a file, the aim beside each figure that has one. `learnedFrom` names files used in training. */
export function printTable(report: readonly Measured[], learnedFrom: ReadonlySet<string>): string {
  const sets = [...new Set(report.map(({ set }) => set))];
  const heading = (set: string) =>
    learnedFrom.has(set) ? `${set} (the heads learned from these rows: no measure of quality)` : set;
  return sets.map((set) => [heading(set), ...report.filter((line) => line.set === set).map(tableLine)].join("\n")).join("\n\n");
}

function tableLine(line: Measured): string {
  const { unit } = line;
  const value = unit === "ms" ? `${line.value.toFixed(1)} ms` : unit === "count" ? String(line.value) : line.value.toFixed(3);
  const columns = [
    line.measure.padEnd(44),
    value.padStart(9),
    intervalOf(line).padEnd(13),
    `of ${line.rows}`.padEnd(9),
    aimOf(line),
  ];
  return `  ${columns.join(" ")}`.trimEnd();
}

/** Where the true share lies with 95 % probability (Wilson): a test of a hundred rows says less than its third digit. */
function intervalOf({ unit, value, rows }: Measured): string {
  if (unit !== "share" || rows === 0) return "";
  const z = 1.96;
  const middle = (value + (z * z) / (2 * rows)) / (1 + (z * z) / rows);
  const half = (z / (1 + (z * z) / rows)) * Math.sqrt((value * (1 - value)) / rows + (z * z) / (4 * rows * rows));
  return `${Math.max(0, middle - half).toFixed(2)} to ${Math.min(1, middle + half).toFixed(2)}`;
}

function aimOf({ aim, value }: Measured): string {
  if (aim === null) return "";
  if ("atLeast" in aim) return value >= aim.atLeast ? `aim ${aim.atLeast} met` : `aim ${aim.atLeast} MISSED`;
  return value <= aim.atMost ? `aim at most ${aim.atMost} met` : `aim at most ${aim.atMost} MISSED`;
}
