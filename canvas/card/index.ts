/** The card a customer sees in the Messenger when a teammate inserted a draft that way. */
import { canvas, clean, cutToBytes, MAX_FIELD_BYTES, textBlock, textParts, type Canvas } from "../kit/index.js";

/** So many texts, and so many bytes as the editor shows, are far from what a canvas may hold. */
const MOST_PARTS = 100;

/** Whether a card shows the whole of it, and the teammate could read the whole of it in the editor. */
export function fitsCard(draft: string): boolean {
  const parts = textParts(draft);
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
    textParts(draft)
      .slice(0, MOST_PARTS)
      .map((text) => textBlock({ text })),
  );
}

export function drawNoCard(): Canvas {
  return canvas([textBlock({ text: "This card is no longer available.", style: "muted" })]);
}
