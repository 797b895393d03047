import type { ChartConfiguration } from "chart.js";
import { type AgreementLine, type Analytics, FEW_CASES } from "../../../../console/api/analytics.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/page-layout.js";
import { ChartPanel } from "../chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../chart-options.js";
import { count, percent, title } from "../format.js";
import { agreementPoint } from "../points.js";
import { texts } from "../texts.js";
import { CaseCount } from "../day-table.js";

/** An engine that names freely may have dozens; the largest are drawn, the table has all. */
const MOST_DRAWN = 10;

export function AgreementSection({ metrics: { agreement } }: { metrics: Analytics }) {
  const words = texts.agreement;
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
            { key: "left", title: words.left, kind: "number", cell: (line) => percent(line.agreement) },
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
        classified < FEW_CASES ? `${count(classified)}, ${texts.agreement.fewNote}` : count(classified),
      ]),
      datasets: [
        {
          label: texts.agreement.left,
          data: lines.map(({ agreement }) => agreement),
          backgroundColor: lines.map(({ classified }) => hatch(colour, classified < FEW_CASES ? 1 : 0, theme.surface)),
        },
      ],
    },
    options: chartOptions(theme, { max: 1, lying: true, legend: false, write: percent }),
  };
}
