import type { Faults } from "./inbox-api.js";
import type { CallFault } from "./rest/call-faults.js";

/** The page's switches, and one more for tests: notifications that never leave. */
export interface FaultSwitches extends Faults {
  readonly dropWebhooks: boolean;
}

export const NO_FAULTS: FaultSwitches = {
  duplicateWebhooks: false,
  reorderWebhooks: false,
  dropWebhooks: false,
  rateLimited: false,
  serverErrors: false,
  dropAfterEffect: false,
};

/** So few calls a window that waiting shows, and still enough for work to go on. */
export const SCARCE_CALLS = 4;

/** Every second call fails, so that a retry can be seen to help. */
export function faultOfSwitches(switches: FaultSwitches, method: string, count: number): CallFault | null {
  if (count % 2 === 0) return null;
  if (switches.serverErrors) return { kind: "status", status: 503, code: "service_unavailable" };
  if (switches.dropAfterEffect && method !== "GET") return { kind: "drop-after-effect" };
  return null;
}
