import { webAddress } from "../html/safe-html.js";

export type Mark =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

const MARK = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)/g;

/** Bold and links are all the Markdown a Canvas text has; everything else is shown as it is written. */
export function parseMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let read = 0;
  for (const match of text.matchAll(MARK)) {
    marks.push({ kind: "words", text: text.slice(read, match.index) }, findWatermark(match));
    read = match.index + match[0].length;
  }
  marks.push({ kind: "words", text: text.slice(read) });
  return marks.filter((mark) => mark.text !== "");
}

function findWatermark([whole, bold, label, address = ""]: RegExpMatchArray): Mark {
  if (bold !== undefined) return { kind: "bold", text: bold };
  const href = webAddress(address);
  return href === null ? { kind: "words", text: whole } : { kind: "link", text: label ?? href, href };
}
