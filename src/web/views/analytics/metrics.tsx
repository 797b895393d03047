/** The sections of the analytics page for the days that are known: the volume, what became of reply drafts by engine, how the AI services answered. */
import type { ChartConfiguration } from "chart.js";
import type { Analytics } from "../../../console/api/analytics.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../parts/chart-options.js";
import { DayTable } from "./day-table.js";
import { count, day, percentText, percentTexts, within } from "../../parts/format.js";
import { lineName, volumePoint, draftsPoint, servicesPoint } from "./points.js";
import { CorrectionsSection, QaMetrics } from "./sections/quality-sections.js";
import { SentimentSection } from "./sections/sentiment-section.js";
import { analyticsViewTexts } from "./texts.js";
import { DataTable } from "../../parts/data-table.js";

export function AnalyticsSections({ metrics }: { metrics: Analytics }) {
  const first = metrics.calendar.find(({ known }) => known)?.date ?? null;
  return (
    <>
      {metrics.beginsLate === null ? null : (
        <Notice tone="info">{analyticsViewTexts.beginsLate(metrics.beginsLate, first)}</Notice>
      )}
      {first === null ? null : (
        <>
          <VolumeSection metrics={metrics} />
          <SentimentSection metrics={metrics} />
          <DraftMetrics metrics={metrics} />
          <CorrectionsSection metrics={metrics} />
          <QaMetrics metrics={metrics} />
          <ServiceCallsSection metrics={metrics} />
        </>
      )}
    </>
  );
}

function VolumeSection({ metrics }: { metrics: Analytics }) {
  const { volume, calendar } = metrics;
  const chart = (title: string, lines: Analytics["volume"]["categories"]) => (
    <ChartPanel
      title={title}
      point={volumePoint(volume, lines)}
      data={lines}
      configure={(theme) => stackedDays(theme, calendar, lines)}
    >
      <DayTable
        caption={title}
        calendar={calendar}
        series={lines.map((line, index) => ({
          key: String(index),
          title: lineName(line),
          perDay: line.perDay,
          write: count,
        }))}
      />
    </ChartPanel>
  );
  return (
    <Section title={analyticsViewTexts.volume.title} lead={analyticsViewTexts.volume.lead}>
      {volume.total === 0 ? (
        <p class="analytics-empty">{analyticsViewTexts.volume.empty}</p>
      ) : (
        <div class="analytics-pair">
          {chart(analyticsViewTexts.volume.byCategory, volume.categories)}
          {chart(analyticsViewTexts.volume.byUrgency, volume.urgencies)}
        </div>
      )}
    </Section>
  );
}

function stackedDays(theme: ChartTheme, calendar: Analytics["calendar"], lines: Analytics["volume"]["categories"]) {
  return {
    type: "bar" as const,
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: lines.map((line, index) => ({
        label: lineName(line),
        data: [...line.perDay],
        backgroundColor: hatch(theme.series[index] ?? theme.ink, index, theme.surface),
      })),
    },
    options: chartOptions(theme, { stacked: true, whole: true, write: count }),
  };
}

const FATES = [
  "sentUnchanged",
  "sentEdited",
  "noted",
  "answeredOtherwise",
  "superseded",
  "dismissed",
] as const satisfies readonly (keyof Analytics["drafts"]["byEngine"][number]["fates"])[];

function DraftMetrics({ metrics: { drafts } }: { metrics: Analytics }) {
  const words = analyticsViewTexts.drafts;
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
            { key: "engine", title: analyticsViewTexts.columns.engine, cell: ({ engine }) => engineName(engine) },
            { key: "all", title: analyticsViewTexts.columns.all, kind: "number", cell: ({ total }) => count(total) },
            ...FATES.map((fate, index) => ({
              key: fate,
              title: words[fate],
              kind: "number" as const,
              cell: ({ fates, total }: (typeof drafts.byEngine)[number]) =>
                `${count(fates[fate])} (${
                  percentTexts(
                    FATES.map((each) => fates[each]),
                    total,
                  )[index] ?? ""
                })`,
            })),
            {
              key: "kept",
              title: words.kept,
              kind: "number",
              missing: words.keptMissing,
              cell: ({ editSimilarity }) => (editSimilarity === null ? null : percentText(editSimilarity)),
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
        label: analyticsViewTexts.drafts[fate],
        data: byEngine.map(({ fates, total }) => fates[fate] / total),
        backgroundColor: hatch(theme.series[index] ?? theme.ink, index, theme.surface),
      })),
    },
    options: chartOptions(theme, { stacked: true, max: 1, lying: true, write: percentText }),
  };
}

function engineName(engine: string): string {
  return analyticsViewTexts.engines.get(engine) ?? engine;
}

function ServiceCallsSection({ metrics: { services } }: { metrics: Analytics }) {
  const words = analyticsViewTexts.services;
  return (
    <Section title={words.title} lead={words.lead}>
      {services.length === 0 ? (
        <p class="analytics-empty">{words.empty}</p>
      ) : (
        <>
          <p>{servicesPoint(services)}</p>
          <DataTable
            caption={words.caption}
            captionUnseen
            rows={services}
            keyOf={({ contract, engine }) => `${contract} ${engine}`}
            empty=""
            columns={[
              { key: "contract", title: words.contract, cell: ({ contract }) => words.contracts.get(contract) ?? contract },
              { key: "engine", title: analyticsViewTexts.columns.engine, cell: ({ engine }) => engineName(engine) },
              { key: "calls", title: words.calls, kind: "number", cell: ({ calls }) => count(calls) },
              {
                key: "failures",
                title: words.failures,
                kind: "number",
                cell: ({ calls, failures }) => (failures === 0 ? "0" : `${count(failures)} (${percentText(failures / calls)})`),
              },
              {
                key: "half",
                title: words.half,
                kind: "number",
                missing: words.unanswered,
                cell: ({ halfWithinMs }) => (halfWithinMs === null ? null : within(halfWithinMs)),
              },
              {
                key: "most",
                title: words.most,
                kind: "number",
                missing: words.unanswered,
                cell: ({ mostWithinMs }) => (mostWithinMs === null ? null : within(mostWithinMs)),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
