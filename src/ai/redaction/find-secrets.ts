/** Rules applied to a text, one after the other. */
import type { Found, Rule, Span } from "./rule.js";

/**
 * Applies rules in order: what an earlier rule found, a later one cannot touch. Answers in reading order.
 * @param earlier what was found in this text before, which counts as found by a rule before all of these
 */
export function findSecrets(text: string, rules: readonly Rule[], earlier: readonly Found[] = []): readonly Found[] {
  const found = [...earlier];
  // One byte for each character: comparing each finding with all others took seconds for a text full of addresses.
  const taken = new Uint8Array(text.length);
  for (const { start, end } of earlier) taken.fill(1, start, end);
  for (const rule of rules) {
    for (const one of rule.find(text)) {
      if (isTaken(taken, one)) continue;
      taken.fill(1, one.start, one.end);
      found.push(one);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let index = start; index < end; index += 1) if (taken[index] === 1) return true;
  return false;
}
