/** A text that is longer than one component shows, in as many as show the whole of it. */
import { TEXT_LENGTH } from "./limits.js";
import { clean, neutralise } from "./neutralise.js";

/** A bare link is written twice, as its words and its address: half of that is never too long. */
const PART_LENGTH = 550;

/** Its paragraphs, those that are too long for one text in several. */
export function textParts(text: string): string[] {
  return asWritten(clean(text))
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => (neutralise(paragraph, paragraph.length * 3).length <= TEXT_LENGTH ? [paragraph] : split(paragraph)));
}

/** The same in as few texts as hold it, for words whose paragraphs nobody has bounded. */
export function fewTextParts(text: string): string[] {
  const [first, ...rest] = textParts(text);
  if (first === undefined) return [];
  const parts = [first];
  for (const part of rest) {
    const joined = `${parts.at(-1)}\n\n${part}`;
    if (joined.length > PART_LENGTH) parts.push(part);
    else parts[parts.length - 1] = joined;
  }
  return parts;
}

/** An editor shows a text as it is written: what looks like HTML or an escaped character there is words here, too. */
function asWritten(text: string): string {
  return text.replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\").replace(/<(?!https?:\/\/[^\s<>]+>)(?=\/?[a-z!?])/gi, "‹");
}

/** Between words where it can be. */
function split(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > PART_LENGTH) {
    const space = rest.slice(0, PART_LENGTH + 1).search(/\s\S*$/);
    // No half of an emoji.
    const end = space > 0 ? space : PART_LENGTH - (/[\uD800-\uDBFF]$/.test(rest.slice(0, PART_LENGTH)) ? 1 : 0);
    parts.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...parts, rest].filter((part) => part !== "");
}
