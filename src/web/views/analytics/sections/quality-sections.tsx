/** What teammates corrected and how well replies scored. */
import type { ChartConfiguration } from "chart.js";
import { type Analytics, FEW_CASES } from "../../../../console/api/analytics.js";
import { type CorrectionLine, type QaLine } from "../../../../console/api/analytics-lines.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/page-layout.js";
import { ChartPanel } from "../../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../../parts/chart-options.js";
import { addressOf } from "../../../router/route.js";
import { CaseCount } from "../day-table.js";
import { count, percentText, title } from "../../../parts/format.js";
import { correctionsPoint, qaPoint } from "../points.js";
import { analyticsViewTexts } from "../texts.js";

/** An engine that names freely may have dozens; the largest are drawn, the table has all. */
const MOST_DRAWN = 10;

export function CorrectionsSection({ metrics: { corrections } }: { metrics: Analytics }) {
  const words = analyticsViewTexts.corrections;
  const lead = (
    <>
      {words.lead} <a href={addressOf({ at: "proof" })}>{words.toProof}</a>
    </>
  );
  if (corrections.classified === 0)
    return (
      <Section title={words.title} lead={lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  const drawn = corrections.byCategory.slice(0, MOST_DRAWN);
  return (
    <Section title={words.title} lead={lead}>
      <ChartPanel
        title={words.chart}
        point={correctionsPoint(corrections)}
        data={corrections}
        bars={drawn.length}
        configure={(theme) => correctionsChart(theme, drawn)}
      >
        <DataTable
          caption={words.chart}
          captionUnseen
          rows={corrections.byCategory}
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
            {
              key: "away",
              title: words.away,
              kind: "number",
              cell: ({ correctedAway, classified }) => words.per(count(correctedAway), count(classified)),
            },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

/** In a hundred decisions, so that categories of different sizes compare. */
function correctionsChart(theme: ChartTheme, lines: readonly CorrectionLine[]): ChartConfiguration {
  const words = analyticsViewTexts.corrections;
  const colour = theme.series[0] ?? theme.ink;
  return {
    type: "bar",
    data: {
      labels: lines.map(({ category, classified }) => [
        title(category),
        classified < FEW_CASES ? `${count(classified)}, ${words.fewNote}` : count(classified),
      ]),
      datasets: [
        {
          label: words.away,
          data: lines.map(({ correctedAway, classified }) => (correctedAway / classified) * 100),
          backgroundColor: lines.map(({ classified }) => hatch(colour, classified < FEW_CASES ? 1 : 0, theme.surface)),
        },
      ],
    },
    options: chartOptions(theme, {
      lying: true,
      legend: false,
      write: (corrected) => words.per(count(Math.round(corrected * 10) / 10), count(100)),
    }),
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
        cases < FEW_CASES ? `${count(cases)}, ${analyticsViewTexts.corrections.fewNote}` : count(cases),
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
