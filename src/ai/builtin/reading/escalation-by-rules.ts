import type { FoundSignal } from "../lexicons/find-signals.js";
import type { EscalationSignal, Signal } from "../lexicons/signals.js";

/** How much one signal alone says. None reaches 0.5 unless hardly any calm message contains it. */
const WEIGHTS: Readonly<Partial<Record<Signal, number>>> = {
  legal: 0.5,
  authority: 0.45,
  chargeback: 0.4,
  publicity: 0.3,
  leaving: 0.3,
  supervisor: 0.3,
  breach: 0.3,
  accusation: 0.3,
  repeated: 0.2,
  endurance: 0.12,
} satisfies Record<EscalationSignal, number>;

/**
 * Independent signs add up as chances do: two of 0.4 make 0.64. `emphasis` multiplies the weights where
 * nothing but rules is there to see the risk.
 */
export function escalationByRules(signals: readonly FoundSignal[], emphasis = 1): number {
  const kinds = new Set(signals.map(({ signal }) => signal));
  let calm = 1;
  for (const kind of kinds) calm *= 1 - Math.min(0.95, (WEIGHTS[kind] ?? 0) * emphasis);
  return 1 - calm;
}
