/** Values that are hidden wherever they stand as words of their own: all of them are found in one pass over a text. */
import { type FoundSecret, type Rule, formRule, type SecretKind } from "./rule.js";
import { searchedForms, UNSPACED } from "./scripts.js";

export interface KnownValue {
  readonly kind: SecretKind;
  readonly value: string;
  readonly anyCase: boolean;
}

interface Entry {
  /** The beginning, with one blank for each run of white space; in small letters where case does not count. */
  readonly key: string;
  /** What must follow the key, character for character. */
  readonly rest: string;
  readonly isOneWord: boolean;
  readonly kind: SecretKind;
}

/**
 * By this much of a value it is searched for, character by character; the rest of a longer one, such as a key, is compared
 * at once. Without a bound a text of one repeated syllable would be walked from each of its words to its end.
 */
const KEY_LENGTH = 64;

/** Between two words of a value a text may have this many blanks or line breaks. */
const WIDEST_GAP = 3;

/**
 * A rule for exact values. Where several begin at the same character, the longest is found. The values are sorted and a text
 * is walked through them as through a dictionary, so the time does not depend on how many there are.
 */
export function valueRule(values: readonly KnownValue[]): Rule {
  const plain = values.map((known) => ({ ...known, value: searchedForms(known.value)[0]?.text ?? "" }));
  const folded = plain.map((known) => ({ ...known, value: small(known.value) }));
  const inAnyCase = dictionaryOf(folded.filter(({ anyCase }) => anyCase).map(entryOf));
  const asWritten = dictionaryOf(plain.filter(({ anyCase }) => !anyCase).map(entryOf));
  return formRule(function* (text) {
    if (values.length === 0) return;
    const kinds = charactersOf(text);
    yield* findEntries(small(text), kinds, inAnyCase);
    yield* findEntries(text, kinds, asWritten);
  });
}

function entryOf({ kind, value }: KnownValue): Entry {
  const written = value.length <= KEY_LENGTH ? value.replace(/\s+/g, " ") : value;
  return { kind, key: written.slice(0, KEY_LENGTH), rest: written.slice(KEY_LENGTH), isOneWord: !/\s/.test(written) };
}

/** In small letters, of the same length: a few capitals have two small ones and stay as they are. */
function small(text: string): string {
  const whole = text.toLowerCase();
  return whole.length === text.length ? whole : text.replace(/\p{Lu}/gu, (capital) => sameLength(capital, capital.toLowerCase()));
}

function sameLength(capital: string, lower: string): string {
  return lower.length === capital.length ? lower : capital;
}

interface Dictionary {
  /** Sorted by key, each key once but for different rests. */
  readonly entries: readonly Entry[];
  /** Where the entries with this first character begin and end. */
  readonly ranges: ReadonlyMap<number, Range>;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function dictionaryOf(entries: readonly Entry[]): Dictionary {
  // Once each: of five hundred people of one name, the first is found.
  const different = new Map(entries.toReversed().map((entry) => [`${entry.key}\n${entry.rest}`, entry]));
  const sorted = [...different.values()].filter(({ key }) => key.trim() !== "").sort((one, other) => compare(one.key, other.key));
  const ranges = new Map<number, Range>();
  sorted.forEach(({ key }, index) => {
    const first = key.charCodeAt(0);
    ranges.set(first, { from: ranges.get(first)?.from ?? index, to: index + 1 });
  });
  return { entries: sorted, ranges };
}

/** By code units, as the search reads them. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function* findEntries(text: string, kinds: Uint8Array, dictionary: Dictionary): Iterable<FoundSecret> {
  if (dictionary.entries.length === 0) return;
  for (let start = 0; start < text.length; start += 1) {
    if (start > 0 && goesOnAt(start, kinds)) continue;
    const found = longestAt(text, start, kinds, dictionary);
    if (found === null) continue;
    yield found;
    start = found.end - 1;
  }
}

/** The longest value that begins here and ends a word. */
function longestAt(text: string, start: number, kinds: Uint8Array, { entries, ranges }: Dictionary): FoundSecret | null {
  let { from, to } = ranges.get(text.charCodeAt(start)) ?? NOTHING;
  let longest: FoundSecret | null = null;
  let end = start + 1;
  for (let depth = 1; from < to; depth += 1) {
    const only = to - from === 1 ? entries[from] : undefined;
    if (only?.isOneWord === true) return wholeAt(text, start, kinds, only) ?? longest;
    for (let index = from; index < to; index += 1) {
      const entry = entries[index];
      if (entry === undefined || entry.key.length > depth) break;
      const behind = end + entry.rest.length;
      const fits = !goesOnBehind(behind, kinds) && (entry.rest === "" || text.startsWith(entry.rest, end));
      if (fits && (longest === null || behind > longest.end)) longest = { kind: entry.kind, start, end: behind };
    }
    const gap = blanksAt(text, end);
    if (gap > WIDEST_GAP || end >= text.length) break;
    // The entries that have this character at this depth stand side by side; mostly they are all that were left.
    const character = gap > 0 ? BLANK : text.charCodeAt(end);
    if (codeOf(entries[from], depth) !== character || codeOf(entries[to - 1], depth) !== character) {
      from = firstFrom(entries, from, to, depth, character);
      to = firstFrom(entries, from, to, depth, character + 1);
    }
    end += Math.max(1, gap);
  }
  return longest;
}

const NOTHING: Range = { from: 0, to: 0 };
const BLANK = 0x20;

/** A value without blanks compared at once: character by character it takes thirty times as long. */
function wholeAt(text: string, start: number, kinds: Uint8Array, { kind, key, rest }: Entry): FoundSecret | null {
  const behind = start + key.length + rest.length;
  const fits = !goesOnBehind(behind, kinds) && text.startsWith(key, start) && text.startsWith(rest, start + key.length);
  return fits ? { kind, start, end: behind } : null;
}

function codeOf(entry: Entry | undefined, depth: number): number {
  return entry?.key.charCodeAt(depth) ?? Number.NaN;
}

/** The first entry of the range whose character at this depth is not below `character`; a key that ends before counts as below. */
function firstFrom(entries: readonly Entry[], from: number, to: number, depth: number, character: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codeOf(entries[middle], depth) >= character) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blanksAt(text: string, start: number): number {
  let length = 0;
  while (length <= WIDEST_GAP && start + length < text.length && isBlank(text.charCodeAt(start + length))) length += 1;
  return length;
}

/** With those of ASCII, what `\s` takes. */
const OTHER_BLANKS: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f,
  0x205f, 0x3000, 0xfeff,
]);

function isBlank(code: number): boolean {
  return code === BLANK || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && OTHER_BLANKS.has(code));
}

/** Kinds of characters besides signs, which are 0. */
const SPACED = 1;
const KOREAN = 2;
const RUN_TOGETHER = 3;
const WORDS = new RegExp(`(?<korean>\\p{scx=Hang}+)|(?<together>[${UNSPACED}]+)|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, "gu");

function charactersOf(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length + 1);
  for (const { index, 0: run, groups } of text.matchAll(WORDS)) {
    const kind = groups?.["korean"] !== undefined ? KOREAN : groups?.["together"] !== undefined ? RUN_TOGETHER : SPACED;
    kinds.fill(kind, index, index + run.length);
  }
  return kinds;
}

/** Whether a word goes on here, and no value begins: Korean has a blank before a name and none behind it, Chinese has none at all. */
function goesOnAt(index: number, kinds: Uint8Array): boolean {
  const before = kinds[index - 1];
  return before === KOREAN ? kinds[index] === KOREAN : before === SPACED && (kinds[index] ?? 0) <= SPACED;
}

function goesOnBehind(index: number, kinds: Uint8Array): boolean {
  return kinds[index] === SPACED && (kinds[index - 1] ?? 0) <= SPACED;
}
