/** What this process counts as it happens. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { TokenUse } from "../ai/llm/usage.js";
import type { EngineCall } from "../ai/observed.js";
import { DURATION_CLASSES_MS, showsItsService } from "../domain/duration-classes.js";
import type { IntercomCall } from "../intercom/transport.js";
import type { JobRun } from "../jobs/catalog.js";
import { type RateBudgets, watchBudgets } from "./rate-budgets.js";

/** What this process counts as it happens; README.md lists every name. Labels come from closed lists, never from customers. */
export interface Metrics {
  readonly registry: Registry;
  readonly count: Counters;
  readonly observeJob: (run: JobRun) => void;
  readonly observeService: (call: EngineCall) => void;
  readonly observeTokens: (use: TokenUse) => void;
  readonly observeIntercom: (call: IntercomCall) => void;
  readonly observeAlert: (channel: string, outcome: string) => void;
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
    observeTokens: countTokens(registry),
    observeIntercom: countIntercom(registry),
    observeAlert: countAlerts(registry),
    budgets: watchBudgets(registry, now),
  };
}

export type WebhookOutcome = "new" | "known" | "ping" | "unknown-workspace" | "skipped" | "refused" | "not-written";
export type CanvasOutcome = "answered" | "unknown-workspace" | "skipped" | "refused";

/** What the edge counts: each begins when a body is there, and is ended by how it was answered. */
export interface Counters {
  webhook(): (outcome: WebhookOutcome) => void;
  canvas(kind: "initialize" | "submit"): (outcome: CanvasOutcome) => void;
}

/** Intercom waits 5 s for a webhook's answer and 10 s for a canvas; most take milliseconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function createRequestCounters(registry: Registry): Counters {
  const registers = [registry];
  const webhooks = new Counter({
    name: "simpli_webhooks_total",
    help: "Webhooks by outcome",
    labelNames: ["outcome"],
    registers,
  });
  const webhookSeconds = new Histogram({
    name: "simpli_webhook_seconds",
    help: "From a webhook's last byte to its acknowledgement",
    labelNames: ["outcome"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const canvases = new Counter({
    name: "simpli_canvas_requests_total",
    help: "Sidebar requests by outcome",
    labelNames: ["kind", "outcome"],
    registers,
  });
  const canvasSeconds = new Histogram({
    name: "simpli_canvas_seconds",
    help: "From a sidebar request's last byte to its canvas",
    labelNames: ["kind"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  return {
    webhook() {
      const end = webhookSeconds.startTimer();
      return (outcome) => {
        webhooks.inc({ outcome });
        end({ outcome });
      };
    },
    canvas(kind) {
      const end = canvasSeconds.startTimer({ kind });
      return (outcome) => {
        canvases.inc({ kind, outcome });
        end();
      };
    },
  };
}

const INTERCOM_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

function countIntercom(registry: Registry): (call: IntercomCall) => void {
  const registers = [registry];
  const calls = new Counter({
    name: "simpli_intercom_calls_total",
    help: "Requests sent to Intercom by outcome",
    labelNames: ["method", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "simpli_intercom_call_seconds",
    help: "From sending a request to Intercom to its answer, or to giving up",
    labelNames: ["method"],
    buckets: INTERCOM_BUCKETS,
    registers,
  });
  return ({ method, outcome, milliseconds }) => {
    calls.inc({ method, outcome });
    seconds.observe({ method }, milliseconds / 1000);
  };
}

/** Drafts by a language model may take a minute. */
const JOB_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

function countJobs(registry: Registry): (run: JobRun) => void {
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

function countAlerts(registry: Registry): (channel: string, outcome: string) => void {
  const alerts = new Counter({
    name: "simpli_alerts_total",
    help: "Tries to deliver an alert by outcome",
    labelNames: ["channel", "outcome"],
    registers: [registry],
  });
  return (channel, outcome) => alerts.inc({ channel, outcome });
}

/** The console's duration classes, so that both tell the same of one call; what is longer than a minute is `+Inf`. */
const SERVICE_BUCKETS = DURATION_CLASSES_MS.map((bound) => bound / 1000).filter((seconds) => seconds <= 60);

function countServices(registry: Registry): (call: EngineCall) => void {
  const registers = [registry];
  const calls = new Counter({
    name: "simpli_service_calls_total",
    help: "Calls to the AI engines by outcome",
    labelNames: ["contract", "operation", "engine", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "simpli_service_call_seconds",
    help: "How long an AI engine took to answer or to fail",
    labelNames: ["contract", "operation", "engine"],
    buckets: SERVICE_BUCKETS,
    registers,
  });
  return ({ contract, operation, engine, outcome, milliseconds }) => {
    calls.inc({ contract, operation, engine, outcome });
    // What was never asked would look like the fastest of all, just while a service is away.
    if (showsItsService(outcome)) seconds.observe({ contract, operation, engine }, milliseconds / 1000);
  };
}

function countTokens(registry: Registry): (use: TokenUse) => void {
  const registers = [registry];
  const tokens = new Counter({
    name: "simpli_llm_tokens_total",
    help: "Tokens that the language model read and wrote",
    labelNames: ["direction"],
    registers,
  });
  const cost = new Counter({
    name: "simpli_llm_cost_total",
    help: "What these tokens cost by LLM_PRICE_INPUT and LLM_PRICE_OUTPUT",
    registers,
  });
  return ({ input, output, cost: price }) => {
    tokens.inc({ direction: "input" }, input);
    tokens.inc({ direction: "output" }, output);
    if (price !== null) cost.inc(price);
  };
}
