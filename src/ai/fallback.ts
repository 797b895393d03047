/** The built-in engine in the place of a language model that failed, visibly. */
import { OutsideError } from "../kernel/errors.js";
import { askOf, decorate, withAttribution } from "./decorate.js";
import { NOTICES } from "./notices.js";
import type { Engines } from "./ports.js";

/**
 * Each operation falls back by itself: one that fails does not take the others along. Only a failure outside
 * this process does; a caller that gave up gets no second answer.
 */
export function withFallback(primary: Engines, fallback: Engines, notice: string = NOTICES.fellBack): Engines {
  return decorate(primary, (contract, operation, ask) => {
    const askFallback = askOf(fallback[contract], operation);
    return async (args, call) => {
      try {
        return await ask(args, call);
      } catch (thrown) {
        if (!(thrown instanceof OutsideError) || call.signal.aborted) throw thrown;
        return withAttribution(await askFallback(args, call), { notice });
      }
    };
  });
}
