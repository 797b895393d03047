/** Sentiment over the days: shares of messages, the mean and escalations. */
import type { ChartConfiguration } from "chart.js";
import type { Analytics } from "../../../../console/api/analytics.js";
import { Section } from "../../../parts/page-layout.js";
import { ChartPanel } from "../../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../../parts/chart-options.js";
import { DayTable } from "../day-table.js";
import { count, day, percentText, score } from "../../../parts/format.js";
import { coursePoint, sentimentPoint } from "../points.js";
import { analyticsViewTexts } from "../texts.js";

export function SentimentSection({ metrics }: { metrics: Analytics }) {
  const { sentiment, calendar } = metrics;
  const words = analyticsViewTexts.sentiment;
  if (sentiment.messages === 0)
    return (
      <Section title={words.title} lead={words.lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  const shares = sentimentShares(sentiment);
  return (
    <Section title={words.title} lead={words.lead}>
      <div class="analytics-pair">
        <ChartPanel
          title={words.shares}
          point={sentimentPoint(sentiment)}
          data={sentiment}
          configure={(theme) => shareChart(theme, calendar, shares)}
        >
          <DayTable
            caption={words.shares}
            calendar={calendar}
            series={shares.map(({ label, perDay }) => ({
              key: label,
              title: label,
              perDay,
              write: percentText,
              missing: words.noMessage,
            }))}
          />
        </ChartPanel>
        <ChartPanel
          title={words.course}
          point={coursePoint(metrics)}
          data={sentiment}
          configure={(theme) => courseChart(theme, calendar, sentiment)}
        >
          <DayTable
            caption={words.course}
            calendar={calendar}
            series={[
              { key: "mean", title: words.mean, perDay: sentiment.meanScore, write: score, missing: analyticsViewTexts.noScore },
              { key: "escalations", title: words.escalations, perDay: sentiment.escalations, write: count },
            ]}
          />
        </ChartPanel>
      </div>
    </Section>
  );
}

type Sentiment = Analytics["sentiment"];

interface SentimentShare {
  readonly label: string;
  /** Of the day's messages; null on a day without any. */
  readonly perDay: readonly (number | null)[];
}

/** Worst at the bottom, where it is seen first. */
function sentimentShares({ positive, neutral, negative }: Sentiment): readonly SentimentShare[] {
  const all = negative.map((each, index) => (each ?? 0) + (neutral[index] ?? 0) + (positive[index] ?? 0));
  const shares = (counts: Sentiment["positive"]) =>
    counts.map((each, index) => {
      const total = all[index] ?? 0;
      return each === null || total === 0 ? null : each / total;
    });
  return [
    { label: analyticsViewTexts.sentiment.negative, perDay: shares(negative) },
    { label: analyticsViewTexts.sentiment.neutral, perDay: shares(neutral) },
    { label: analyticsViewTexts.sentiment.positive, perDay: shares(positive) },
  ];
}

function shareChart(theme: ChartTheme, calendar: Analytics["calendar"], shares: readonly SentimentShare[]): ChartConfiguration {
  const colours = [theme.bad, theme.inkSoft, theme.good];
  return {
    type: "bar",
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: shares.map(({ label, perDay }, index) => ({
        label,
        data: [...perDay],
        backgroundColor: hatch(colours[index] ?? theme.ink, index, theme.surface),
      })),
    },
    options: chartOptions(theme, { stacked: true, max: 1, write: percentText }),
  };
}

/** The mean as a line, the escalations as bars on a scale of their own: the line is about sentiment, the bars about how many. */
function courseChart(theme: ChartTheme, calendar: Analytics["calendar"], sentiment: Sentiment): ChartConfiguration {
  const options = chartOptions(theme, { min: -1, max: 1, write: (value) => String(value) });
  const highest = Math.max(1, ...sentiment.escalations.map((each) => each ?? 0));
  return {
    type: "bar",
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: [
        {
          type: "line",
          label: analyticsViewTexts.sentiment.mean,
          data: [...sentiment.meanScore],
          borderColor: theme.series[0] ?? theme.ink,
          backgroundColor: theme.series[0] ?? theme.ink,
          borderWidth: 2,
          pointRadius: calendar.length > 31 ? 1.5 : 3,
          yAxisID: "y",
        },
        {
          type: "bar",
          label: analyticsViewTexts.sentiment.escalations,
          data: [...sentiment.escalations],
          backgroundColor: hatch(theme.bad, 1, theme.surface),
          yAxisID: "many",
        },
      ],
    },
    options: {
      ...options,
      scales: {
        ...options.scales,
        many: {
          position: "right",
          beginAtZero: true,
          // Bars stay in the lower half, where the line seldom is.
          suggestedMax: highest * 2,
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: theme.inkSoft,
            font: { family: theme.font, size: 12 },
            precision: 0,
            maxTicksLimit: 5,
            callback: (value) => count(Number(value)),
          },
        },
      },
    },
  };
}
