/** Words and stems of a text. */
import { ORDINAL } from "../sentences.js";
import { cutText } from "../../kernel/cut-text.js";
import { LRUCache } from "lru-cache";
import stemWord from "wink-porter2-stemmer";

/** In chats a sentence may begin with a small letter, in Spanish with a sign. */
const CHAT_BOUNDARY = new RegExp(`(?<=[!?])\\s|(?<=[.…])(?<!${ORDINAL})\\s(?=[¿¡]|\\p{Ll}{3})`, "u");

export function chatSentences(sentence: string): readonly string[] {
  return sentence.split(CHAT_BOUNDARY).filter((part) => part.trim() !== "");
}

/** Letters of the longest word that is looked at as one. */
export const LONGEST_WORD = 60;

const known = new LRUCache<string, string>({ max: 20_000 });

/** The English stem of a lower-case word; other languages' words come through nearly unchanged. */
export function stem(word: string): string {
  // No word of any language is longer; the stemmer needs 12 seconds for 20,000 times the same letter.
  if (word.length > LONGEST_WORD) return word;
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const stemmed = stemWord(word);
  known.set(word, stemmed);
  return stemmed;
}

/** Lower-case words and numbers; apostrophes are dropped so that "don't" and "dont" are one word. */
export function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      // One Arabic ligature becomes 18 letters: nobody writes in them, but a page of them would be read as twenty.
      .slice(0, 2 * text.length + 20)
      .replace(/['’`´]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const QUOTED_CHARACTERS = 160;

/** A customer's words as they are quoted back: one line, cut at a word. */
export function shortened(words: string, limit = QUOTED_CHARACTERS): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  return `${cutText(cut, Math.max(cut.lastIndexOf(" "), limit / 2)).trimEnd()}…`;
}
