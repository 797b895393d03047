import { Counter, Histogram, type Registry } from "prom-client";

export type WebhookOutcome = "new" | "known" | "ping" | "unknown-workspace" | "skipped" | "refused" | "not-written";
export type CanvasOutcome = "answered" | "unknown-workspace" | "skipped" | "refused";

/** What the edge counts: each begins when a body is there, and is ended by how it was answered. */
export interface Counters {
  webhook(): (outcome: WebhookOutcome) => void;
  canvas(kind: "initialize" | "submit"): (outcome: CanvasOutcome) => void;
}

/** Intercom waits 5 s for a webhook's answer and 10 s for a canvas; most take milliseconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createRequestCounters(registry: Registry): Counters {
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
