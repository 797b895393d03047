import type { Analytics } from "../../../../console/api/analytics.js";
import { Section } from "../../../parts/section.js";
import { ChartPanel } from "../chart/chart-figure.js";
import { courseChart, sentimentShares, shareChart } from "../chart/mood-charts.js";
import { DayTable } from "../day-table.js";
import { count, percent, score } from "../format.js";
import { coursePoint, sentimentPoint } from "../points.js";
import { texts } from "../texts.js";

export function SentimentSection({ metrics }: { metrics: Analytics }) {
  const { sentiment, calendar } = metrics;
  const words = texts.sentiment;
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
              write: percent,
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
              { key: "mean", title: words.mean, perDay: sentiment.meanScore, write: score, missing: texts.noScore },
              { key: "escalations", title: words.escalations, perDay: sentiment.escalations, write: count },
            ]}
          />
        </ChartPanel>
      </div>
    </Section>
  );
}
