import { describe, expect, it } from "vitest";
import { type OperationName, OPERATIONS, timeLimitOf } from "../../../../src/ai/simpli/operations.js";

/** What Simpli's services give their own model, in milliseconds. */
const MODEL_LIMIT_MS = 60_000;

describe("the time a service may take", () => {
  const operations = Object.keys(OPERATIONS) as OperationName[];

  it.each(operations.filter((operation) => operation !== "search"))("%s is not given up before its own model is", (operation) => {
    expect(timeLimitOf(operation)).toBeGreaterThan(MODEL_LIMIT_MS);
  });

  it("a search does not hold up a draft that is written", () => {
    expect(timeLimitOf("search")).toBeLessThanOrEqual(5_000);
  });
});
