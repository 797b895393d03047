/** The language a message is written in. */
import { createHash } from "node:crypto";
import { eld } from "eld/extrasmall";
import { LRUCache } from "lru-cache";
import { wordSet } from "../../domain/words.js";
import { createSlices, type GiveWay } from "../../kernel/slices.js";
import { languagesOfWord } from "./embedder/gloss.js";
import { hasLexicon, hasSignals } from "./lexicons/signals.js";
import { isRomanised, languageUnderEnglish } from "./mixed-languages.js";

/** Those the multilingual encoder was trained on, without Thai and Russian, whose words it lost here; and Swedish, by its gloss (`nearnessOf`). */
export const ENCODED_LANGUAGES = wordSet("en de fr es it pt nl pl sv tr ja zh ko ar");

export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Below twelve characters the mix of letters tells nothing ("ok", "hola"): only the script and whole words do. */
const CHARACTERS_NEEDED = 12;

/** A runner-up this close means the text could be either. */
const CLEAR_LEAD = 0.1;

/** From here on a text decides by itself; below it is taken together with what else was written. */
export const SURE = 0.7;
/**
 * What the nearest language may be ahead by where it is not sure. Of 2,687 English messages 2 are read as another language, 14
 * were before; of the first four words of 1,674 in thirteen other languages 104, and 114 before.
 */
const NEAR_ENGLISH = 0.08;
const NEAR_ENCODED = 0.02;

/** Whoever writes so writes no language in Latin letters. */
const OWN_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}]/u;

/** Characters that are read: a language shows in a few sentences. */
const READ = 1000;

/** Question, search and encoder ask about the same message. By digest: a part of a text would keep the whole of it in memory. */
const REMEMBERED = 300;
const remembered = new LRUCache<string, { readonly detected: DetectedLanguage | null }>({ max: REMEMBERED });

/** The language a text is written in, or null where it is too short to tell. */
export function detectLanguage(text: string): DetectedLanguage | null {
  const read = text.slice(0, READ);
  const key = createHash("sha256").update(read).digest("base64");
  const known = remembered.get(key);
  if (known !== undefined) return known.detected;
  const detected = detectedIn(read);
  remembered.set(key, { detected });
  return detected;
}

function detectedIn(text: string): DetectedLanguage | null {
  const prose = proseOf(text);
  if (prose.replace(/\s+/g, " ").trim().length < charactersNeeded(prose)) return ofFewCharacters(prose);
  const script = languageByScript(prose);
  if (script !== null) return { language: script, confidence: 1 };
  const words = wordsOf(prose);
  if (!OWN_SCRIPT.test(prose) && isRomanised(words)) return { language: "en", confidence: GUESSED };
  const found = eld.detect(prose);
  if (found.language === "") return null;
  const scores = Object.entries(found.getScores()).sort(([, left], [, right]) => right - left);
  const [[, first] = ["", 0], [, second] = ["", 0]] = scores;
  const clear = Math.min(1, 0.5 + (0.5 * (first - second)) / CLEAR_LEAD);
  const confidence = found.isReliable() ? clear : Math.min(clear, 0.6);
  if (isSwedish(found.language, words)) return { language: "sv", confidence: Math.max(confidence, SURE) };
  if (isBarePolish(words)) return { language: "pl", confidence: SURE };
  // "Proszę o refund" looks Romanian, and nobody writes that here.
  const lettered = ENCODED_LANGUAGES.has(found.language) || confidence >= CLEAR ? null : languageByCharacters(prose);
  if (lettered !== null && holdsWordOf(lettered, words)) return { language: lettered, confidence: SURE };
  const carried = () => {
    const language = languageUnderEnglish(words);
    return language === null ? { language: "en", confidence } : { language, confidence: SURE };
  };
  if (confidence >= SURE) return found.language === "en" ? carried() : { language: found.language, confidence };
  if (OWN_SCRIPT.test(prose)) return { language: found.language, confidence: SURE };
  const shown = languageByCharacters(prose) ?? languageByWords(words, found.getScores());
  if (shown !== null) return { language: shown, confidence };
  const likely = likelier(found.language, scores);
  return likely !== "en" && holdsWordOf(likely, words) ? { language: likely, confidence } : carried();
}

/** Without its å, ä and ö Swedish has about the mix of letters of Danish and Norwegian; these words neither of them has. */
const SWEDISH_ALONE = wordSet("jag och inte hur vad när är från också mycket");
const NEVER_SWEDISH = /^(?:jeg|og|ikke|af|hv\p{L}+)$/u;

function isSwedish(nearest: string, words: readonly string[]): boolean {
  if (!["sv", "da", "no"].includes(nearest)) return false;
  return words.some((word) => SWEDISH_ALONE.has(word)) && !words.some((word) => NEVER_SWEDISH.test(word));
}

/** Polish without its ą, ę and ł: "nie" and "sie" are German words as well, but "nie loguje sie" is none of a German. */
const NOT_SOMETHING_POLISH =
  /(?<!\p{L})nie (?!je )\p{L}{1,15}[aceiouyz] (?:\p{L}{1,15}[aceiouyz] )?(?:sie|mi)(?!\p{L})|(?<!\p{L})nie (?:moge|dziala|mozna|dostal\p{L}{1,3}|przyszl\p{L}|wyswietla|otrzymal\p{L}{1,3}|doszl[ao])(?!\p{L})/u;
const GERMAN_ALONE: ReadonlySet<string> = new Set(
  "ich du er es wir ihr ist sind war hat habe haben hatte wird werden kann können das der die den dem des ein eine einen und oder aber nicht noch mir mich uns sich mit von auf für bitte wieder mehr wenn dass".split(
    " ",
  ),
);

const NEVER_POLISH = /[äöüßáéíúýôľščťžďňě]/u;

const isBarePolish = (words: readonly string[]): boolean =>
  NOT_SOMETHING_POLISH.test(words.slice(0, 60).join(" ")) &&
  !words.some((word) => GERMAN_ALONE.has(word) || NEVER_POLISH.test(word));

/** A language of a few letters is worth this: what else was written in the conversation decides first. */
const GUESSED = 0.6;

/** Of a text too short for its mix of letters: by its script, its letters, or its words; null where these tell nothing. */
function ofFewCharacters(prose: string): DetectedLanguage | null {
  const script = SCRIPTS.find(([pattern]) => pattern.test(prose))?.[1];
  if (script !== undefined) return { language: script, confidence: 1 };
  if (/\p{Script=Han}/u.test(prose)) return { language: IN_JAPANESE.test(prose) ? "ja" : "zh", confidence: GUESSED };
  const language = languageByCharacters(prose) ?? languageByWords(wordsOf(prose), eld.detect(prose).getScores());
  return language === null ? null : { language, confidence: GUESSED };
}

/** Each written by one of the languages that customers write here. Persian and Urdu have letters of their own. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja"],
  [/^(?=.*\p{Script=Arabic})[^پچژگکیےۓںھٹڈڑ]*$/su, "ar"],
];

/** What Japanese writes in Chinese signs, and Chinese does not write so. */
const IN_JAPANESE = /返金|解約|注文|払|込|届|発|様|請求書|領収|退会|荷物|配達|予約|会員|円|対応|変更|確認|至急|商品|故障中/u;

/** Of the letters of East Asia, what Japanese and Korean have alone. */
const LEAST_KANA = 1 / 20;
/** Chinese that names something Japanese. */
const IN_CHINESE = /[你您们們吗嗎么麼这這没请請给還还谁很呢吧]/u;

/** Kana is Japanese, and hangul Korean, in a text of any length; の alone stands in Chinese names too. */
function languageByScript(prose: string): string | null {
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  const eastAsian = count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  if (eastAsian === 0 || 2 * eastAsian < count(/\p{L}/gu)) return null;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (hangul > kana && hangul >= LEAST_KANA * eastAsian) return "ko";
  const isQuoted = IN_CHINESE.test(prose) && 2 * kana < eastAsian;
  const isName = kana === count(/の/gu) && 5 * kana < eastAsian;
  return kana > 0 && kana >= LEAST_KANA * eastAsian && !isQuoted && !isName ? "ja" : null;
}

/** No other of the languages that customers write here has these. */
const OWN_CHARACTERS: readonly (readonly [RegExp, string])[] = [
  [/[¿¡ñ]/iu, "es"],
  [/[ğıİ]|ş/u, "tr"],
  [/[ąęłśźż]/iu, "pl"],
  [/ß/u, "de"],
  [/[ãõ]/iu, "pt"],
];

function languageByCharacters(prose: string): string | null {
  return OWN_CHARACTERS.find(([characters]) => characters.test(prose))?.[1] ?? null;
}

/** Of a longer text the mix of letters tells more. */
const WORDS_LOOKED_UP = 4;

const wordsOf = (prose: string): readonly string[] =>
  prose
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("’", "'")
    .match(/[\p{L}\p{M}]+(?:'\p{L}+)?/gu) ?? [];

/** Whether any word is one of the language's own, where its words are known; an unsure text without one is English with slips. */
function holdsWordOf(language: string, words: readonly string[]): boolean {
  if (language === "en" || !ENCODED_LANGUAGES.has(language)) return true;
  return words.some((word) => {
    const { english, others } = languagesOf(word);
    return !english && others.includes(language);
  });
}

/** "k", "ty", "ur": too short to be one language's. */
const SHORTEST_WORD = 3;
/** Said alone more often than any other word, and seldom translated. */
const COURTESIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    de: "danke dankeschön moin servus guten",
    fr: "merci bonjour bonsoir salut",
    es: "gracias hola buenas",
    it: "grazie ciao buongiorno buonasera salve",
    pt: "obrigado obrigada olá bom boa",
    nl: "bedankt dankjewel hoi goedemorgen goedemiddag",
    pl: "dziękuję dzięki cześć",
    sv: "tack hej hejsan",
    tr: "merhaba teşekkürler selam tamam",
  }).flatMap(([language, words]) => words.split(" ").map((word) => [word, language] as const)),
);

/** "don't", "I've", "team's" */
const ENGLISH_ENDING = /['’](?:t|ve|d|s|m|ll|re)$/u;

function languagesOf(word: string): ReturnType<typeof languagesOfWord> {
  const language = COURTESIES.get(word);
  return language === undefined ? languagesOfWord(word) : { english: false, others: [language] };
}

/**
 * The one language that has all of a few words, as far as any has them: where they are not all English as well, and the mix of
 * letters is no more that of English.
 */
function languageByWords(words: readonly string[], scores: Readonly<Record<string, number>>): string | null {
  if (words.length === 0 || words.length > WORDS_LOOKED_UP || words.some((word) => ENGLISH_ENDING.test(word))) return null;
  const known = words
    .filter((word) => word.length >= SHORTEST_WORD)
    .map(languagesOf)
    .filter(({ english, others }) => english || others.length > 0);
  if (known.length === 0 || known.every(({ english }) => english)) return null;
  const common = known.map(({ others }) => others).reduce((left, right) => left.filter((language) => right.includes(language)));
  const [only] = common;
  return only !== undefined && common.length === 1 && (scores[only] ?? 0) >= (scores["en"] ?? 0) ? only : null;
}

/** Of languages that are about as near: English, which most short messages are, then one that customers write here. */
function likelier(nearest: string, scores: readonly (readonly [string, number])[]): string {
  const best = scores[0]?.[1] ?? 0;
  const within = (margin: number) => scores.filter(([, score]) => best - score < margin).map(([language]) => language);
  if (within(NEAR_ENGLISH).includes("en")) return "en";
  return within(NEAR_ENCODED).find((language) => ENCODED_LANGUAGES.has(language)) ?? nearest;
}

/** Without e-mail and web addresses and without words that hold a digit. Word by word: a row of `@` divides in many ways. */
function proseOf(text: string): string {
  return text.replace(/\S+/g, withoutAddress).replace(/[\w-]+/g, (word) => (/\d/.test(word) ? " " : word));
}

function withoutAddress(word: string): string {
  const at = word.indexOf("@", 1);
  const dot = word.lastIndexOf(".", word.length - 2);
  if (at > 0 && dot > at + 1) return " ";
  return word.replace(/https?:\/\/.+/, " ");
}

/** One Chinese, Japanese, Korean or Thai letter carries about as much as three Latin ones. */
function charactersNeeded(prose: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(prose)
    ? 4
    : CHARACTERS_NEEDED;
}

const SHORT_WORDS_TRIED = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** A language without a lexicon must be this clear: "refund status?" looks a little like Danish. */
const CLEAR = 0.9;

/** Of a line with an English word in it, a word of its own shows a language of our customers as well. */
function isClear({ language, confidence }: DetectedLanguage, text: string): boolean {
  if (hasLexicon(language) || confidence >= CLEAR) return true;
  return ENCODED_LANGUAGES.has(language) && holdsWordOf(language, wordsOf(proseOf(text.slice(0, READ))));
}

/** The language of a message; one too short to tell goes to the lexicon that knows its words, English first. */
export async function languageOf(text: string, giveWay: GiveWay = createSlices()): Promise<string> {
  const detected = detectLanguage(text);
  if (detected !== null && isClear(detected, text)) return detected.language;
  const beginning = text.slice(0, READ);
  for (const language of SHORT_WORDS_TRIED) if (await hasSignals(beginning, language, giveWay)) return language;
  return detected?.language ?? "en";
}
