import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { Call, Engines } from "../ai/ports.js";
import type { Measured } from "./measured.js";
import { mean } from "./measures.js";

const MESSAGES = 100;
const RESOLUTION_MS = 1;

/** Milliseconds for one new message, asked for triage and sentiment together, and the longest time nothing else could run. */
export async function evaluateSpeed(texts: readonly string[], engines: Engines, call: Call): Promise<readonly Measured[]> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const times: number[] = [];
  delay.enable();
  for (const text of texts.slice(0, MESSAGES)) {
    // A word more makes the message a new one: its vector is not remembered.
    const fresh = `${text} ok`;
    const began = performance.now();
    await Promise.all([
      engines.triage.classify({ subject: "", body: fresh, metadata: {} }, call),
      engines.sentiment.analyze({ customerId: "evaluation", text: fresh, channel: "chat", history: [] }, call),
    ]);
    times.push(performance.now() - began);
  }
  delay.disable();
  const hold = Math.max(0, delay.max / 1e6 - RESOLUTION_MS);
  const line = (measure: string, value: number, atMost: number): Measured => ({ set: "speed", measure, value, rows: times.length, aim: { atMost }, unit: "ms" });
  return times.length === 0 ? [] : [line("a message, mean", mean(times), 25), line("main loop held, longest", hold, 10)];
}
