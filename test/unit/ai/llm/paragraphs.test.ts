import { describe, expect, it } from "vitest";
import { bestParagraphs } from "../../../../src/ai/llm/draft-prompt.js";
import { turnsOf } from "../../../../src/ai/llm/prompts.js";

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

  it("are fewer in a script without blanks, of which a model reads each character as a word's part", () => {
    const japanese = Array.from({ length: 40 }, (_each, index) => `返品は${index}日以内にお願いいたします。`.repeat(10)).join(
      "\n\n",
    );
    const sent = bestParagraphs(japanese, "返品", "", 4000).join("").length;
    expect(sent).toBeGreaterThan(1000);
    expect(sent).toBeLessThan(1700);
    expect(bestParagraphs("返".repeat(50), "返", "", 21)).toEqual(["返".repeat(7)]);
  });

  it("are cut only where one alone is longer than all that may be sent", () => {
    expect(bestParagraphs("x".repeat(50), "x", "", 20)).toEqual(["x".repeat(20)]);
    expect(bestParagraphs("", "x", "", 20)).toEqual([]);
  });

  it("are found in scripts without blanks", () => {
    expect(bestParagraphs("返金は七日以内です。\n\n配送は毎朝です。", "返金はいつ", "", 36)).toEqual(["返金は七日以内です。"]);
  });
});

describe("a conversation", () => {
  const said = (word: string, count: number) =>
    Array.from(
      { length: count },
      (_each, index) => ({ role: "customer", content: `${index} ${word.repeat(1000)}`, at: index }) as const,
    );
  const charactersOf = (turns: Parameters<typeof turnsOf>[0]) => turnsOf(turns).reduce((sum, { text }) => sum + text.length, 0);

  it("is about as many tokens in every script: its first and its newest messages", () => {
    expect(charactersOf(said("x", 40))).toBeGreaterThan(20_000);
    const thai = turnsOf(said("ก", 40));
    expect(thai.length).toBeGreaterThan(5);
    expect(thai.length).toBeLessThan(9);
    expect([thai[0]?.text.slice(0, 2), thai.at(-1)?.text.slice(0, 2)]).toEqual(["0 ", "39"]);
  });

  it("keeps its newest message beside a very long first one", () => {
    const long = [
      { role: "customer", content: "説明".repeat(20_000), at: 1 },
      { role: "customer", content: "最後の質問", at: 2 },
    ] as const;
    const sent = turnsOf(long);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text.length).toBeLessThan(4_000);
  });
});
