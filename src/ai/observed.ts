/** Every call to an engine reported, with how it ended and how long it took. Changes no answer. */
import type { EngineName } from "../domain/answers.js";
import { type EngineCallOutcome, outcomeOfFailure } from "../outbound/outcome.js";
import type { Around, Contract } from "./decorate.js";

/** An engine by the part it plays: `fallback` is the built-in engine where the language model failed. */
export type EngineRole = EngineName | "fallback";

export interface EngineCall {
  readonly workspaceId: string;
  readonly contract: Contract;
  /** The contract's method, such as `classify`. */
  readonly operation: string;
  readonly engine: EngineRole;
  readonly outcome: EngineCallOutcome;
  readonly milliseconds: number;
}

export interface EngineWatch {
  /** Called after each call. Must not block, and must not throw. */
  readonly observe: (call: EngineCall) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function observing(engine: EngineRole, { observe, now }: EngineWatch): Around {
  return (contract, operation, ask) => async (args, call) => {
    const began = now();
    const report = (outcome: EngineCallOutcome) =>
      observe({ workspaceId: call.workspaceId, contract, operation, engine, outcome, milliseconds: now() - began });
    try {
      const answer = await ask(args, call);
      report("answered");
      return answer;
    } catch (thrown) {
      report(outcomeOfFailure(thrown, call.signal));
      throw thrown;
    }
  };
}
