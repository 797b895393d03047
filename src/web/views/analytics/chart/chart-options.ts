import type { ChartOptions, TooltipItem } from "chart.js";
import type { ChartTheme } from "./look.js";

type AnyChart = "bar" | "line";

interface AxisOptions {
  readonly stacked?: boolean;
  /** Counts: half a conversation has no line on the scale. */
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** How a value is written on the axis and in the tooltip. */
  readonly write: (value: number) => string;
  /** Lets a bar lie: names stand at the left, values run to the right. */
  readonly lying?: boolean;
  readonly legend?: boolean;
}

/** What all charts share: quiet lines, the page's type, no movement. */
export function chartOptions(theme: ChartTheme, options: AxisOptions): ChartOptions<AnyChart> {
  const { stacked = false, whole = false, min, max, write, lying = false, legend = true } = options;
  const font = { family: theme.font, size: 12 };
  const values = {
    stacked,
    beginAtZero: true,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    grid: { color: theme.line },
    border: { display: false },
    ticks: {
      color: theme.inkSoft,
      font,
      maxTicksLimit: 6,
      ...(whole ? { precision: 0 } : {}),
      callback: (value: number | string) => write(Number(value)),
    },
  };
  const names = {
    stacked,
    grid: { display: false },
    border: { color: theme.line },
    ticks: { color: theme.inkSoft, font, autoSkip: !lying, maxRotation: 0, autoSkipPadding: 12 },
  };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: lying ? "y" : "x",
    interaction: { mode: "index", intersect: false, axis: lying ? "y" : "x" },
    scales: lying ? { x: values, y: names } : { x: names, y: values },
    plugins: {
      legend: {
        display: legend,
        position: "bottom",
        align: "start",
        // A name that hid its bars when clicked would be a control nobody can reach by keyboard.
        onClick: () => undefined,
        labels: { color: theme.ink, font, boxWidth: 20, boxHeight: 12, padding: 12 },
      },
      tooltip: { bodyFont: font, titleFont: font, callbacks: { label: (item) => labelOf(item, write, lying) } },
    },
  };
}

function labelOf(item: TooltipItem<AnyChart>, write: (value: number) => string, lying: boolean): string {
  const value = lying ? item.parsed.x : item.parsed.y;
  return `${item.dataset.label ?? ""}: ${value === null ? "–" : write(value)}`;
}
