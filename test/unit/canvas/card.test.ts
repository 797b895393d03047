/** A card shows the whole of a draft, or there is none. */
import { expect, it } from "vitest";
import { drawCard, fitsCard } from "../../../canvas/card/index.js";
import { validateCanvas } from "../../../canvas/kit/index.js";

const wordsOf = (draft: string) => {
  const card = drawCard(draft);
  expect(validateCanvas(card)).toEqual([]);
  return card.canvas.content.components.map((component) => ("text" in component ? component.text : "")).join(" ");
};

it.each([
  ["a paragraph of 4,000 characters", Array.from({ length: 500 }, (_, index) => `word${index}`).join(" ")],
  ["one without a space", "abcdefghij".repeat(200)],
  ["one full of links", Array.from({ length: 20 }, (_, index) => `https://help.example/articles/${index}-how-to`).join(" ")],
])("%s is shown to its end", (_case, draft) => {
  expect(fitsCard(draft)).toBe(true);
  const words = wordsOf(draft);
  expect(words).not.toContain("…");
  const shown = words.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(" ", "");
  expect(shown).toBe(draft.replaceAll(" ", ""));
});

it("so are thirty paragraphs, each a text of its own", () => {
  const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index}.`);
  expect(wordsOf(paragraphs.join("\n\n"))).toBe(paragraphs.join(" "));
});

it("more than the editor shows, or more paragraphs than a card holds, is no card", () => {
  expect(fitsCard("Hello, Ana. ".repeat(800))).toBe(false);
  expect(fitsCard("Yes.\n\n".repeat(101))).toBe(false);
});
