import { detectLanguage } from "../language.js";
import { signalsOf } from "../lexicons/signals-of.js";

const SHORT_WORDS_TRIED = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** The language of a message; one too short to tell goes to the lexicon that knows its words, English first. */
export function languageOf(text: string): string {
  const detected = detectLanguage(text);
  if (detected !== null) return detected.language;
  return SHORT_WORDS_TRIED.find((language) => signalsOf(text, language).length > 0) ?? "en";
}
