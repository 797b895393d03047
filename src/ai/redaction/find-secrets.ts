/** Rules applied to a text, one after the other. */
import type { GiveWay } from "../../kernel/slices.js";
import type { FoundSecret, Rule, Span } from "./rule.js";
import { searchedForms } from "./scripts.js";

/**
 * Applies rules in order: what an earlier rule found, a later one cannot touch. Answers in reading order.
 * @param earlier what was found in this text before, which counts as found by a rule before all of these
 */
export function findSecrets(text: string, rules: readonly Rule[], earlier: readonly FoundSecret[] = []): readonly FoundSecret[] {
  const search = searchOf(text, earlier);
  for (const rule of rules) search.apply(rule);
  return search.found();
}

/** The same with turns for others between the rules: V8 compiles each anew after it collected garbage, 2 ms and more a rule. */
export async function findSecretsInSlices(
  text: string,
  rules: readonly Rule[],
  giveWay: GiveWay,
): Promise<readonly FoundSecret[]> {
  const search = searchOf(text, []);
  for (const rule of rules) {
    await giveWay();
    search.apply(rule);
  }
  return search.found();
}

function searchOf(text: string, earlier: readonly FoundSecret[]) {
  const forms = searchedForms(text);
  const found = [...earlier];
  // One byte for each character: comparing each finding with all others took seconds for a text full of addresses.
  const taken = new Uint8Array(text.length);
  for (const { start, end } of earlier) taken.fill(1, start, end);
  return {
    apply(rule: Rule): void {
      for (const one of rule.find(forms)) {
        if (isTaken(taken, one)) continue;
        taken.fill(1, one.start, one.end);
        found.push(one);
      }
    },
    found: (): readonly FoundSecret[] => found.sort((one, other) => one.start - other.start),
  };
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let index = start; index < end; index += 1) if (taken[index] === 1) return true;
  return false;
}
