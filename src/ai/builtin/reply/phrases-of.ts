import { dutch } from "./phrases/dutch.js";
import { english } from "./phrases/english.js";
import { french } from "./phrases/french.js";
import { german } from "./phrases/german.js";
import { italian } from "./phrases/italian.js";
import { portuguese } from "./phrases/portuguese.js";
import type { ReplyPhrases } from "./phrases/reply-phrases.js";
import { spanish } from "./phrases/spanish.js";

const PHRASES: ReadonlyMap<string, ReplyPhrases> = new Map(
  Object.entries({ en: english, de: german, fr: french, es: spanish, it: italian, pt: portuguese, nl: dutch }),
);

export interface SpokenPhrases {
  readonly language: string;
  readonly phrases: ReplyPhrases;
  /** Shown to the teammate where the language asked for is not among ours. */
  readonly notice: string | null;
}

/** Phrases in a language (`pt-BR` is `pt`), or the English ones with a notice. */
export function phrasesOf(language: string): SpokenPhrases {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? "en";
  const phrases = PHRASES.get(code);
  if (phrases !== undefined) return { language: code, phrases, notice: null };
  return {
    language: "en",
    phrases: english,
    notice: `The built-in engine does not write "${language}", so the draft is in English.`,
  };
}
