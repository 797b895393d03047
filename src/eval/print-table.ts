import type { Measured } from "./measured.js";

/** The report as a person reads it: one block a file, the aim beside each figure that has one. `learnedFrom` names files used in training. */
export function printTable(report: readonly Measured[], learnedFrom: ReadonlySet<string>): string {
  const sets = [...new Set(report.map(({ set }) => set))];
  const heading = (set: string) =>
    learnedFrom.has(set) ? `${set} (the heads learned from these rows: no measure of quality)` : set;
  return sets.map((set) => [heading(set), ...report.filter((line) => line.set === set).map(tableLine)].join("\n")).join("\n\n");
}

function tableLine(line: Measured): string {
  const value = line.unit === "ms" ? `${line.value.toFixed(1)} ms` : line.value.toFixed(3);
  return `  ${line.measure.padEnd(44)} ${value.padStart(9)}  ${`of ${line.rows}`.padEnd(9)} ${aimOf(line)}`.trimEnd();
}

function aimOf({ aim, value }: Measured): string {
  if (aim === null) return "";
  if ("atLeast" in aim) return value >= aim.atLeast ? `aim ${aim.atLeast} met` : `aim ${aim.atLeast} MISSED`;
  return value <= aim.atMost ? `aim at most ${aim.atMost} met` : `aim at most ${aim.atMost} MISSED`;
}
