/** The sections of the analytics page, for the days that are known; the first is the volume. */
import type { Analytics, VolumeLine } from "../../../console/api/analytics.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../parts/chart-options.js";
import { DayTable } from "./day-table.js";
import { count, day } from "../../parts/format.js";
import { lineName, volumePoint } from "./points.js";
import { DraftMetrics, ServiceCallsSection } from "./sections/drafts-section.js";
import { CorrectionsSection, QaMetrics } from "./sections/quality-sections.js";
import { SentimentSection } from "./sections/sentiment-section.js";
import { analyticsViewTexts } from "./texts.js";

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
  const chart = (title: string, lines: readonly VolumeLine[]) => (
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

function stackedDays(theme: ChartTheme, calendar: Analytics["calendar"], lines: readonly VolumeLine[]) {
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
