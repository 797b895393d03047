import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, TEXT_LIMIT } from "../../../../src/ai/fit-input.js";
import { fitTurns } from "../../../../src/ai/fit-input.js";
import { parseRetryAfter } from "../../../../src/outbound/exchange.js";
import { subjectOf, customerIdOf } from "../../../../src/ai/simpli/triage.js";

const turn = (content: string) => ({ role: "customer", content, at: 1 }) as const;

describe("a text for a service", () => {
  it("keeps head and tail of what is too long", () => {
    const fitted = fitText(`START${"x".repeat(20_000)}END`);
    expect(fitted).toHaveLength(TEXT_LIMIT);
    expect(fitted).toMatch(/^START.*\n\[…\]\n.*END$/s);
  });

  it("is never too long, and always valid Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.integer({ min: 20, max: 60 }), (text, limit) => {
        const fitted = fitText(`${text}\uD83D`, limit);
        expect(fitted.length).toBeLessThanOrEqual(limit);
        expect(JSON.parse(JSON.stringify(fitted))).toBe(fitted);
        expect(() => encodeURIComponent(fitted)).not.toThrow();
      }),
      { examples: [["😀".repeat(100), 21]] },
    );
  });
});

describe("a conversation for a service", () => {
  it("keeps the first turn and the newest where all are too much", () => {
    const turns = ["first", "a".repeat(50), "b".repeat(50), "last"].map(turn);
    expect(fitTurns(turns, 65).map(({ content }) => content.slice(0, 5))).toEqual(["first", "bbbbb", "last"]);
  });

  it("drops turns that say nothing", () => {
    expect(fitTurns([turn("  "), turn("\n"), turn("hello ")])).toEqual([{ role: "customer", content: "hello" }]);
  });
});

describe("a customer id", () => {
  it.each(["6642ad1f8b3c", "a", "a-b_c", "x".repeat(64)])("stays %s where the service accepts it", (id) => {
    expect(customerIdOf(id)).toBe(id);
  });

  it.each(["jane@doe.example", "-a", "", "x".repeat(65), "ä"])("is replaced where it is %j", (id) => {
    expect(customerIdOf(id)).toMatch(/^[A-Za-z0-9][A-Za-z0-9\-_]{0,63}$/);
    expect(customerIdOf(id)).toBe(customerIdOf(id));
    expect(customerIdOf(id)).not.toBe(customerIdOf(`${id}x`));
  });
});

describe("a subject", () => {
  it.each([
    ["Invoice", "body", "Invoice"],
    ["", "\n\n  First line \nsecond", "First line"],
    ["  ", "one", "one"],
    ["", "", ""],
  ])("of %j and %j is %j", (subject, body, expected) => {
    expect(subjectOf(subject, body)).toBe(expected);
  });

  it("is one short line", () => {
    expect(subjectOf("", "word ".repeat(500))).toHaveLength(200);
    expect(subjectOf("", "word ".repeat(500))).not.toContain("\n");
  });
});

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 5);
  it.each([
    ["30", now + 30_000],
    ["0", now],
    ["Mon, 05 Jan 2026 00:00:10 GMT", now + 10_000],
    ["Mon, 05 Jan 2015 00:00:10 GMT", now],
    ["99999999", now + 24 * 3_600_000],
    ["soon", null],
    ["", null],
    [null, null],
  ])("%j", (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});
