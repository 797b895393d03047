import type { ChartConfiguration } from "chart.js";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { texts } from "../texts.js";
import type { ChartTheme } from "./look.js";
import { useChart } from "./use-chart.js";

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

/** A chart for those who see it, its point for everybody, and every figure in a table behind it. */
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
        <canvas ref={canvas} role="img" aria-label={texts.picture(title)} />
      </div>
      <details class="analytics-table">
        <summary>{texts.asTable(title)}</summary>
        {children}
      </details>
    </figure>
  );
}
