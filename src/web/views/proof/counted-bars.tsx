/** What is counted, as one bar in pieces and as a table. */
import type { ChartConfiguration } from "chart.js";
import { chartOptions, type ChartTheme, hatch } from "../../parts/chart-options.js";
import { DataTable } from "../../parts/data-table.js";
import { count } from "../../parts/format.js";

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** One bar in pieces; the legend names them. */
export function piecesChart(theme: ChartTheme, pieces: readonly Bar[]): ChartConfiguration {
  return {
    type: "bar",
    data: {
      labels: [""],
      datasets: pieces.map(({ label, value }, index) => ({
        label,
        data: [value],
        backgroundColor: hatch(theme.series[index] ?? theme.ink, index, theme.surface),
      })),
    },
    options: chartOptions(theme, {
      stacked: true,
      lying: true,
      whole: true,
      max: pieces.reduce((sum, { value }) => sum + value, 0),
      write: count,
    }),
  };
}

interface CountsTableProps {
  readonly caption: string;
  readonly captionUnseen?: boolean;
  readonly name: string;
  readonly number: string;
  readonly rows: readonly Bar[];
}

export function CountsTable({ caption, captionUnseen = false, name, number, rows }: CountsTableProps) {
  return (
    <DataTable
      caption={caption}
      captionUnseen={captionUnseen}
      rows={rows}
      keyOf={({ label }) => label}
      empty=""
      columns={[
        { key: "name", title: name, kind: "words", cell: ({ label }) => label },
        { key: "number", title: number, kind: "number", cell: ({ value }) => count(value) },
      ]}
    />
  );
}

export function barsOf(counts: Readonly<Record<string, number>>): readonly Bar[] {
  const bars = Object.entries(counts).map(([label, value]) => ({ label, value }));
  return bars.toSorted((one, other) => other.value - one.value);
}
