/** Patterns over small letters (`normalized`), quick to compile: for words in many languages at once. */
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import type { GiveWay } from "../../../kernel/slices.js";
import { normalized, spelledOut } from "../lexicons/signals.js";

/** No part of a longer word, in any script. */
export const wholeWords = (...alternatives: readonly string[]) => `(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`;

/** Of a pattern that begins with a letter: nothing else is tried at signs and blanks. */
export const atWords = (source: string) => `(?=\\p{L})(?:${source})`;

/** Words of scripts that put no blanks between them may stand anywhere: they are patterns of their own. */
export const anyOf = (...patterns: readonly string[]) => boundedPattern(spelledOut(patterns.join("|")));

/** As these patterns expect a text. A Turkish capital becomes two signs. */
export const inLowerCase = (text: string) => normalized(text).replaceAll("i\u0307", "i");

/**
 * Characters that a pattern is tried from in one turn of the loop. Without the flag of `npm run serve` V8 optimizes no pattern
 * once it has compiled many: one of all languages then takes 10 to 20 µs at each place of a text that is not of Latin letters,
 * and held the loop for 200 ms.
 */
const TRIED_AT_ONCE = 1500;
/** What is found is shorter, with the words around it. */
const LONGEST_FOUND = 500;

/** One part's places after another's; each is given what stands before it, and as much behind it as is found at most. */
function* partsOf(text: string): Iterable<{ readonly from: number; readonly to: number; readonly seen: string }> {
  for (let from = 0; from === 0 || from < text.length; from += TRIED_AT_ONCE) {
    const to = from + TRIED_AT_ONCE;
    yield { from, to, seen: text.slice(0, to + LONGEST_FOUND) };
  }
}

/** The same patterns with a place to start from. */
const searches = new WeakMap<RegExp, RegExp>();

function searchOf(pattern: RegExp): RegExp {
  const known = searches.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`);
  searches.set(pattern, known);
  return known;
}

/** As `pattern.exec`, with turns for others between the parts of a long text. */
export async function findInSlices(pattern: RegExp, text: string, giveWay: GiveWay): Promise<RegExpExecArray | null> {
  const search = searchOf(pattern);
  for (const { from, to, seen } of partsOf(text)) {
    await giveWay();
    search.lastIndex = from;
    const found = search.exec(seen);
    // What begins later may be cut off, and is found from there.
    if (found !== null && (found.index < to || seen.length === text.length)) return found;
  }
  return null;
}

/** As `text.replace`, for a pattern with the flag `g` that matches no empty text. */
export async function replaceInSlices(text: string, pattern: RegExp, by: string, giveWay: GiveWay): Promise<string> {
  const kept: string[] = [];
  let end = 0;
  for (const { from, to, seen } of partsOf(text)) {
    await giveWay();
    pattern.lastIndex = Math.max(from, end);
    for (let found = pattern.exec(seen); found !== null && found.index < to; found = pattern.exec(seen)) {
      kept.push(text.slice(end, found.index), by);
      end = found.index + found[0].length;
    }
  }
  pattern.lastIndex = 0;
  return kept.join("") + text.slice(end);
}
