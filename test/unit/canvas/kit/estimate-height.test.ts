import { describe, expect, test } from "vitest";
import {
  button,
  canvas,
  divider,
  estimateHeight,
  firstLines,
  image,
  spacer,
  submit,
  textBlock,
  wrap,
  type Component,
} from "../../../../canvas/kit/index.js";

const heightOf = (...components: Component[]): number => estimateHeight(canvas(components));

describe("the height of a canvas", () => {
  test("a component brings 10 px below it unless it says none", () => {
    expect(heightOf(divider()) - heightOf(divider({ bottom_margin: "none" }))).toBe(10);
  });

  test("text grows by the lines it takes", () => {
    const one = heightOf(textBlock({ text: "a".repeat(40) }));
    expect(heightOf(textBlock({ text: "a".repeat(41) })) - one).toBe(20);
    expect(heightOf(textBlock({ text: "a\nb\nc" })) - one).toBe(40);
  });

  test("marks that are not seen take no room, wide characters take two columns", () => {
    const line = heightOf(textBlock({ text: "one line" }));
    expect(heightOf(textBlock({ text: `**${"a".repeat(39)}**` }))).toBe(line);
    expect(heightOf(textBlock({ text: `[${"a".repeat(30)}](https://a.example/${"long".repeat(20)})` }))).toBe(line);
    expect(heightOf(textBlock({ text: "中".repeat(21) }))).toBe(line + 20);
  });

  test("components add up", () => {
    const go = button({ id: "go", label: "Go", style: "link", action: submit() });
    const picture = image({ url: "https://a.example/a.png", width: 10, height: 77 });
    expect(heightOf(go, picture, spacer({ size: "xl" }))).toBe(heightOf(go) + 87 + 32);
  });
});

describe("lines", () => {
  test("break at spaces, and inside a word that is too long", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  });

  test("the first lines end in dots where there is more", () => {
    expect(firstLines("one two three four", 9, 2)).toBe("one two three…");
    expect(wrap(firstLines("aaaa bbbb cccc", 4, 2), 4).length).toBeLessThanOrEqual(2);
    expect(firstLines("short", 9, 2)).toBe("short");
  });
});
