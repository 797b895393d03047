/** The card a customer sees in the Messenger when a teammate inserted a draft that way. */
import { canvas, clean, cutToBytes, MAX_FIELD_BYTES, neutralise, textBlock, type Canvas } from "../kit/index.js";
import { TEXT_LENGTH } from "../kit/limits.js";

/** So many texts, and so many bytes as the editor shows, are far from what a canvas may hold. */
const MOST_PARTS = 100;

/** A bare link is written twice, as its words and its address: half of that is never too long. */
const PART_LENGTH = 550;

/** Whether a card shows the whole of it, and the teammate could read the whole of it in the editor. */
export function fitsCard(draft: string): boolean {
  const parts = partsOf(draft);
  if (cutToBytes(clean(draft), MAX_FIELD_BYTES).wasCut || parts.length > MOST_PARTS) return false;
  const shown = parts.map((text) => textBlock({ text }).text).join("\n");
  return wordsOf(shown) === wordsOf(clean(draft));
}

/** Letters and digits; an address behind a link's words is not among what is read. */
function wordsOf(text: string): string {
  return text.replace(/\]\((?:[^()]|\([^()]*\))*\)/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

export function drawCard(draft: string): Canvas {
  return canvas(
    partsOf(draft)
      .slice(0, MOST_PARTS)
      .map((text) => textBlock({ text })),
  );
}

/** Its paragraphs, those that are too long for one text in several. */
function partsOf(draft: string): string[] {
  return asWritten(clean(draft))
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => (neutralise(paragraph, paragraph.length * 3).length <= TEXT_LENGTH ? [paragraph] : split(paragraph)));
}

/** The editor shows a draft as it is written: what looks like HTML or an escaped character there is words on the card, too. */
function asWritten(draft: string): string {
  return draft.replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\").replace(/<(?!https?:\/\/[^\s<>]+>)(?=\/?[a-z!?])/gi, "‹");
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

export function drawNoCard(): Canvas {
  return canvas([textBlock({ text: "This card is no longer available.", style: "muted" })]);
}
