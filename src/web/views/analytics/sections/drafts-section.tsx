import type { ChartConfiguration } from "chart.js";
import type { Analytics, DraftFates } from "../../../../console/api/analytics.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/section.js";
import { ChartPanel } from "../chart/chart-figure.js";
import { chartOptions } from "../chart/chart-options.js";
import { hatch } from "../chart/hatch.js";
import type { ChartTheme } from "../chart/look.js";
import { count, percent } from "../format.js";
import { draftsPoint } from "../points.js";
import { texts } from "../texts.js";

const FATES = [
  "sentUnchanged",
  "sentEdited",
  "noted",
  "answeredOtherwise",
  "superseded",
] as const satisfies readonly (keyof DraftFates)[];

export function DraftsSection({ metrics: { drafts } }: { metrics: Analytics }) {
  const words = texts.drafts;
  if (drafts.total === 0)
    return (
      <Section title={words.title} lead={words.lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  return (
    <Section title={words.title} lead={words.lead}>
      <ChartPanel
        title={words.chart}
        point={draftsPoint(drafts)}
        data={drafts}
        bars={drafts.byEngine.length}
        configure={(theme) => fatesChart(theme, drafts)}
      >
        <DataTable
          caption={words.chart}
          captionUnseen
          rows={drafts.byEngine}
          keyOf={({ engine }) => engine}
          empty=""
          columns={[
            { key: "engine", title: texts.columns.engine, cell: ({ engine }) => engineName(engine) },
            { key: "all", title: texts.columns.all, kind: "number", cell: ({ total }) => count(total) },
            ...FATES.map((fate) => ({
              key: fate,
              title: words[fate],
              kind: "number" as const,
              cell: ({ fates, total }: (typeof drafts.byEngine)[number]) =>
                `${count(fates[fate])} (${percent(fates[fate] / total)})`,
            })),
            {
              key: "kept",
              title: words.kept,
              kind: "number",
              missing: words.keptMissing,
              cell: ({ editSimilarity }) => (editSimilarity === null ? null : percent(editSimilarity)),
            },
            {
              key: "thumbs",
              title: words.thumbs,
              kind: "number",
              cell: ({ thumbsUp, thumbsDown }) => `${count(thumbsUp)} / ${count(thumbsDown)}`,
            },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

function fatesChart(theme: ChartTheme, { byEngine }: Analytics["drafts"]): ChartConfiguration {
  return {
    type: "bar",
    data: {
      labels: byEngine.map(({ engine, total }) => `${engineName(engine)} (${count(total)})`),
      datasets: FATES.map((fate, index) => ({
        label: texts.drafts[fate],
        data: byEngine.map(({ fates, total }) => fates[fate] / total),
        backgroundColor: hatch(theme.series[index] ?? theme.ink, index, theme.surface),
      })),
    },
    options: chartOptions(theme, { stacked: true, max: 1, lying: true, write: percent }),
  };
}

export function engineName(engine: string): string {
  return texts.engines.get(engine) ?? engine;
}
