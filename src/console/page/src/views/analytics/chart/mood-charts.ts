import type { ChartConfiguration } from "chart.js";
import type { Analytics } from "../../../../../api/analytics.js";
import { count, day, percent } from "../format.js";
import { texts } from "../texts.js";
import { chartOptions } from "./chart-options.js";
import { hatch } from "./hatch.js";
import type { Look } from "./look.js";

type Mood = Analytics["mood"];

export interface MoodShare {
  readonly label: string;
  /** Of the day's messages; null on a day without any. */
  readonly perDay: readonly (number | null)[];
}

/** Worst at the bottom, where it is seen first. */
export function moodShares({ positive, neutral, negative }: Mood): readonly MoodShare[] {
  const all = negative.map((each, place) => (each ?? 0) + (neutral[place] ?? 0) + (positive[place] ?? 0));
  const shares = (counts: Mood["positive"]) =>
    counts.map((each, place) => {
      const total = all[place] ?? 0;
      return each === null || total === 0 ? null : each / total;
    });
  return [
    { label: texts.mood.negative, perDay: shares(negative) },
    { label: texts.mood.neutral, perDay: shares(neutral) },
    { label: texts.mood.positive, perDay: shares(positive) },
  ];
}

export function shareChart(look: Look, calendar: Analytics["calendar"], shares: readonly MoodShare[]): ChartConfiguration {
  const colours = [look.bad, look.inkSoft, look.good];
  return {
    type: "bar",
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: shares.map(({ label, perDay }, place) => ({
        label,
        data: [...perDay],
        backgroundColor: hatch(colours[place] ?? look.ink, place, look.surface),
      })),
    },
    options: chartOptions(look, { stacked: true, max: 1, write: percent }),
  };
}

/** The mean as a line, the escalations as bars on a scale of their own: the line is about mood, the bars about how many. */
export function courseChart(look: Look, calendar: Analytics["calendar"], mood: Mood): ChartConfiguration {
  const options = chartOptions(look, { min: -1, max: 1, write: (value) => String(value) });
  const highest = Math.max(1, ...mood.escalations.map((each) => each ?? 0));
  return {
    type: "bar",
    data: {
      labels: calendar.map(({ date }) => day(date)),
      datasets: [
        {
          type: "line",
          label: texts.mood.mean,
          data: [...mood.meanScore],
          borderColor: look.series[0] ?? look.ink,
          backgroundColor: look.series[0] ?? look.ink,
          borderWidth: 2,
          pointRadius: calendar.length > 31 ? 1.5 : 3,
          yAxisID: "y",
        },
        {
          type: "bar",
          label: texts.mood.escalations,
          data: [...mood.escalations],
          backgroundColor: hatch(look.bad, 1, look.surface),
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
            color: look.inkSoft,
            font: { family: look.font, size: 12 },
            precision: 0,
            maxTicksLimit: 5,
            callback: (value) => count(Number(value)),
          },
        },
      },
    },
  };
}
