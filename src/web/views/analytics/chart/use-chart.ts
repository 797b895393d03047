import type { ChartConfiguration } from "chart.js";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Chart } from "./chart-parts.js";
import { type ChartTheme, chartThemeOf } from "./look.js";
import { useColourScheme } from "./use-colour-scheme.js";

/** Draws what the look gives, and again when the data or the colour scheme changes. Nothing moves. */
export function useChart(configure: (theme: ChartTheme) => ChartConfiguration, data: unknown): RefObject<HTMLCanvasElement> {
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
