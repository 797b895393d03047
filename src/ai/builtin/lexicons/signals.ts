/** What a text says, found by the lexicon of its language. */
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import type { GiveWay } from "../../../kernel/slices.js";
import { type Lexicon, type Signal, SIGNALS } from "./lexicon.js";
import { LEXICONS } from "./lexicons.js";
import { negationBefore } from "./negations.js";

/**
 * Small letters and digits. `\b` knows only ASCII letters; this works for "été" and "größe" too, and lets emoticons match.
 * Spelt out, and matched with the case as it is in small letters: V8 drops compiled patterns when it collects garbage, and
 * compiling those of one language with `\p{L}` and the flag `i` held the main loop for 50 to 200 ms each time. The characters
 * stand here themselves: V8 does not optimize a pattern of more than 20,480 characters, and each escape would be six of them.
 */
const IN_WORD =
  "0-9a-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00df-\u00f6\u00f8-\u02ff\u0370-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uff10-\uffdc";

/** A pattern for texts of small letters, where `\\p{L}` would take so long to compile. */
export const spelledOut = (source: string): string =>
  source.replace(WORD_OR_CLASS, (found) => (found === "\\p{L}" ? `[${IN_WORD}]` : found.replaceAll("\\p{L}", IN_WORD)));

/** A letter, an escaped sign, or a class of characters. */
const WORD_OR_CLASS = /\\p\{L\}|\\.|\[(?:\\.|[^\]\\])*\]/gsu;

const WORD_START = `(?<![${IN_WORD}])`;
const WORD_END = `(?![${IN_WORD}])`;

const finders: ReadonlyMap<string, readonly SignalFinder[]> = new Map(
  [...LEXICONS].map(([language, lexicon]) => [language, findersOf(language, lexicon)]),
);

/** Whether the rules know a language at all. */
export function hasLexicon(language: string): boolean {
  return finders.has(language);
}

/** What a text says, in the words of its language; nothing for a language without a lexicon. */
export function signalsOf(text: string, language: string): readonly FoundSignal[] {
  const plain = normalized(text);
  return once((finders.get(language) ?? []).flatMap((find) => find(plain)));
}

/** The same with turns for others between the signals: all patterns of a language may have to be compiled, 40 ms of work. */
export async function signalsInSlices(text: string, language: string, giveWay: GiveWay): Promise<readonly FoundSignal[]> {
  const plain = normalized(text);
  const found: FoundSignal[] = [];
  for (const find of finders.get(language) ?? []) {
    await giveWay();
    found.push(...find(plain));
  }
  return once(found);
}

/** "Not happy" is found as such, and as the opposite of a pleasure. */
const once = (found: readonly FoundSignal[]): readonly FoundSignal[] =>
  found.filter((one, index) => found.findIndex(({ signal, phrase }) => signal === one.signal && phrase === one.phrase) === index);

/** Whether a text says anything in the words of a language. */
export async function hasSignals(text: string, language: string, giveWay: GiveWay): Promise<boolean> {
  const plain = normalized(text);
  for (const find of finders.get(language) ?? []) {
    await giveWay();
    if (find(plain).length > 0) return true;
  }
  return false;
}

export interface FoundSignal {
  readonly signal: Signal;
  /** The words as the customer wrote them, in small letters. */
  readonly phrase: string;
}

/** Finds the phrases of one signal in a text of plain letters. */
type SignalFinder = (plain: string) => readonly FoundSignal[];

/** Compiles a lexicon once. A phrase counts once for each signal. */
function findersOf(language: string, lexicon: Lexicon): readonly SignalFinder[] {
  return SIGNALS.flatMap((signal) => {
    const source = lexicon[signal];
    if (source === undefined) return [];
    const pattern = compile(source);
    if (signal === "pleased") return (plain: string) => pleasedOrNot(plain, pattern, language);
    return (plain: string) =>
      [...new Set(Array.from(plain.matchAll(pattern), (match) => match[0]))].map((phrase) => ({ signal, phrase }));
  });
}

/** "Not happy" is what upset people say. */
function pleasedOrNot(plain: string, pattern: RegExp, language: string): readonly FoundSignal[] {
  const found = new Map<string, Signal>();
  for (const match of plain.matchAll(pattern)) {
    const negation = negationBefore(plain, match.index, match[0], language);
    if (negation === null) found.set(match[0], "pleased");
    else found.set(`${negation}${match[0]}`, "upset");
  }
  return [...found].map(([phrase, signal]) => ({ signal, phrase }));
}

/** As the patterns expect it: small letters, one kind of apostrophe. */
export function normalized(text: string): string {
  return text.toLowerCase().replace(/[’‘´`]/g, "'");
}

/**
 * In a lexicon ` ?` stands for an apostrophe, a space or nothing: "can't", "can t" and "cant" are one phrase. `\w` stands
 * for any letter or digit of a word: by itself it stops at the accent of "remboursé", which then does not end there.
 */
export function compile(source: string): RegExp {
  const oneLine = source
    .replace(/\s*\n\s*/g, "")
    .replaceAll(" ?", "[ ']?")
    .replaceAll("\\w", `[${IN_WORD}]`);
  return boundedPattern(`${WORD_START}(?:${oneLine})${WORD_END}`, "gu");
}
