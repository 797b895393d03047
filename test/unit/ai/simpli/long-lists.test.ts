/** What a service out of order may send: lists of a hundred thousand items, and bodies nested without end. */
import { describe, expect, it } from "vitest";
import { parseList, parseSentences } from "../../../../src/ai/answer-lists.js";
import { parseErrorBody } from "../../../../src/ai/http/error-body.js";
import { parseSources } from "../../../../src/ai/simpli/knowledge.js";
import { parseEvaluation } from "../../../../src/ai/simpli/qa.js";
import { parseClassification, parseSentiment } from "../../../../src/ai/simpli/triage.js";

/** Items without anything to read, which count how many of them were looked into. */
function emptyItems() {
  const read = new Set<number>();
  const items = Array.from({ length: 20_000 }, (_none, index) => ({
    get name(): null {
      read.add(index);
      return null;
    },
  }));
  return { items, read };
}

const fill = (items: readonly unknown[]) => Object.fromEntries(items.map((item, index) => [`item ${index}`, item]));

describe("of a list without an end only the beginning is read", () => {
  it.each<[name: string, parse: (items: readonly unknown[]) => unknown]>([
    ["dimensions", (items) => parseEvaluation({ overall_score: 0.5, dimensions: items })],
    ["dimensions by name", (items) => parseEvaluation({ overall_score: 0.5, dimensions: fill(items) })],
    ["coaching notes", (items) => parseEvaluation({ overall_score: 0.5, coaching_notes: items })],
    ["triggers", (items) => parseSentiment({ score: 0.1, label: "neutral", triggers: items })],
    ["alternatives", (items) => parseClassification({ category: "billing", confidence: 1, alternatives: items })],
    ["alternatives by name", (items) => parseClassification({ category: "billing", confidence: 1, alternatives: fill(items) })],
    ["sentences", (items) => parseSentences(items, { count: 5, length: 100 })],
    ["sources", (items) => parseSources(parseList({ sources: items }, ["sources"]) ?? [])],
  ])("%s", (_name, parse) => {
    const { items, read } = emptyItems();
    parse(items);
    expect(read.size).toBeLessThan(1000);
  });

  it("and what stands there is found", () => {
    const dimensions = [{}, { name: "empathy", score: 0.4 }, ...emptyItems().items];
    expect(parseEvaluation({ overall_score: 0.5, dimensions })?.dimensions).toMatchObject([{ name: "empathy", score: 0.4 }]);
  });

  it.each(["detail", "errors"])("%s of a refusal", (name) => {
    const items = Array.from({ length: 20_000 }, () => ({ field: "text", loc: ["body", "text"], msg: "required" }));
    expect(parseErrorBody(JSON.stringify({ [name]: items })).fields.length).toBeLessThan(1000);
  });
});

describe("a refusal", () => {
  it("that is nested without end is one like others", () => {
    const depth = 20_000;
    expect(parseErrorBody(`{"detail":${"[".repeat(depth)}${"]".repeat(depth)}}`)).toMatchObject({ code: null, bare: false });
  });

  it.each([
    ['{"detail":"Not Found"}', true],
    ['{ "detail": "Not Found" }', true],
    ['{"detail":"Not Found","error_code":"NOT_FOUND"}', false],
    ['{"detail":"No such ticket"}', false],
    ["[]", false],
  ])("%s says that there is no such path: %s", (body, bare) => {
    expect(parseErrorBody(body).bare).toBe(bare);
  });
});
