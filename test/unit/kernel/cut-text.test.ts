/** A text that is cut before it is redacted holds no half of what would have been redacted. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { beginOfWhole, endOfWhole } from "../../../src/kernel/cut-text.js";

const VALUES = [
  "4111 1111 1111 1111",
  "4111-1111-1111-1111",
  "4111\u202f1111\u202f1111\u202f1111",
  "4111 1111\n1111 1111",
  "4111 - 1111 - 1111 - 1111",
  "5555555555554444",
  "DE89 3704 0044 0532 0130 00",
  "GB29 NWBK 6016 1331 9268 19",
  "ana.silva@example.com",
  "+49 (0) 30 / 123 45 67",
  "06 12 34 56 78",
  "078-05-1120",
  "sk_live_aBcDeFgH",
];

const BEFORE = "I have paid with this number here, you see: ";
const AFTER = " and nothing came of it until now";

describe.each(VALUES)("%j", (value) => {
  const text = `${BEFORE}${value}${AFTER}`;
  const positions = Array.from({ length: value.length + 9 }, (_, index) => BEFORE.length - 4 + index);

  it.each(positions)("is whole or gone on both sides of a cut at %i", (at) => {
    const end = endOfWhole(text, at);
    const begin = beginOfWhole(text, at);
    expect(end).toBeLessThanOrEqual(at);
    expect(begin).toBeGreaterThanOrEqual(at);
    for (const kept of [text.slice(0, end), text.slice(begin)]) {
      const pieces = value.split(/[\s/()+-]+|(?<=@)/).filter((piece) => piece.length > 2);
      if (!kept.includes(value)) expect(pieces.filter((piece) => kept.includes(piece))).toEqual([]);
    }
    expect(text.slice(0, end).startsWith(BEFORE.slice(0, -5)), "what stands before stays").toBe(true);
    expect(text.slice(begin).endsWith(AFTER.slice(5)), "what stands behind stays").toBe(true);
  });
});

describe("digits of a script without blanks, written as any other", () => {
  it.each([
    ["Thai", "ก", "๔๑๑๑๑๑๑๑๑๑๑๑๑๑๑๑"],
    ["Lao", "ກ", "໔໑໑໑໑໑໑໑໑໑໑໑໑໑໑໑"],
    ["Burmese", "က", "၄၁၁၁၁၁၁၁၁၁၁၁၁၁၁၁"],
    ["Khmer", "ក", "៤១១១១១១១១១១១១១១១"],
  ])("%s: the number is whole or gone on both sides, and the words stay", (_script, word, value) => {
    const text = `${word.repeat(400)}${value}${word.repeat(200)}`;
    expect(endOfWhole(text, 408)).toBe(400);
    expect(beginOfWhole(text, 408)).toBe(400 + value.length);
    expect(endOfWhole(text, 399)).toBe(399);
  });
});

describe("what is no value", () => {
  it.each([
    ["words", "so many words that go on", 11, "so many "],
    ["a cut between words", "so many words", 8, "so many "],
    ["a script without blanks", "我的订单还没有到请帮我查一下", 6, "我的订单还没"],
    ["one word without end", "x".repeat(500), 300, "x".repeat(300)],
    ["a figure before words", "It costs 49 euros a month", 12, "It costs 49 "],
    ["the end of the text", "all of 4111", 11, "all of 4111"],
  ])("keeps %s", (_what, text, at, kept) => {
    expect(text.slice(0, endOfWhole(text, at))).toBe(kept);
  });

  it("of a table of figures only so much goes as a value is long", () => {
    const table = "1024 2048 4096 ".repeat(200);
    expect(endOfWhole(table, 2_000)).toBeGreaterThan(1_900);
  });

  it("is never more than there is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("1", "a", "@", " ", "\n", "-", "A", "文") }), fc.nat(60), (text, at) => {
        expect(endOfWhole(text, at)).toBeLessThanOrEqual(Math.min(at, text.length));
        expect(beginOfWhole(text, Math.min(at, text.length))).toBeGreaterThanOrEqual(Math.min(at, text.length));
        expect(beginOfWhole(text, Math.min(at, text.length))).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
