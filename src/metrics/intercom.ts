import { Counter, Histogram, type Registry } from "prom-client";
import type { IntercomCall } from "../intercom/transport.js";

const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

export function countIntercom(registry: Registry): (call: IntercomCall) => void {
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
    buckets: CALL_BUCKETS,
    registers,
  });
  return ({ method, outcome, milliseconds }) => {
    calls.inc({ method, outcome });
    seconds.observe({ method }, milliseconds / 1000);
  };
}
