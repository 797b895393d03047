import stemWord from "wink-porter2-stemmer";
import { leastRecentlyUsed } from "../embedder/least-recently-used.js";

const known = leastRecentlyUsed<string>(20_000);

/** The English stem of a lower-case word; other languages' words come through nearly unchanged. */
export function stem(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const stemmed = stemWord(word);
  known.set(word, stemmed);
  return stemmed;
}
