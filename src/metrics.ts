import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { JobRun } from "./queue/run-job.js";
import type { QueueDepth } from "./queue/queue.js";

/** What the edge counts. */
export interface Counters {
  webhook(outcome: "new" | "known" | "ping" | "unknown-workspace" | "skipped" | "refused" | "not-written"): void;
  canvas(kind: "initialize" | "submit", outcome: "answered" | "unknown-workspace" | "skipped" | "refused"): void;
}

export interface Metrics {
  readonly registry: Registry;
  readonly count: Counters;
  observeJob(run: JobRun): void;
  setDepth(depth: readonly QueueDepth[]): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const webhooks = new Counter({
    name: "simpli_webhooks_total",
    help: "Webhooks by outcome",
    labelNames: ["outcome"],
    registers,
  });
  const canvases = new Counter({
    name: "simpli_canvas_requests_total",
    help: "Sidebar requests",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const jobs = new Counter({
    name: "simpli_jobs_total",
    help: "Runs of jobs by outcome",
    labelNames: ["job", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "simpli_job_seconds",
    help: "How long a job ran",
    labelNames: ["job"],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
    registers,
  });
  const depth = new Gauge({
    name: "simpli_queue_jobs",
    help: "Jobs waiting and running",
    labelNames: ["job", "state"],
    registers,
  });
  const age = new Gauge({
    name: "simpli_queue_oldest_seconds",
    help: "How long the oldest due job has waited",
    labelNames: ["job"],
    registers,
  });
  return {
    registry,
    count: {
      webhook: (outcome) => webhooks.inc({ outcome }),
      canvas: (kind, outcome) => canvases.inc({ kind, outcome }),
    },
    observeJob({ name, outcome, seconds: took }) {
      jobs.inc({ job: name, outcome });
      seconds.observe({ job: name }, took);
    },
    setDepth(depths) {
      for (const { name, waiting, running, oldestSeconds } of depths) {
        depth.set({ job: name, state: "waiting" }, waiting);
        depth.set({ job: name, state: "running" }, running);
        age.set({ job: name }, oldestSeconds);
      }
    },
  };
}
