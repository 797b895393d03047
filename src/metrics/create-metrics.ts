import { collectDefaultMetrics, Registry } from "prom-client";
import type { EngineCall } from "../ai/observed.js";
import type { IntercomCall } from "../intercom/transport.js";
import type { JobRun } from "../queue/run-job.js";
import { createRequestCounters, type Counters } from "./doors.js";
import { countIntercom } from "./intercom.js";
import { countJobs } from "./jobs.js";
import { type RateBudgets, watchBudgets } from "./rate-budgets.js";
import { countServices } from "./services.js";

/** What this process counts as it happens; README.md lists every name. Labels come from closed lists, never from customers. */
export interface Metrics {
  readonly registry: Registry;
  readonly count: Counters;
  readonly observeJob: (run: JobRun) => void;
  readonly observeService: (call: EngineCall) => void;
  readonly observeIntercom: (call: IntercomCall) => void;
  readonly budgets: RateBudgets;
}

export function createMetrics(now: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    count: createRequestCounters(registry),
    observeJob: countJobs(registry),
    observeService: countServices(registry),
    observeIntercom: countIntercom(registry),
    budgets: watchBudgets(registry, now),
  };
}
