import type { Analytics } from "../../../../../api/analytics.js";
import { Section } from "../../../parts/section.js";
import { ChartFigure } from "../chart/chart-figure.js";
import { courseChart, moodShares, shareChart } from "../chart/mood-charts.js";
import { DayTable } from "../day-table.js";
import { count, percent, score } from "../format.js";
import { coursePoint, moodPoint } from "../points.js";
import { texts } from "../texts.js";

export function MoodSection({ figures }: { figures: Analytics }) {
  const { mood, calendar } = figures;
  const words = texts.mood;
  if (mood.messages === 0)
    return (
      <Section title={words.title} lead={words.lead}>
        <p class="analytics-empty">{words.empty}</p>
      </Section>
    );
  const shares = moodShares(mood);
  return (
    <Section title={words.title} lead={words.lead}>
      <div class="analytics-pair">
        <ChartFigure
          title={words.shares}
          point={moodPoint(mood)}
          data={mood}
          configure={(look) => shareChart(look, calendar, shares)}
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
        </ChartFigure>
        <ChartFigure
          title={words.course}
          point={coursePoint(figures)}
          data={mood}
          configure={(look) => courseChart(look, calendar, mood)}
        >
          <DayTable
            caption={words.course}
            calendar={calendar}
            series={[
              { key: "mean", title: words.mean, perDay: mood.meanScore, write: score, missing: texts.noScore },
              { key: "escalations", title: words.escalations, perDay: mood.escalations, write: count },
            ]}
          />
        </ChartFigure>
      </div>
    </Section>
  );
}
