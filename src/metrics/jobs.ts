import { Counter, Histogram, type Registry } from "prom-client";
import type { JobRun } from "../queue/run-job.js";

/** Drafts by a language model may take a minute. */
const JOB_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

export function countJobs(registry: Registry): (run: JobRun) => void {
  const registers = [registry];
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
    buckets: JOB_BUCKETS,
    registers,
  });
  return ({ name, outcome, seconds: took }) => {
    jobs.inc({ job: name, outcome });
    seconds.observe({ job: name }, took);
  };
}
