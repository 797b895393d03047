import type { PlannedFault } from "../../src/sandbox/call-faults.js";
import type { Twin } from "../../src/sandbox/twin.js";

/** Intercom answers these calls only when the function that is returned is called. */
export function holdCalls(twin: Twin, ...calls: readonly Omit<PlannedFault, "fault">[]): () => void {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  for (const call of calls) twin.failNext({ ...call, fault: { kind: "held", until } });
  return letGo;
}

/** The next reply or note loses its connection, and lands only when the function that is returned is called. */
export function holdEffect(twin: Twin): () => void {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  twin.failNext({ fault: { kind: "lands-after", until }, method: "POST", path: /\/reply$/ });
  return letGo;
}

/** The next call that reads a conversation. */
export const holdReading = (twin: Twin) => holdCalls(twin, { method: "GET", path: /^\/conversations\/\d+$/ });
