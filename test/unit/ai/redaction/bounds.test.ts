import { describe, expect, it } from "vitest";
import type { EvaluateRequest } from "../../../../src/ai/ports.js";
import { hideBeginningForGood, hideForGood } from "../../../../src/ai/redaction/hide-for-good.js";
import { createMask } from "../../../../src/ai/redaction/mask.js";
import { withRedaction } from "../../../../src/ai/redaction/redact-engines.js";
import { call, openEngines } from "../builtin/open-engines.js";

const filler = (length: number) => "word ".repeat(length / 5);

describe("a text that is shortened before it is searched", () => {
  it("keeps its head and its tail", () => {
    const hidden = createMask().hide(`BEGIN ${filler(20_000)} END`, 1000);
    expect(hidden.length).toBeLessThanOrEqual(1000);
    expect(hidden).toMatch(/^BEGIN .*\n\[…\]\n.* END$/s);
  });

  it.each([...Array(40).keys()])("shows no half of a secret that stands across the cut, %i characters before it", (before) => {
    // The head of 1,000 characters ends at 597.
    const text = `${"x ".repeat(298).slice(0, 597 - before)} maria.garcia.lopez@mail.example ${filler(3000)}`;
    expect(createMask().hide(text, 1000)).not.toMatch(/maria|garcia|lopez|mail\.ex/);
  });

  it.each([...Array(40).keys()])("nor of one at the beginning of the tail, %i characters before it", (before) => {
    const tail = "x ".repeat(200).slice(0, 398 - before);
    expect(createMask().hide(`${filler(3000)} maria.garcia.lopez@mail.example${tail}`, 1000)).not.toMatch(
      /garcia|lopez|mail\.ex/,
    );
  });
});

describe("a text of which the beginning is kept for good", () => {
  it.each([...Array(24).keys()])(
    "shows no half of a card that stands across the cut, %i characters before it",
    async (before) => {
      const text = `${"x ".repeat(500).slice(0, 999 - before)} 4111 1111 1111 1111 ${filler(1000)}`;
      const kept = await hideBeginningForGood(text, [], 1000);
      expect(kept).not.toMatch(/4|1/);
      expect(kept.length).toBeGreaterThan(970);
      expect(kept.length).toBeLessThanOrEqual(1000);
    },
  );

  it("is whole where it is short", async () => {
    expect(await hideBeginningForGood("write to a@x.io", [], 1000)).toBe("write to [email]");
  });
});

describe("a known contact", () => {
  it("may have a page of text for a name", async () => {
    const name = `Maria Garcia ${"a".repeat(30_000)}`;
    expect(await hideForGood("Maria Garcia wrote", [{ name, email: "a".repeat(30_000), phone: "1".repeat(30_000) }])).toBe(
      "[name] [name] wrote",
    );
  });

  it("is one of hundreds, and the longest of their names is hidden", async () => {
    const contacts = Array.from({ length: 500 }, (_, index) => ({
      name: `Maria Garcia${index}`,
      email: `m${index}@x.example`,
      phone: null,
    }));
    expect(await hideForGood("maria  garcia77 m499@X.EXAMPLE", contacts)).toBe("[name] [email]");
  });
});

describe("a conversation of 500 turns", () => {
  it("is handed on as far as any engine reads it: the first turn and the newest", async () => {
    const engines = openEngines();
    const seen: EvaluateRequest[] = [];
    const qa = { evaluate: (request: EvaluateRequest) => (seen.push(request), engines.qa.evaluate(request, call)) };
    const turns = Array.from({ length: 500 }, (_, at) => ({
      role: "customer" as const,
      content: `turn ${at} ${filler(5000)}`,
      at,
    }));
    await withRedaction({ ...engines, qa }).qa.evaluate({ conversationId: "1", agentId: "1", turns }, call);
    const read = seen[0]?.turns.map(({ at }) => at) ?? [];
    expect(read[0]).toBe(0);
    expect(read.at(-1)).toBe(499);
    expect(read.length).toBeLessThan(13);
  });
});
