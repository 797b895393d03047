import { cut } from "./clean.js";
import { parseMarkup } from "./markup.js";
import { dots, readable } from "./neutralise.js";

/** One line of words without any markup, for labels, cells and lists, which show Markdown as it is written. */
export function plain(text: string, limit: number): string {
  const line = parseMarkup(readable(text, limit))
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return cut(line, limit) || dots(text);
}
