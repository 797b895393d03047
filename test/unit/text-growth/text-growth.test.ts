import { describe, expect, it } from "vitest";
import { FULL_LENGTH, growthOf, HARMLESS_MS, MOST_GROWTH_OF_SHORT } from "../../support/growth.js";
import { HOSTILE_TEXTS } from "./hostile-texts.js";
import { TEXT_FUNCTIONS } from "./text-functions.js";

const LENGTHS = { half: FULL_LENGTH / 2, full: FULL_LENGTH } as const;

/** The same text with another last letter for each attempt. */
const textOf = (make: (length: number) => string, length: number, attempt: number) =>
  make(length - 1) + String.fromCharCode(0x61 + attempt);

/** A function that gives way does so in the whole and not yet in the half, which is a step; so texts of twice the length have to show it too. */
async function growthIn(run: (text: string) => unknown, make: (length: number) => string) {
  const measure = (scale: number, mostGrowth?: number) =>
    growthOf((size, attempt) => run(textOf(make, LENGTHS[size] * scale, attempt)), HARMLESS_MS, undefined, mostGrowth);
  const first = await measure(1, MOST_GROWTH_OF_SHORT);
  return first.linear ? first : measure(2);
}

describe("the time grows as the text does, whatever is written, in", () => {
  it.each(TEXT_FUNCTIONS)("$name", { timeout: 180_000 }, async ({ run }) => {
    const slow: string[] = [];
    for (const { name, make } of HOSTILE_TEXTS) {
      const { linear, half, full } = await growthIn(run, make);
      if (!linear) slow.push(`${name}: ${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`);
    }
    expect(slow).toEqual([]);
  });
});

describe("a function that compares every two letters is seen to grow faster", () => {
  /** One that counts its comparisons, a thousand of them a millisecond, for a measure without a clock. */
  const growthOfPairs = async (disturbedMs: (measurement: number) => number) => {
    let comparisons = 0;
    let measurements = 0;
    const compareAll = (size: "half" | "full") => {
      for (let one = 0; one < LENGTHS[size]; one += 1) for (let other = 0; other < one; other += 1) comparisons += 1;
    };
    const timeOf = async (work: () => unknown) => {
      comparisons = 0;
      await work();
      measurements += 1;
      return comparisons / 1000 + disturbedMs(measurements);
    };
    return growthOf(compareAll, 1, timeOf);
  };

  it("on a quiet machine", async () => {
    expect((await growthOfPairs(() => 0)).linear).toBe(false);
  });

  it.each([1, 2, 3, 4, 5])("when something else takes as long as all of the text during measurement %i", async (disturbed) => {
    expect((await growthOfPairs((measurement) => (measurement === disturbed ? 20_000 : 0))).linear).toBe(false);
  });
});
