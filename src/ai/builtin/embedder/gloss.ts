/**
 * A message word for word in English, for the encoder that knows English only. The grammar is lost, the topic is not:
 * docs/decisions/encoder.md has what it gains in each language.
 */
import { readFileSync } from "node:fs";
import { LRUCache } from "lru-cache";
import { EMBEDDED_CHARACTERS } from "./embedder.js";

interface GlossTable {
  /** Whole words; in a language without blanks, parts of the text. */
  readonly words: Readonly<Record<string, string>>;
  /** How words begin whose endings change. */
  readonly beginnings: Readonly<Record<string, string>>;
}

interface Gloss {
  readonly words: ReadonlyMap<string, string>;
  readonly beginnings: ReadonlyMap<string, string>;
  readonly longest: number;
}

const LANGUAGES = ["ar", "de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "sv", "tr", "zh"] as const;

/** Read and not imported: what is imported stays in memory beside the maps, as code and as objects. */
function readTable(language: string): GlossTable {
  return JSON.parse(readFileSync(new URL(`./glosses/${language}.json`, import.meta.url), "utf8")) as GlossTable;
}

/** Words of English, as far as the tables translate into it. */
const ENGLISH_WORDS = new Set<string>();

function toGloss({ words, beginnings }: GlossTable): Gloss {
  for (const english of [...Object.values(words), ...Object.values(beginnings)])
    for (const word of english.split(" ")) ENGLISH_WORDS.add(word);
  const longest = Math.max(...[...Object.keys(words), ...Object.keys(beginnings)].map((key) => key.length));
  return { words: new Map(Object.entries(words)), beginnings: new Map(Object.entries(beginnings)), longest };
}

const GLOSSES: ReadonlyMap<string, Gloss> = new Map(LANGUAGES.map((language) => [language, toGloss(readTable(language))]));

const WITHOUT_BLANKS: ReadonlySet<string> = new Set(["ja", "zh"]);

/** A shorter beginning is one of too many words. */
const OWN_BEGINNING = 5;
/** What may stand behind it. */
const LONGEST_ENDING = 4;

/** The languages whose table has this word, and whether English has it. */
export function languagesOfWord(word: string): { readonly english: boolean; readonly others: readonly string[] } {
  const starts = Array.from({ length: LONGEST_ENDING + 1 }, (_, ending) => word.slice(0, word.length - ending)).filter(
    (start) => start.length >= OWN_BEGINNING,
  );
  const others = [...GLOSSES]
    .filter(([, { words, beginnings }]) => words.has(word) || starts.some((start) => beginnings.has(start)))
    .map(([language]) => language);
  return { english: ENGLISH_WORDS.has(word) || ENGLISH_WORDS.has(word.replace(/s$/u, "")), others };
}

/** Words that Arabic writes together with the next: and, so, with, like, for, the. */
const ARABIC_ATTACHED = /^(?:[وف]?[بكل]?(?:ال|لل)|[وفبكل])(?=\p{L}{3})/u;

/** The encoder, the search by words and the choice of passages read the same message. */
const remembered = new LRUCache<string, { readonly english: string | null }>({ max: 200 });

/** Null where there is no table for the language, or none of its words is in it. */
export function glossInEnglish(text: string, language: string): string | null {
  const gloss = GLOSSES.get(language);
  if (gloss === undefined) return null;
  const key = `${language} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known.english;
  const english = glossed(text, language, gloss);
  if (text.length <= EMBEDDED_CHARACTERS) remembered.set(key, { english });
  return english;
}

function glossed(text: string, language: string, gloss: Gloss): string | null {
  const lower = text.normalize("NFKC").toLowerCase();
  const english = WITHOUT_BLANKS.has(language) ? partsInEnglish(lower, gloss) : wordsInEnglish(lower, language, gloss);
  return english.trim() === "" ? null : english;
}

/** Words without an entry stay: names, products and loans are often English already. */
function wordsInEnglish(text: string, language: string, gloss: Gloss): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const found = wordInEnglish(word, gloss);
    if (found !== undefined || language !== "ar") return found ?? word;
    return wordInEnglish(word.replace(ARABIC_ATTACHED, ""), gloss) ?? word;
  });
}

const SHORTEST_BEGINNING = 2;

function wordInEnglish(word: string, { words, beginnings, longest }: Gloss): string | undefined {
  const whole = words.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, longest); length >= SHORTEST_BEGINNING; length -= 1) {
    const found = beginnings.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The longest entry at each place; what has none is left out, but for letters and digits that English has too. */
function partsInEnglish(text: string, { words, beginnings, longest }: Gloss): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let length = Math.min(longest, text.length - at);
    while (length > 0) {
      const piece = text.slice(at, at + length);
      const found = words.get(piece) ?? beginnings.get(piece);
      if (found !== undefined) {
        parts.push(found);
        break;
      }
      length -= 1;
    }
    if (length === 0 && /[a-z0-9.,?!]/.test(text[at] ?? "")) parts.push(`\0${text[at] ?? ""}`);
    at += Math.max(1, length);
  }
  // Single characters that were kept stand together as they stood.
  return parts.join(" ").replace(/ \0/g, "").replaceAll("\0", "").trim();
}
