import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { Engines } from "../ai/ports.js";
import type { Call } from "../domain/answers.js";
import type { Measured } from "./measures.js";
import { mean } from "./measures.js";

const MESSAGES = 100;
const RESOLUTION_MS = 1;

interface Round {
  readonly times: readonly number[];
  readonly longestHold: number;
}

/**
 * Milliseconds for one new message, asked for triage and sentiment together, and the longest time nothing else could
 * run. Of three rounds the one with the shortest hold counts: other programs on the machine only ever add to it.
 */
export async function evaluateSpeed(texts: readonly string[], engines: Engines, call: Call): Promise<readonly Measured[]> {
  const rounds: Round[] = [];
  // A word more makes the message a new one: its vector is not remembered.
  for (const word of ["ok", "well", "so"])
    rounds.push(
      await timeRound(
        texts.slice(0, MESSAGES).map((text) => `${text} ${word}`),
        engines,
        call,
      ),
    );
  const quietest = rounds.reduce((best, round) => (round.longestHold < best.longestHold ? round : best));
  const rows = quietest.times.length;
  const line = (measure: string, value: number, atMost: number): Measured => ({
    set: "speed",
    measure,
    value,
    rows,
    aim: { atMost },
    unit: "ms",
  });
  return rows === 0
    ? []
    : [line("a message, mean", mean(quietest.times), 25), line("main loop held, longest", quietest.longestHold, 10)];
}

async function timeRound(texts: readonly string[], engines: Engines, call: Call): Promise<Round> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const times: number[] = [];
  delay.enable();
  for (const text of texts) {
    const began = performance.now();
    await Promise.all([
      engines.triage.classify({ subject: "", body: text, metadata: {} }, call),
      engines.sentiment.analyze({ customerId: "evaluation", text, channel: "chat", history: [] }, call),
    ]);
    times.push(performance.now() - began);
  }
  delay.disable();
  return { times, longestHold: Math.max(0, delay.max / 1e6 - RESOLUTION_MS) };
}
