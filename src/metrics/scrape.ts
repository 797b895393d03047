import { Gauge, type Registry } from "prom-client";
import { bounded, type MetricSource } from "./figure-source.js";

export interface Scrape {
  /** The media type of the text. */
  readonly contentType: string;
  /** Everything in Prometheus' text form. Figures that cannot be read are left out, and `simpli_figures_up` names them. */
  text(): Promise<string>;
}

export function createScrape(registry: Registry, sources: readonly MetricSource[], now: () => number): Scrape {
  const up = new Gauge({
    name: "simpli_figures_up",
    help: "1 where figures read at the scrape could be read in time, else 0",
    labelNames: ["source"],
    registers: [registry],
  });
  const readers = sources.map((source) => ({ name: source.name, read: bounded(source, now) }));
  return {
    contentType: registry.contentType,
    async text() {
      await Promise.all(readers.map(async ({ name, read }) => up.set({ source: name }, (await read()) ? 1 : 0)));
      return registry.metrics();
    },
  };
}
