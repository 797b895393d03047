/** A chart as a figure: the canvas, its point in words, and a table. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { type ChartTheme, chartThemeOf } from "./chart-options.js";
import { pageTexts } from "../texts.js";
import "../styles/charts.css";

interface ChartPanelProps {
  readonly title: string;
  /** What the picture says, in words. */
  readonly point: string;
  readonly data: unknown;
  configure(theme: ChartTheme): ChartConfiguration;
  /** How many lying bars there are; days stand upright in a height of their own. */
  readonly bars?: number;
  /** The same as a table. */
  readonly children: ComponentChildren;
}

/** A chart for those who see it, its point for everybody, and every number in a table behind it. */
export function ChartPanel({ title, point, data, configure, bars, children }: ChartPanelProps) {
  const canvas = useChart(configure, data);
  const captionId = useId();
  return (
    <figure class="chart-figure" aria-labelledby={captionId}>
      <figcaption id={captionId}>
        <h3>{title}</h3>
        <p>{point}</p>
      </figcaption>
      <div
        class="chart"
        data-lying={bars === undefined ? undefined : ""}
        style={bars === undefined ? {} : { "--chart-bars": bars }}
      >
        <canvas ref={canvas} role="img" aria-label={pageTexts.parts.picture(title)} />
      </div>
      <details class="chart-table">
        <summary>{pageTexts.parts.asTable(title)}</summary>
        {children}
      </details>
    </figure>
  );
}

/** Draws what `configure` gives, and again when the data or the colours change, as on paper. Nothing moves. */
function useChart(configure: (theme: ChartTheme) => ChartConfiguration, data: unknown): RefObject<HTMLCanvasElement> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(configure);
  latest.current = configure;
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const draw = () => new Chart(current, latest.current(chartThemeOf(current)));
    let chart = draw();
    // At once: a browser prints what stands there right after it told.
    const redraw = () => {
      chart.destroy();
      chart = draw();
    };
    const queries = COLOURS.map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", redraw);
    return () => {
      for (const query of queries) query.removeEventListener("change", redraw);
      chart.destroy();
    };
  }, [data]);
  return canvas;
}

/** What the colours depend on. */
const COLOURS = ["(prefers-color-scheme: dark)", "print"] as const;

// Named one by one, so that the kinds of charts that nobody draws are not sent to the browser.
Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale, Legend, Tooltip);
