import { expect, it } from "vitest";
import { boundedPattern } from "../../../src/domain/bounded-pattern.js";

it.each([
  ["refund\\p{L}*", "refund\\p{L}{0,24}"],
  ["\\p{L}+ [a-z*+]*? x{3,}", "\\p{L}{1,25} [a-z*+]{0,24}? x{3,27}"],
  ["(?: (?:is|are))* late", "(?: (?:is|are)){0,6} late"],
  ["1\\+1\\* \\)* [\\]*] \\u{1f600}+ a{2} b{1,3} c?", "1\\+1\\* \\){0,24} [\\]*] \\u{1f600}{1,25} a{2} b{1,3} c?"],
])("%s repeats nothing without an end", (source, expected) => expect(boundedPattern(source).source).toBe(expected));

it("real words are within it", () => {
  const word = boundedPattern("(?<!\\p{L})batteri\\p{L}*(?!\\p{L})");
  expect(word.test("Meine batterieladegerätsteckdose")).toBe(true);
  expect(word.test(`batteri${"e".repeat(30)}`)).toBe(false);
});
