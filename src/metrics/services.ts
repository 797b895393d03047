import { Counter, Histogram, type Registry } from "prom-client";
import type { EngineCall } from "../ai/observed.js";
import { DURATION_CLASSES_MS } from "../domain/duration-classes.js";

/** The console's duration classes, so that both tell the same of one call; what is longer than a minute is `+Inf`. */
const CALL_BUCKETS = DURATION_CLASSES_MS.map((bound) => bound / 1000).filter((seconds) => seconds <= 60);

export function countServices(registry: Registry): (call: EngineCall) => void {
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
    buckets: CALL_BUCKETS,
    registers,
  });
  return ({ contract, operation, engine, outcome, milliseconds }) => {
    calls.inc({ contract, operation, engine, outcome });
    seconds.observe({ contract, operation, engine }, milliseconds / 1000);
  };
}
