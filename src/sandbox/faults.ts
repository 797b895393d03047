/** Injected faults: the page's switches, and failures planned call by call. */
import type { Faults } from "./inbox-events.js";

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
  /** The same, once this is settled. */
  | { readonly kind: "lands-after"; readonly until: Promise<unknown> }
  | { readonly kind: "delay"; readonly ms: number }
  /** Goes on once this is settled. */
  | { readonly kind: "held"; readonly until: Promise<unknown> }
  /** The answer is followed by so many megabytes of blanks, which are JSON still. */
  | { readonly kind: "pad-answer"; readonly megabytes: number };
