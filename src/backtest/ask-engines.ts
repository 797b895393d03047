/** Asks an engine of the past. One conversation's failure is its own; an engine that fails again and again is not asked any more. */
import type { Attribution } from "../domain/answers.js";
import type { AskedContract } from "../domain/proof/parameters.js";
import { reportTexts } from "../domain/proof/report-texts.js";

export type AskedAnswer<Answer> =
  | { readonly answered: true; readonly answer: Answer }
  | { readonly answered: false; readonly because: string };

export interface EngineAsker {
  /** Rejects only where the signal is aborted. */
  ask<Answer extends { readonly by: Attribution }>(
    contract: AskedContract,
    call: () => Promise<Answer>,
  ): Promise<AskedAnswer<Answer>>;
  /** Whether the engine failed so often that it is not asked any more. */
  hasGivenUp(contract: AskedContract): boolean;
}

/** In a row, each after brief retries. */
const FAILURES_TO_GIVE_UP = 5;

export interface EngineAskerDeps {
  readonly signal: AbortSignal;
  readonly retry: <T>(call: () => Promise<T>) => Promise<T>;
  readonly onFailure: (contract: AskedContract, error: unknown) => void;
}

export function createEngineAsker({ signal, retry, onFailure }: EngineAskerDeps): EngineAsker {
  const failures = new Map<AskedContract, number>();
  const hasGivenUp = (contract: AskedContract) => (failures.get(contract) ?? 0) >= FAILURES_TO_GIVE_UP;
  return {
    hasGivenUp,
    async ask(contract, call) {
      if (hasGivenUp(contract)) return { answered: false, because: reportTexts.engineStays(contract) };
      try {
        const answer = await retry(call);
        failures.set(contract, 0);
        return { answered: true, answer };
      } catch (error) {
        // Stopped by ourselves it goes on later, and nothing is missing.
        signal.throwIfAborted();
        failures.set(contract, (failures.get(contract) ?? 0) + 1);
        onFailure(contract, error);
        return { answered: false, because: reportTexts.engineGone(contract) };
      }
    },
  };
}
