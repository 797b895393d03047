import { stem } from "../text/stem.js";
import { STOP_WORDS } from "../text/stop-words.js";
import { words } from "../text/words.js";
import { PHRASES, SYNONYMS } from "./synonyms.js";

/** From a stem to the concepts it stands for; `~` keeps concepts apart from words. */
const conceptsOf: ReadonlyMap<string, readonly string[]> = SYNONYMS.reduce((known, line, index) => {
  for (const word of new Set(line.split(" ").map(stem))) known.set(word, [...(known.get(word) ?? []), `~${index}`]);
  return known;
}, new Map<string, readonly string[]>());

/** What is said, with fixed phrases as one word. */
export function plainPhrases(text: string): string {
  return PHRASES.reduce((plain, [pattern, word]) => plain.replace(pattern, ` ${word} `), text);
}

/** Index terms of one word: its stem and its concepts; none for a word that says nothing. */
export function termsOfWord(word: string): readonly string[] {
  if (STOP_WORDS.has(word)) return [];
  const stemmed = stem(word);
  return [stemmed, ...(conceptsOf.get(stemmed) ?? [])];
}

/** One entry for each telling word of a text: the terms by which it may be found. */
export function termGroups(text: string): readonly (readonly string[])[] {
  const groups = words(plainPhrases(text))
    .map(termsOfWord)
    .filter((terms) => terms.length > 0);
  return [...new Map(groups.map((terms) => [terms[0], terms])).values()];
}
