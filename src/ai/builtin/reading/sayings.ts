/** What is said only by several words at once, within one sentence and in whatever order. */
import type { GiveWay } from "../../../kernel/slices.js";
import { findInSlices } from "./word-patterns.js";

/** Small letters show nobody where a sentence begins, so that every full stop ends one. */
export const SENTENCE_ENDS = /(?<=[.!?…])\s|(?<=[。！？؟\n])/u;

export interface Saying {
  /** All of them, in one sentence. */
  readonly words: readonly [RegExp, ...RegExp[]];
  /** Anywhere in the message. */
  readonly beside?: readonly RegExp[];
  /** With one of these in the sentence they mean something else. */
  readonly unless?: RegExp;
}

/** The words of the first saying that a text of small letters holds, or null. */
export async function sayingIn(text: string, sayings: readonly Saying[], giveWay: GiveWay): Promise<string | null> {
  let parts: readonly string[] | null = null;
  for (const { words, beside, unless } of sayings) {
    // Hardly any message holds the first.
    if ((await findInSlices(words[0], text, giveWay)) === null || beside?.every((word) => word.test(text)) === false) continue;
    parts ??= text.split(SENTENCE_ENDS);
    for (const sentence of parts) {
      await giveWay();
      const match = words[0].exec(sentence);
      if (match === null || !words.every((word) => word.test(sentence)) || unless?.test(sentence) === true) continue;
      return match[0].trim();
    }
  }
  return null;
}
