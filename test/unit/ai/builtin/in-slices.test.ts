/** A long text is searched in parts, and nothing is found or missed because of where they end. */
import { expect, it } from "vitest";
import { findInSlices, replaceInSlices } from "../../../../src/ai/builtin/reading/word-patterns.js";

const giveWay = () => Promise.resolve();

const PATTERNS = [
  /(?<!\p{L})passed away(?!\p{L})/u,
  /^(?:a|é)/u,
  /away$/u,
  /(?:^|[.!?]\s)my father[^.!?\n]{0,40}died/u,
  /\p{L}{2,9}/u,
  /x*/u,
];

it.each(PATTERNS)("as in the whole: %s", async (pattern) => {
  const words = ["passed away", "my father has died", "xpassed awayx", "é. ", "My", "😀", "€€€"];
  for (let before = 1400; before < 1600; before += 1) {
    const word = words[before % words.length] ?? "";
    const text = `${"€".repeat(before)}${word}${" ".repeat(before % 3)}${"€ ".repeat(1600)}${word}`;
    const found = await findInSlices(pattern, text, giveWay);
    expect([found?.index, found?.[0]]).toEqual([pattern.exec(text)?.index, pattern.exec(text)?.[0]]);
  }
});

it.each([/a b{1,400}/gu, /(?<=b)a/gu, /b a\b/gu, /€/gu])("replaces as in the whole: %s", async (pattern) => {
  for (let before = 1480; before < 1520; before += 1) {
    const text = `${"-".repeat(before)}${"a bb ".repeat(700)}€ a b`;
    expect(await replaceInSlices(text, pattern, " ", giveWay)).toBe(text.replace(pattern, " "));
  }
});

it("gives others their turn in between", async () => {
  let turns = 0;
  const counted = () => {
    turns += 1;
    return Promise.resolve();
  };
  await findInSlices(/passed away/u, "€".repeat(20_000), counted);
  expect(turns).toBeGreaterThan(10);
});
