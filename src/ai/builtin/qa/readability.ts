import { syllable } from "syllable";
import { sentences } from "../text/sentences.js";
import { words } from "../text/words.js";

/** Flesch reading ease: 100 is very easy, 0 very hard. Null below 20 words, where it means nothing. */
export function readingEase(text: string): number | null {
  const all = words(text);
  if (all.length < 20) return null;
  const lines = Math.max(1, sentences(text).length);
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 206.835 - 1.015 * (all.length / lines) - 84.6 * (syllables / all.length);
}
