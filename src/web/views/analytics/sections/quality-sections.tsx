/** How right the app was and how well replies scored: agreement with teammates, and QA. */
import type { ChartConfiguration } from "chart.js";
import { type AgreementLine, type Analytics, FEW_CASES, type QaLine } from "../../../../console/api/analytics.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/page-layout.js";
import { ChartPanel } from "../../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../../parts/chart-options.js";
import { CaseCount } from "../day-table.js";
import { count, percentText, title } from "../../../parts/format.js";
import { agreementPoint, qaPoint } from "../points.js";
import { analyticsViewTexts } from "../texts.js";

/** An engine that names freely may have dozens; the largest are drawn, the table has all. */
const MOST_DRAWN = 10;

export function AgreementSection({ metrics: { agreement } }: { metrics: Analytics }) {
  const words = analyticsViewTexts.agreement;
  if (agreement.classified === 0)
    return (
      <Section title={words.title} lead={words.lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  const drawn = agreement.byCategory.slice(0, MOST_DRAWN);
  return (
    <Section title={words.title} lead={words.lead}>
      <ChartPanel
        title={words.chart}
        point={agreementPoint(agreement)}
        data={agreement}
        bars={drawn.length}
        configure={(theme) => agreementChart(theme, drawn)}
      >
        <DataTable
          caption={words.chart}
          captionUnseen
          rows={agreement.byCategory}
          keyOf={({ category }) => category}
          empty=""
          columns={[
            { key: "category", title: words.category, cell: ({ category }) => title(category) },
            {
              key: "classified",
              title: words.classified,
              kind: "number",
              cell: ({ classified }) => <CaseCount cases={classified} />,
            },
            { key: "away", title: words.away, kind: "number", cell: ({ correctedAway }) => count(correctedAway) },
            { key: "left", title: words.left, kind: "number", cell: (line) => percentText(line.agreement) },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

function agreementChart(theme: ChartTheme, lines: readonly AgreementLine[]): ChartConfiguration {
  const colour = theme.series[0] ?? theme.ink;
  return {
    type: "bar",
    data: {
      labels: lines.map(({ category, classified }) => [
        title(category),
        classified < FEW_CASES ? `${count(classified)}, ${analyticsViewTexts.agreement.fewNote}` : count(classified),
      ]),
      datasets: [
        {
          label: analyticsViewTexts.agreement.left,
          data: lines.map(({ agreement }) => agreement),
          backgroundColor: lines.map(({ classified }) => hatch(colour, classified < FEW_CASES ? 1 : 0, theme.surface)),
        },
      ],
    },
    options: chartOptions(theme, { max: 1, lying: true, legend: false, write: percentText }),
  };
}

export function QaMetrics({ metrics: { qa } }: { metrics: Analytics }) {
  const words = analyticsViewTexts.qa;
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
            { key: "mean", title: words.mean, kind: "number", cell: ({ mean }) => percentText(mean) },
            {
              key: "spread",
              title: words.spread,
              kind: "number",
              missing: words.spreadMissing,
              cell: ({ spread }) => (spread === null ? null : percentText(spread)),
            },
            {
              key: "cases",
              title: analyticsViewTexts.columns.cases,
              kind: "number",
              cell: ({ cases }) => <CaseCount cases={cases} />,
            },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

function scoresChart(theme: ChartTheme, lines: readonly QaLine[]): ChartConfiguration {
  const colour = theme.series[0] ?? theme.ink;
  const options = chartOptions(theme, { max: 1, lying: true, write: percentText });
  return {
    type: "bar",
    data: {
      labels: lines.map(({ dimension, cases }) => [
        title(dimension),
        cases < FEW_CASES ? `${count(cases)}, ${analyticsViewTexts.agreement.fewNote}` : count(cases),
      ]),
      datasets: [
        {
          label: analyticsViewTexts.qa.spreadLine,
          data: lines.map(({ mean, spread }) =>
            spread === null ? null : [Math.max(0, mean - spread), Math.min(1, mean + spread)],
          ),
          backgroundColor: theme.ink,
          grouped: false,
          barThickness: 3,
        },
        {
          label: analyticsViewTexts.qa.mean,
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
