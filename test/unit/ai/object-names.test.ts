/** Words that every object of JavaScript has a property of: somebody may write them like any others. */
import { describe, expect, it } from "vitest";
import { parseRisk } from "../../../src/ai/answer-scores.js";
import { parseInstructions } from "../../../src/ai/builtin/reply/instructions.js";

describe.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("%s", (word) => {
  it("is no risk", () => {
    expect(parseRisk(word)).toBeNull();
  });

  it("is no language", () => {
    expect([null, undefined]).toContain(parseInstructions(`in ${word}`).language);
    expect(parseInstructions(`in ${word}`).beyond).toEqual([`in ${word}`]);
  });
});
