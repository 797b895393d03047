import type { ChartConfiguration } from "chart.js";
import { type Analytics, FEW_CASES, type QaLine } from "../../../../console/api/analytics.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/page-layout.js";
import { ChartPanel } from "../chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../chart-options.js";
import { count, percent, title } from "../format.js";
import { qaPoint } from "../points.js";
import { texts } from "../texts.js";
import { CaseCount } from "../day-table.js";

export function QaSection({ metrics: { qa } }: { metrics: Analytics }) {
  const words = texts.qa;
  if (qa.overall === null)
    return (
      <Section title={words.title} lead={words.lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  const lines = [{ ...qa.overall, dimension: words.overall }, ...qa.dimensions];
  return (
    <Section title={words.title} lead={words.lead}>
      <ChartPanel
        title={words.chart}
        point={qaPoint(qa)}
        data={qa}
        bars={lines.length}
        configure={(theme) => scoresChart(theme, lines)}
      >
        <DataTable
          caption={words.chart}
          captionUnseen
          rows={lines}
          keyOf={({ dimension }) => dimension}
          empty=""
          columns={[
            { key: "dimension", title: words.dimension, cell: ({ dimension }) => title(dimension) },
            { key: "mean", title: words.mean, kind: "number", cell: ({ mean }) => percent(mean) },
            {
              key: "spread",
              title: words.spread,
              kind: "number",
              missing: words.spreadMissing,
              cell: ({ spread }) => (spread === null ? null : percent(spread)),
            },
            { key: "cases", title: texts.columns.cases, kind: "number", cell: ({ cases }) => <CaseCount cases={cases} /> },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

function scoresChart(theme: ChartTheme, lines: readonly QaLine[]): ChartConfiguration {
  const colour = theme.series[0] ?? theme.ink;
  const options = chartOptions(theme, { max: 1, lying: true, write: percent });
  return {
    type: "bar",
    data: {
      labels: lines.map(({ dimension, cases }) => [
        title(dimension),
        cases < FEW_CASES ? `${count(cases)}, ${texts.agreement.fewNote}` : count(cases),
      ]),
      datasets: [
        {
          label: texts.qa.spreadLine,
          data: lines.map(({ mean, spread }) =>
            spread === null ? null : [Math.max(0, mean - spread), Math.min(1, mean + spread)],
          ),
          backgroundColor: theme.ink,
          grouped: false,
          barThickness: 3,
        },
        {
          label: texts.qa.mean,
          data: lines.map(({ mean }) => mean),
          backgroundColor: lines.map(({ cases }) => hatch(colour, cases < FEW_CASES ? 1 : 0, theme.surface)),
          grouped: false,
        },
      ],
    },
    options: {
      ...options,
      plugins: { ...options.plugins, tooltip: { ...options.plugins?.tooltip, filter: ({ datasetIndex }) => datasetIndex === 1 } },
    },
  };
}
