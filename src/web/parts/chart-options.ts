/** How charts are drawn: axes, the page's colours, and patterns beside the colours. */
import type { ChartOptions, TooltipItem } from "chart.js";

type AnyChart = "bar" | "line";

interface AxisOptions {
  readonly stacked?: boolean;
  /** Counts: half a conversation has no line on the scale. */
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** How a value is written on the axis, and in the tooltip as one of its series. */
  readonly write: (value: number, series?: string) => string;
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

function labelOf(item: TooltipItem<AnyChart>, write: AxisOptions["write"], lying: boolean): string {
  const value = lying ? item.parsed.x : item.parsed.y;
  const series = item.dataset.label ?? "";
  return `${series}: ${value === null ? "–" : write(value, series)}`;
}

/** The page's colours as a canvas needs them: values, not names. */
export interface ChartTheme {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly good: string;
  readonly bad: string;
  /** Colours that differ from each other and stand out from the surface. */
  readonly series: readonly string[];
  readonly font: string;
}

/** Reads the tokens where the chart stands, in the scheme of the moment. */
export function chartThemeOf(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token("--ink"),
    inkSoft: token("--ink-soft"),
    line: token("--line"),
    surface: token("--surface"),
    good: token("--good"),
    bad: token("--risk-ink"),
    series: [1, 2, 3, 4, 5, 6].map((index) => token(`--chart-${index}`)),
    font: token("--font"),
  };
}

/** Pixels of a pattern's tile: wide enough to be told apart, narrow enough for the bars of 90 days. */
const TILE = 8;

type Draw = (pen: CanvasRenderingContext2D) => void;

const line =
  (...points: readonly (readonly [number, number, number, number])[]): Draw =>
  (pen) => {
    for (const [fromX, fromY, toX, toY] of points) {
      pen.moveTo(fromX, fromY);
      pen.lineTo(toX, toY);
    }
  };

/** The first is plain. */
const PATTERNS: readonly (Draw | null)[] = [
  null,
  line([-2, 2, 2, -2], [0, TILE, TILE, 0], [TILE - 2, TILE + 2, TILE + 2, TILE - 2]),
  line([0, 2, TILE, 2], [0, 6, TILE, 6]),
  line([-2, TILE - 2, 2, TILE + 2], [0, 0, TILE, TILE], [TILE - 2, -2, TILE + 2, 2]),
  line([2, 0, 2, TILE], [6, 0, 6, TILE]),
  line([0, 4, TILE, 4], [4, 0, 4, TILE]),
];

/** A fill that is told apart by its pattern as well as by its colour. */
export function hatch(colour: string, index: number, ground: string): string | CanvasPattern {
  const draw = PATTERNS[index % PATTERNS.length] ?? null;
  const tile = document.createElement("canvas");
  const pen = tile.getContext("2d");
  if (draw === null || pen === null) return colour;
  tile.width = TILE;
  tile.height = TILE;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = ground;
  pen.lineWidth = 1.25;
  pen.beginPath();
  draw(pen);
  pen.stroke();
  return pen.createPattern(tile, "repeat") ?? colour;
}
