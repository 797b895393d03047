/** Everything outside goes wrong at once: Intercom refuses, fails, hangs and loses answers, and the services are away for a while. */
import type { CallFault } from "../../../src/sandbox/faults.js";
import type { Twin } from "../../../src/sandbox/twin.js";
import type { FakeAnswer, SimpliServices } from "../../support/simpli-services.js";
import type { Chance } from "./random.js";

export interface Severity {
  /** How many of Intercom's next calls may fail, and for how long. */
  readonly calls: number;
  readonly lastsMs: number;
  /** For how long each service is away: longer than the first tries. */
  readonly awayMs: number;
  /** Within what time a call takes effect whose connection was lost: less than the app waits for that. */
  readonly effectWithinMs: number;
  /** With calls that hang for longer than the app waits, which takes minutes. */
  readonly hangs: boolean;
}

const SERVICES = ["triage", "sentiment", "reply", "qa"] as const;
const REPLY = /\/reply$/;

export function brewWeather(
  twin: Twin,
  simpli: SimpliServices,
  chance: Chance,
  { calls, awayMs, effectWithinMs, hangs }: Severity,
): void {
  for (let call = 0; call < calls; call += 1) twin.failNext({ fault: faultOf(chance) });
  const effectAfterMs = effectWithinMs / 4 + chance.below((effectWithinMs * 3) / 4);
  twin.failNext({ fault: { kind: "slow-to-land", ms: effectAfterMs }, method: "POST", path: REPLY });
  if (hangs) {
    // A proxy's own refusal says nothing about Intercom's rate window: the app waits for a whole one.
    twin.failNext({ fault: { kind: "status", status: 429, headers: NO_HEADERS }, times: 2 });
    twin.failNext({ fault: { kind: "hang-after-effect" }, method: "POST", path: REPLY });
    twin.failNext({ fault: { kind: "hang" }, method: "POST", path: /\/tags$/ });
    // Takes effect long after the app stopped waiting.
    twin.failNext({ fault: { kind: "delay", ms: 25_000 + chance.below(20_000) }, method: "POST", path: REPLY });
  }
  for (const service of SERVICES) {
    const backAt = Date.now() + awayMs * (0.5 + chance.next() / 2);
    const failing = failureOf(chance, hangs);
    simpli.answer(service, () => (Date.now() < backAt ? failing : undefined));
  }
}

export function clearWeather(twin: Twin, simpli: SimpliServices): void {
  twin.clearFaults();
  for (const service of SERVICES) simpli.answer(service, null);
}

/** Half of the calls succeed, so that the faults come in the middle of work. */
function faultOf(chance: Chance): CallFault {
  if (chance.happens(0.5)) return { kind: "delay", ms: chance.below(30) };
  return chance.pick<CallFault>([
    { kind: "status", status: 503 },
    { kind: "status", status: 500 },
    { kind: "status", status: 429, headers: resetIn(1 + chance.below(3)) },
    { kind: "status", status: 502 },
    { kind: "drop-before-effect" },
    { kind: "drop-after-effect" },
    { kind: "drop-after-effect" },
    { kind: "delay", ms: 300 + chance.below(700) },
  ]);
}

function resetIn(seconds: number): Record<string, string> {
  const reset = String(Math.floor(Date.now() / 1000) + seconds);
  return { "X-RateLimit-Reset": reset, "X-RateLimit-Remaining": "0", "Retry-After": String(seconds) };
}

const NO_HEADERS = { "X-RateLimit-Limit": null, "X-RateLimit-Remaining": null, "X-RateLimit-Reset": null };

function failureOf(chance: Chance, hangs: boolean): FakeAnswer {
  return chance.pick<FakeAnswer>([
    { status: 503, body: { detail: "away" } },
    { status: 500, text: "Internal Server Error" },
    { status: 429, headers: { "Retry-After": "1" }, body: { detail: "slow down" } },
    { drop: true },
    // Past the few seconds for which a conversation is held; then the connection is lost.
    { delayMs: hangs ? 40_000 : 4_000, drop: true },
  ]);
}
