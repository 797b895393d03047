/** What a text says, found by the lexicon of its language. */
import { type Lexicon, type Signal, SIGNALS } from "./lexicon.js";
import { LEXICONS } from "./lexicons.js";

/** `\b` knows only ASCII letters; these work for "été" and "größe" too, and let emoticons match. */
const WORD_START = "(?<![\\p{L}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{N}])";

const finders: ReadonlyMap<string, SignalFinder> = new Map(
  [...LEXICONS].map(([language, lexicon]) => [language, signalFinder(lexicon)]),
);

/** Whether the rules know a language at all. */
export function hasLexicon(language: string): boolean {
  return finders.has(language);
}

/** What a text says, in the words of its language; nothing for a language without a lexicon. */
export function signalsOf(text: string, language: string): readonly FoundSignal[] {
  return finders.get(language)?.(text) ?? [];
}

export interface FoundSignal {
  readonly signal: Signal;
  /** The words as the customer wrote them. */
  readonly phrase: string;
}

export type SignalFinder = (text: string) => readonly FoundSignal[];

/** Compiles a lexicon once. A phrase counts once for each signal. */
function signalFinder(lexicon: Lexicon): SignalFinder {
  const patterns = SIGNALS.flatMap((signal) => {
    const source = lexicon[signal];
    return source === undefined ? [] : [{ signal, pattern: compile(source) }];
  });
  return (text) => {
    const plain = text.replace(/[’‘´`]/g, "'");
    return patterns.flatMap(({ signal, pattern }) =>
      [...new Set(Array.from(plain.matchAll(pattern), (match) => match[0].toLowerCase()))].map((phrase) => ({ signal, phrase })),
    );
  };
}

/** In a lexicon ` ?` stands for an apostrophe, a space or nothing: "can't", "can t" and "cant" are one phrase. */
function compile(source: string): RegExp {
  const oneLine = source.replace(/\s*\n\s*/g, "").replaceAll(" ?", "[ ']?");
  return new RegExp(`${WORD_START}(?:${oneLine})${WORD_END}`, "giu");
}
