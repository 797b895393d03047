import type { SimpliService } from "../config.js";
import type { EngineCallOutcome } from "../outbound/outcome.js";
import type { Breaker } from "./http/breaker.js";
import type { EngineCall } from "./observed.js";
import type { Engines } from "./ports.js";

/** Times in epoch milliseconds; null where this process has not met it. */
export interface LastCalls {
  readonly answeredAt: number | null;
  readonly failedAt: number | null;
  readonly failure: EngineCallOutcome | null;
}

/** How the engines answered lately, as this process saw it. */
export interface ServiceWatch {
  observe(call: EngineCall): void;
  onBreaker(service: SimpliService | "llm", breaker: Breaker): void;
  /** Until when the service is spared, in epoch milliseconds; null while it is asked. */
  pausedUntil(service: SimpliService | "llm"): number | null;
  lastOf(workspaceId: string, contract: keyof Engines): LastCalls;
}

const NEVER: LastCalls = { answeredAt: null, failedAt: null, failure: null };

/** Whoever did not wait, or was not let through, learned nothing of the service. */
const TELLS_NOTHING: ReadonlySet<EngineCallOutcome> = new Set(["given-up", "paused"]);

export function createServiceWatch(now: () => number): ServiceWatch {
  const last = new Map<string, LastCalls>();
  const breakers = new Map<SimpliService | "llm", Breaker>();
  const keyOf = (workspaceId: string, contract: keyof Engines) => `${contract} ${workspaceId}`;
  return {
    observe({ workspaceId, contract, engine, outcome }) {
      // A fallback's answer says nothing of the engine in whose place it stands.
      if (engine === "fallback" || TELLS_NOTHING.has(outcome)) return;
      const key = keyOf(workspaceId, contract);
      const before = last.get(key) ?? NEVER;
      const next = outcome === "answered" ? { ...before, answeredAt: now() } : { ...before, failedAt: now(), failure: outcome };
      last.set(key, next);
    },
    onBreaker: (service, breaker) => void breakers.set(service, breaker),
    pausedUntil: (service) => breakers.get(service)?.pausedUntil() ?? null,
    lastOf: (workspaceId, contract) => last.get(keyOf(workspaceId, contract)) ?? NEVER,
  };
}
