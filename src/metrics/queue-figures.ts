import { Gauge, type Registry } from "prom-client";
import type { Queue } from "../queue/queue.js";
import type { MetricSource } from "./figure-source.js";

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
