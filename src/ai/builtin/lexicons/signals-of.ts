import { dutch } from "./dutch.js";
import { english } from "./english.js";
import { type FoundSignal, type SignalFinder, signalFinder } from "./find-signals.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { italian } from "./italian.js";
import { portuguese } from "./portuguese.js";
import { spanish } from "./spanish.js";

const finders: ReadonlyMap<string, SignalFinder> = new Map(
  Object.entries({ en: english, de: german, fr: french, es: spanish, it: italian, pt: portuguese, nl: dutch }).map(
    ([language, lexicon]) => [language, signalFinder(lexicon)],
  ),
);

/** Whether the rules know a language at all. */
export function hasLexicon(language: string): boolean {
  return finders.has(language);
}

/** What a text says, in the words of its language; nothing for a language without a lexicon. */
export function signalsOf(text: string, language: string): readonly FoundSignal[] {
  return finders.get(language)?.(text) ?? [];
}
