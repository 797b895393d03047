/** Injected faults: the page's switches, and failures planned call by call. */
import type { Faults } from "./inbox-api.js";

/** The page's switches, and one more for tests: webhooks that are never sent. */
export interface TwinFaults extends Faults {
  readonly dropWebhooks: boolean;
}

export const NO_FAULTS: TwinFaults = {
  duplicateWebhooks: false,
  reorderWebhooks: false,
  dropWebhooks: false,
  rateLimited: false,
  serverErrors: false,
  dropAfterEffect: false,
};

/** So few calls in a window that waiting can be seen, and still enough for work to go on. */
export const SCARCE_CALLS = 4;

/** Every second call fails, so that a retry can be seen to help. */
export function faultOfSwitches(switches: TwinFaults, method: string, count: number): CallFault | null {
  if (count % 2 === 0) return null;
  if (switches.serverErrors) return { kind: "status", status: 503, code: "service_unavailable" };
  if (switches.dropAfterEffect && method !== "GET") return { kind: "drop-after-effect" };
  return null;
}

/** What goes wrong with a call. `after-effect` loses, or withholds, the answer of a call that worked. */
export type CallFault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly code?: string;
      /** Beside Intercom's own, or instead of them; null takes one away. */
      readonly headers?: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: "hang" }
  | { readonly kind: "drop-before-effect" }
  | { readonly kind: "drop-after-effect" }
  | { readonly kind: "hang-after-effect" }
  /** The connection is lost at once, and the call has its effect after this time all the same. */
  | { readonly kind: "slow-to-land"; readonly ms: number }
  | { readonly kind: "delay"; readonly ms: number }
  /** The answer is followed by so many megabytes of blanks, which are JSON still. */
  | { readonly kind: "pad-answer"; readonly megabytes: number };

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
