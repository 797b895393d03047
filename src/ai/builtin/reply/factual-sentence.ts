/** Which of a customer's own sentences shows best what happened to them. */
import { termGroups } from "../knowledge/index-terms.js";
import type { Signal } from "../lexicons/lexicon.js";
import type { Reading } from "../reading/reading.js";
import { sentences } from "../../sentences.js";

/** What happened, rather than what the customer thinks of us: that is quoted back to nobody. */
const FACTS: readonly Signal[] = ["danger", "breach", "security", "loss", "outage", "chargeback", "repeated", "endurance"];
const OPINIONS: readonly Signal[] = ["accusation", "leaving", "publicity"];
const SENTENCES_RATED = 20;
const ENOUGH_TERMS = 8;

/** The sentence that holds most facts; of several the first. */
export function factualSentence({ signals }: Pick<Reading, "signals">, message: string): string {
  const phrasesOf = (names: readonly Signal[]) =>
    signals.filter(({ signal }) => names.includes(signal)).map(({ phrase }) => phrase.toLowerCase());
  const facts = phrasesOf(FACTS);
  const opinions = phrasesOf(OPINIONS);
  const rated = sentences(message)
    .slice(0, SENTENCES_RATED)
    .filter((line) => line.length > 12)
    .map((line) => {
      const lower = line.toLowerCase();
      const hits = (phrases: readonly string[]) => phrases.filter((phrase) => lower.includes(phrase)).length;
      // "I do not know whom to write to" holds no fact; who tells what happened needs more words for it, or a number.
      const substance = Math.min(1, termGroups(line).length / ENOUGH_TERMS) + (/\d/.test(line) ? 0.3 : 0);
      return { line, weight: hits(facts) - 2 * hits(opinions) + substance };
    });
  const best = rated.reduce<(typeof rated)[number] | null>(
    (top, one) => (top === null || one.weight > top.weight ? one : top),
    null,
  );
  return best?.line ?? message;
}
