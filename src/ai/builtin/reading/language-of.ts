import { detectLanguage } from "../language.js";
import { hasLexicon, signalsOf } from "../lexicons/signals-of.js";

const SHORT_WORDS_TRIED = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** A language without a lexicon must be this clear: "refund status?" looks a little like Danish. */
const CLEAR = 0.9;

/** The language of a message; one too short to tell goes to the lexicon that knows its words, English first. */
export function languageOf(text: string): string {
  const detected = detectLanguage(text);
  if (detected !== null && (hasLexicon(detected.language) || detected.confidence >= CLEAR)) return detected.language;
  const known = SHORT_WORDS_TRIED.find((language) => signalsOf(text, language).length > 0);
  return known ?? detected?.language ?? "en";
}
