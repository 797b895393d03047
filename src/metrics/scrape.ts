import { Gauge, type Registry } from "prom-client";

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

/** Gauges whose values are read when somebody asks for them. */
export interface MetricSource {
  /** A label of `simpli_figures_up`. */
  readonly name: string;
  /** A reading younger than this is served again, so that several scrapers cost no more than one. */
  readonly keepMs: number;
  /** Sets the gauges. */
  read(): Promise<void>;
  /** Takes the values away: an old figure that looks like a new one is worse than none. */
  clear(): void;
}

/** Prometheus gives a scrape 10 s by default, and the process has better things to do. */
const TIME_LIMIT_MS = 2_000;

/** One source read one reading at a time, within a time limit. Answers whether its gauges now hold true values; never rejects. */
function bounded(source: MetricSource, now: () => number): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  let readAt = -Infinity;

  async function read(): Promise<boolean> {
    const began = now();
    try {
      await source.read();
      readAt = began;
      return true;
    } catch {
      return false;
    } finally {
      underWay = null;
    }
  }

  return async () => {
    if (now() - readAt < source.keepMs) return true;
    underWay ??= read();
    const up = await within(underWay, TIME_LIMIT_MS);
    if (!up) source.clear();
    return up;
  };
}

async function within(reading: Promise<boolean>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limitMs)));
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
