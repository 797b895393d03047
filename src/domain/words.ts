/** What is counted as a word, also in scripts that write words without blanks between them. Pure. */

const SYLLABLES = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
const UNSPACED_ALPHABETS = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const UNSPACED = SYLLABLES + UNSPACED_ALPHABETS;
const SPACED = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{N}])+`;

const TOKEN = new RegExp(String.raw`(?=[\p{L}\p{N}])[${UNSPACED}]\p{M}*|${SPACED}`, "gu");

/** Words; where none are set apart, letters: a run of them is a whole phrase, and one changed letter would change all of it. */
export function wordTokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

const ALPHABETIC = String.raw`(?=[\p{L}\p{N}])[${UNSPACED_ALPHABETS}]\p{M}*`;
/** In Chinese and Japanese a word is about two characters, in the others three letters. */
const SPACED_SIGN = String.raw`(?![${UNSPACED}])[\p{L}\p{N}]`;
/** "hasn't" and "l'entrepôt" are one, and so is a Hindi word with its vowels. */
const SPACED_WORD = String.raw`${SPACED_SIGN}(?:${SPACED_SIGN}|\p{M}|['’](?=\p{L}))*`;
const ADDRESS = String.raw`https?://[!-~]+|[!-?A-~]{1,64}@[!-~]+`;
const WORD = new RegExp(
  String.raw`${ADDRESS}|(?:(?=[\p{L}\p{N}])[${SYLLABLES}]){1,2}|(?:${ALPHABETIC}){1,3}|${SPACED_WORD}`,
  "gu",
);

/** Up to as many as are enough. */
export function countWords(texts: readonly string[], enough: number): number {
  let count = 0;
  for (const text of texts) {
    WORD.lastIndex = 0;
    while (count < enough && WORD.test(text)) count += 1;
  }
  return count;
}

/** A list of words that is written in one string. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const DENSE = new RegExp(String.raw`[${SYLLABLES}\p{Script=Hangul}]`, "gu");

/** How long a text would be in letters: one Chinese, Japanese or Korean character is worth two and a half. */
export function weighedLength(text: string): number {
  return text.length + 1.5 * (text.match(DENSE)?.length ?? 0);
}
