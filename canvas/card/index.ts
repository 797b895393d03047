/** The card a customer sees in the Messenger when a teammate inserted a draft that way. */
import { canvas, textBlock, type Canvas } from "../kit/index.js";

/** Longer texts belong into a reply; a card this long is already a page. */
const PARAGRAPHS = 20;

export function drawCard(draft: string): Canvas {
  const paragraphs = draft
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return canvas(paragraphs.slice(0, PARAGRAPHS).map((paragraph) => textBlock({ text: paragraph })));
}

export function drawNoCard(): Canvas {
  return canvas([textBlock({ text: "This card is no longer available.", style: "muted" })]);
}
