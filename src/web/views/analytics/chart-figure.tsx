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
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type ChartTheme, chartThemeOf } from "./chart-options.js";
import { analyticsViewTexts } from "./texts.js";

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
    <figure class="analytics-figure" aria-labelledby={captionId}>
      <figcaption id={captionId}>
        <h3>{title}</h3>
        <p>{point}</p>
      </figcaption>
      <div
        class="analytics-chart"
        data-lying={bars === undefined ? undefined : ""}
        style={bars === undefined ? {} : { "--analytics-bars": bars }}
      >
        <canvas ref={canvas} role="img" aria-label={analyticsViewTexts.picture(title)} />
      </div>
      <details class="analytics-table">
        <summary>{analyticsViewTexts.asTable(title)}</summary>
        {children}
      </details>
    </figure>
  );
}

/** Draws what `configure` gives, and again when the data or the colour scheme changes. Nothing moves. */
function useChart(configure: (theme: ChartTheme) => ChartConfiguration, data: unknown): RefObject<HTMLCanvasElement> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(configure);
  latest.current = configure;
  const scheme = useColourScheme();
  useEffect(() => {
    if (canvas.current === null) return;
    const chart = new Chart(canvas.current, latest.current(chartThemeOf(canvas.current)));
    return () => chart.destroy();
  }, [data, scheme]);
  return canvas;
}

const DARK = "(prefers-color-scheme: dark)";

function useColourScheme(): "light" | "dark" {
  const [isDark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = () => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isDark ? "dark" : "light";
}

// Named one by one, so that the kinds of charts that nobody draws are not sent to the browser.
Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale, Legend, Tooltip);
