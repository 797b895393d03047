/** Gauges whose values are read when somebody asks for them, and what they are read from. */
import type { Kysely } from "kysely";
import { Gauge, type Registry } from "prom-client";
import { EFFECT_KINDS } from "../domain/effect-kinds.js";
import { JOB_NAMES } from "../jobs/catalog.js";
import { isWithinLife } from "../kernel/age.js";
import { PACE } from "../kernel/pace.js";
import type { Queue } from "../queue/queue.js";
import { DRAFT_FATES } from "../store/analytics/draft-outcomes.js";
import { countDeadLetters, countRecentDrafts, countRecentEffects, countWorkspaces } from "../store/analytics/gauges.js";
import { EFFECT_STATES } from "../store/database/effect-tables.js";
import type { Tables } from "../store/database/tables.js";
import { getDatabaseSize } from "../store/workspaces/health-facts.js";
import { withinMs } from "../kernel/within-ms.js";

export function databaseMetrics(
  registry: Registry,
  db: Kysely<Tables>,
  now: () => number,
  keepMs = PACE.storedNumbersMs,
): MetricSource {
  const registers = [registry];
  const size = new Gauge({ name: "simpli_database_size_bytes", help: "What the database takes on its disk", registers });
  const answered = new Gauge({
    name: "simpli_database_answer_seconds",
    help: "How long the database took to tell its size",
    registers,
  });
  const clear = () => [size, answered].forEach((gauge) => gauge.remove());
  // Nothing has been read yet, and 0 bytes would be an answer.
  clear();
  return {
    name: "database",
    keepMs,
    async read() {
      const began = now();
      size.set(await getDatabaseSize(db));
      answered.set((now() - began) / 1000);
    },
    clear,
  };
}

export function queueMetrics(registry: Registry, queue: Pick<Queue, "depth">): MetricSource {
  const registers = [registry];
  const jobs = new Gauge({
    name: "simpli_queue_jobs",
    help: "Jobs waiting and running, in all processes",
    labelNames: ["job", "state"],
    registers,
  });
  const oldest = new Gauge({
    name: "simpli_queue_oldest_seconds",
    help: "How long the oldest due job has waited; 0 where none is due",
    labelNames: ["job"],
    registers,
  });
  return {
    name: "queue",
    keepMs: 0,
    async read() {
      for (const { name, waiting, running, oldestSeconds } of await queue.depth()) {
        jobs.set({ job: name, state: "waiting" }, waiting);
        jobs.set({ job: name, state: "running" }, running);
        oldest.set({ job: name }, oldestSeconds);
      }
    },
    clear() {
      jobs.reset();
      oldest.reset();
    },
  };
}

const HOUR_MS = 3_600_000;

/**
 * What stands in the database, the same in every process: combine instances with `max`, not `sum`.
 * The last hour, not all there is: a count of 600,000 rows every 15 seconds is work nobody asked for.
 */
export function storeMetrics(
  registry: Registry,
  db: Kysely<Tables>,
  now: () => number,
  keepMs = PACE.storedNumbersMs,
): readonly MetricSource[] {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const deadLetterGauge = gauge("simpli_dead_letters", "Jobs that failed for good and were not retried", "job");
  const drafts = gauge(
    "simpli_drafts_settled_last_hour",
    "Drafts whose outcome was decided in the last hour, by outcome",
    "outcome",
  );
  const effects = gauge("simpli_effects_last_hour", "Changes begun in the last hour, by their state now", "kind", "state");
  const workspaces = gauge("simpli_workspaces", "Workspaces that are or were connected", "state");
  const source = (name: string, of: Gauge, read: () => Promise<void>): MetricSource => ({
    name,
    keepMs,
    read,
    clear: () => of.reset(),
  });

  return [
    source("dead-letters", deadLetterGauge, async () => {
      const counted = await countDeadLetters(db);
      for (const job of JOB_NAMES) deadLetterGauge.set({ job }, counted.get(job) ?? 0);
    }),
    source("drafts", drafts, async () => {
      const counted = await countRecentDrafts(db, Math.floor((now() - HOUR_MS) / 1000));
      for (const outcome of DRAFT_FATES) drafts.set({ outcome }, counted.get(outcome) ?? 0);
    }),
    source("effects", effects, async () => {
      const counted = await countRecentEffects(db, new Date(now() - HOUR_MS));
      const at = (kind: string, state: string) => counted.find((each) => each.kind === kind && each.state === state);
      for (const kind of EFFECT_KINDS)
        for (const state of EFFECT_STATES) effects.set({ kind, state }, at(kind, state)?.count ?? 0);
    }),
    source("workspaces", workspaces, async () => {
      const { connected, disconnected } = await countWorkspaces(db);
      workspaces.set({ state: "connected" }, connected);
      workspaces.set({ state: "disconnected" }, disconnected);
    }),
  ];
}

export interface Scrape {
  /** The media type of the text. */
  readonly contentType: string;
  /** Everything in Prometheus' text form. Metrics that cannot be read are left out, and `simpli_figures_up` names them. */
  text(): Promise<string>;
}

export function createScrape(registry: Registry, sources: readonly MetricSource[], now: () => number): Scrape {
  const up = new Gauge({
    name: "simpli_figures_up",
    help: "1 where metrics read at the scrape could be read in time, else 0",
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
    if (isWithinLife(readAt, source.keepMs, now())) return true;
    underWay ??= read();
    const up = await withinMs(underWay, TIME_LIMIT_MS, false);
    if (!up) source.clear();
    return up;
  };
}
