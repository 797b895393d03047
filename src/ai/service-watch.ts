/** How the engines answered lately, as this process saw it: for the console's health page. */
import { showsItsService } from "../domain/duration-classes.js";
import type { EngineCallOutcome } from "../outbound/outcome.js";
import type { Contract } from "./decorate.js";
import type { Breaker } from "./http/breaker.js";
import type { TokenLedger } from "./llm/usage.js";
import type { EngineCall } from "./observed.js";

/** What can be asked outside this process: Simpli's services, as the configuration names them, and the language model. */
export type OutsideService = "triage" | "reply" | "sentiment" | "qa" | "kb" | "llm";

/** Times in epoch milliseconds; null where there was none since this process started. */
export interface LastCalls {
  readonly answeredAt: number | null;
  readonly failedAt: number | null;
  readonly failure: EngineCallOutcome | null;
}

export interface ServiceWatch {
  observe(call: EngineCall): void;
  onBreaker(service: OutsideService, breaker: Breaker): void;
  /** @param otherTitle what answers at the service's address calls itself, where that is another; null where it is the one meant */
  onIdentified(service: OutsideService, otherTitle: string | null): void;
  /** What answers in the place of the service; null where it is the one meant, or does not say. */
  otherTitle(service: OutsideService): string | null;
  /** Until when the service is spared, in epoch milliseconds; null while it is asked. */
  pausedUntil(service: OutsideService): number | null;
  onLedger(ledger: Pick<TokenLedger, "limitedUntil">): void;
  /** Until when the workspace has used up the language model's tokens of the day, in epoch milliseconds; null while it is asked. */
  limitedUntil(workspaceId: string): number | null;
  lastOf(workspaceId: string, contract: Contract): LastCalls;
}

const NEVER: LastCalls = { answeredAt: null, failedAt: null, failure: null };

/** @param warn called once for each other service that is found at an address */
export function createServiceWatch(
  now: () => number,
  warn: (service: OutsideService, otherTitle: string) => void = () => undefined,
): ServiceWatch {
  const last = new Map<string, LastCalls>();
  const breakers = new Map<OutsideService, Breaker>();
  let ledger: Pick<TokenLedger, "limitedUntil"> | null = null;
  const others = new Map<OutsideService, string | null>();
  const keyOf = (workspaceId: string, contract: Contract) => `${contract} ${workspaceId}`;
  return {
    observe({ workspaceId, contract, engine, outcome }) {
      // A fallback's answer shows nothing about the engine it replaces.
      if (engine === "fallback" || !showsItsService(outcome)) return;
      const key = keyOf(workspaceId, contract);
      const before = last.get(key) ?? NEVER;
      const next = outcome === "answered" ? { ...before, answeredAt: now() } : { ...before, failedAt: now(), failure: outcome };
      last.set(key, next);
    },
    onBreaker: (service, breaker) => void breakers.set(service, breaker),
    onIdentified(service, otherTitle) {
      if (otherTitle !== null && others.get(service) !== otherTitle) warn(service, otherTitle);
      others.set(service, otherTitle);
    },
    otherTitle: (service) => others.get(service) ?? null,
    pausedUntil: (service) => breakers.get(service)?.pausedUntil() ?? null,
    onLedger: (made) => void (ledger = made),
    limitedUntil: (workspaceId) => ledger?.limitedUntil(workspaceId) ?? null,
    lastOf: (workspaceId, contract) => last.get(keyOf(workspaceId, contract)) ?? NEVER,
  };
}
