import { describe, expect, it } from "vitest";
import { createRulesCheck } from "../../../../src/ai/llm/draft-prompt.js";

const RULE = "State only what the articles or the conversation say; never invent amounts, dates, links, promises or steps.";
const check = createRulesCheck([RULE]);

describe("a draft that repeats the instructions", () => {
  it.each([
    ["word for word", `Sure: ${RULE}`],
    ["in part", "Here: only what the articles or the conversation say; never invent amounts"],
    ["with other signs and capitals", RULE.toUpperCase().replaceAll(" ", " - ")],
    ["letter by letter", [...RULE].join(" ")],
    ["backwards", [...RULE].reverse().join("")],
    ["as base64", Buffer.from(RULE).toString("base64")],
  ])("%s", (_how, draft) => {
    expect(check.repeats(draft)).toBe(true);
  });

  it("is no draft that answers", () => {
    expect(check.repeats("Hi Ann, the articles say that refunds take three to seven days. Never mind the dates.")).toBe(false);
  });
});
