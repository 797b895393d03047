import { describe, expect, it } from "vitest";
import { bestParagraphs } from "../../../../src/ai/llm/draft-prompt.js";

const ARTICLE = [
  "Our shop is open to everybody. Welcome.",
  "Refunds",
  "A refund goes to the card you paid with.\nIt takes three to seven days.",
  "Deliveries leave our warehouse every morning. Norway takes a week.",
  "- a list\n- of things",
].join("\n\n");

describe("the paragraphs of an article", () => {
  it("are all of it where they fit, in its order, each with its heading", () => {
    expect(bestParagraphs(ARTICLE, "Norway?", "", 2000)).toEqual([
      "Our shop is open to everybody. Welcome.",
      "Refunds\nA refund goes to the card you paid with.",
      "It takes three to seven days.",
      "Deliveries leave our warehouse every morning. Norway takes a week.",
      "- a list\n- of things",
    ]);
  });

  it("are the ones the question is about, whole, where not all fit", () => {
    expect(bestParagraphs(ARTICLE, "Deliveries to Norway?", "", 100)).toEqual([
      "It takes three to seven days.",
      "Deliveries leave our warehouse every morning. Norway takes a week.",
    ]);
  });

  it("hold what the search came upon, whatever the words", () => {
    expect(bestParagraphs(ARTICLE, "Norway warehouse", "It takes three to seven days.", 90)).toContain(
      "It takes three to seven days.",
    );
  });

  it("are cut only where one alone is longer than all that may be sent", () => {
    expect(bestParagraphs("x".repeat(50), "x", "", 20)).toEqual(["x".repeat(20)]);
    expect(bestParagraphs("", "x", "", 20)).toEqual([]);
  });

  it("are found in scripts without blanks", () => {
    expect(bestParagraphs("返金は七日以内です。\n\n配送は毎朝です。", "返金はいつ", "", 12)).toEqual(["返金は七日以内です。"]);
  });
});
