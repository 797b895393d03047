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

it.each([
  [
    "what stands between < and >",
    "Open https://<your-domain>.example.com and enter <API key>.",
    "Open https://‹your-domain>.example.com and enter ‹API key>.",
  ],
  ["HTML as it was written", "Put <b>this</b> into <!-- the page -->", "Put ‹b>this‹/b> into ‹!-- the page -->"],
  ["backslashes", String.raw`Open \\files\_shared\*.txt`, String.raw`Open \\files\_shared\∗.txt`],
  ["an address in angle brackets", "See <https://help.example/a>", "See https://help.example/a"],
])("%s is shown as the teammate read it", (_case, draft, shown) => {
  expect(fitsCard(draft)).toBe(true);
  expect(wordsOf(draft)).toBe(shown);
});

it.each([
  ["bold", "This is **important**, see [the article](https://help.example/ä?q=(1))."],
  ["a list", "Two steps:\n- open it\n- close it\n\n---\n\n```\nnpm start\n```"],
])("%s is no loss", (_case, draft) => {
  expect(fitsCard(draft)).toBe(true);
});

it.each([
  ["a fence on the line of its words", "Run ```this```\n\n```npm start```"],
  ["a link whose words name another site", "Go to [bank.example](https://evil.example/in)."],
])("where %s would be left out, there is no card", (_case, draft) => {
  expect(fitsCard(draft)).toBe(false);
});

it("so are thirty paragraphs, each a text of its own", () => {
  const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index}.`);
  expect(wordsOf(paragraphs.join("\n\n"))).toBe(paragraphs.join(" "));
});

it("more than the editor shows, or more paragraphs than a card holds, is no card", () => {
  expect(fitsCard("Hello, Ana. ".repeat(800))).toBe(false);
  expect(fitsCard("Yes.\n\n".repeat(101))).toBe(false);
});
