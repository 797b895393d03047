import { plain } from "../kit/index.js";
import { texts } from "./texts.js";

/** Words from outside as a sentence of its own. */
export function sentence(words: string, limit = 120): string {
  const line = oneLine(words, limit);
  return /[.!?…)]$/u.test(line) ? line : `${line}.`;
}

/** Words from outside on one line, and something to read where there are none. */
export function oneLine(words: string, limit = 120): string {
  return plain(words, limit) || texts.noWords;
}
