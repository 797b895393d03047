import { describe, expect, it } from "vitest";
import { FULL_LENGTH, growthOf } from "./growth.js";
import { HOSTILE_TEXTS } from "./hostile-texts.js";
import { TEXT_FUNCTIONS } from "./text-functions.js";

const LENGTHS = { half: FULL_LENGTH / 2, full: FULL_LENGTH } as const;

/** The same text with another last letter for each attempt. */
const textOf = (make: (length: number) => string, size: "half" | "full", attempt: number) =>
  make(LENGTHS[size] - 1) + String.fromCharCode(0x61 + attempt);

describe("the time grows as the text does, whatever is written, in", () => {
  it.each(TEXT_FUNCTIONS)("$name", { timeout: 60_000 }, async ({ run }) => {
    const slow: string[] = [];
    for (const { name, make } of HOSTILE_TEXTS) {
      const { linear, half, full } = await growthOf((size, attempt) => run(textOf(make, size, attempt)));
      if (!linear) slow.push(`${name}: ${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`);
    }
    expect(slow).toEqual([]);
  });
});

it("a function that compares every two letters is seen to grow faster", async () => {
  const pairs = (text: string) => [...text].filter((one, at, all) => all.lastIndexOf(one, at - 1) < 0).length;
  const different = (length: number) => Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + at)).join("");
  expect((await growthOf((size) => pairs(different(LENGTHS[size])))).linear).toBe(false);
});
