/** Faults of single calls, as they are planned and met. */
import type { CallFault } from "./faults.js";

/** So few calls in a window that waiting can be seen, and still enough for work to go on. */
export const SCARCE_CALLS = 4;

export interface PlannedFault {
  readonly fault: CallFault;
  /** `POST`, or any method where missing. */
  readonly method?: string;
  /** Tested against the path without its query; any path where missing. */
  readonly path?: RegExp;
  /** How many matching calls fail; one where missing. */
  readonly times?: number;
}

export interface CallFaults {
  plan(planned: PlannedFault): void;
  /** The fault for this call, used up by asking. */
  take(method: string, path: string): CallFault | null;
  clear(): void;
}

export function createCallFaults(): CallFaults {
  let planned: { readonly of: PlannedFault; left: number }[] = [];
  return {
    plan(of) {
      planned.push({ of, left: of.times ?? 1 });
    },
    take(method, path) {
      const found = planned.find(({ of }) => (of.method ?? method) === method && (of.path?.test(path) ?? true));
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) planned = planned.filter((one) => one !== found);
      return found.of.fault;
    },
    clear() {
      planned = [];
    },
  };
}
