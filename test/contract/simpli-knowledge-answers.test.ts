/** What Simpli KB answers, in all its forms. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimpliKnowledge } from "../../src/ai/simpli/knowledge.js";
import { startSimpliServices, type SimpliServices } from "../support/simpli-services.js";
import { createCall, failureOf } from "../support/simpli/call.js";

let services: SimpliServices;
beforeAll(async () => {
  services = await startSimpliServices();
});
afterAll(() => services.close());

const knowledge = () => createSimpliKnowledge({ url: services.urls.knowledge, apiKey: null, now: Date.now });

function search(body: unknown) {
  services.answer("knowledge", () => ({ body }));
  return knowledge().search("q", 5, createCall());
}
function gaps(body: unknown) {
  services.answer("knowledge", () => ({ body }));
  return knowledge().gaps(createCall());
}
function put(body: unknown) {
  services.answer("knowledge", () => ({ body }));
  const article = { id: "7", title: "T", content: "C", url: null, tags: [], language: null, updatedAt: 1 };
  return knowledge().put(article, createCall());
}

describe("the knowledge base", () => {
  const hit = { title: "Reset", articleId: "7", score: 0.8 };
  it.each([
    [[{ id: 7, title: "Reset", content: "Click", score: 0.8 }], { ...hit, snippet: "Click" }],
    [{ results: [{ article_id: "7", title: "Reset", snippet: "Click", similarity: "0.8" }] }, { ...hit, snippet: "Click" }],
    [
      { articles: [{ id: "7", title: "Reset", score: 80, source: "https://h.example/r" }] },
      { ...hit, url: "https://h.example/r" },
    ],
    [{ items: [{ article: { id: "7", title: "Reset", body: "Click" }, score: 0.8 }] }, { ...hit, snippet: "Click" }],
    [{ matches: [{ id: "7", title: "Reset", distance: 0.2, source: "intercom-articles" }] }, { ...hit, url: null }],
    [{ results: [{ id: "7", title: "Reset" }, 4.5, {}] }, { ...hit, score: 0 }],
  ])("reads the hits %j", async (body, expected) => {
    expect((await search(body))[0]).toMatchObject(expected);
  });
  it("leaves out what was changed after the moment it is asked about, as far as it says when that was", async () => {
    const body = {
      results: [
        { id: "1", title: "Old", updated_at: 100 },
        { id: "2", title: "New", updated_at: 300 },
        { id: "3", title: "Undated" },
      ],
    };
    services.answer("knowledge", () => ({ body }));
    const call = { ...createCall(), articlesUntil: 200 };
    const found = await knowledge().search("q", 5, call);
    expect(found.map(({ title }) => title)).toEqual(["Old", "Undated"]);
  });
  it("is a broken contract where a search answers no list", async () => {
    expect(await failureOf(search({ ok: true }))).toMatchObject({ code: "unexpected_answer", party: "knowledge" });
  });
  it.each([
    [
      { gaps: [{ topic: "Vouchers", query_count: "12", sample_queries: ["gift?"], suggested_title: "Gift vouchers" }] },
      { topic: "Vouchers", count: 12, samples: ["gift?"], suggestedTitle: "Gift vouchers" },
    ],
    [
      [{ label: "Vouchers", size: 3, examples: [{ query: "gift?" }], suggested_titles: ["Gifts"] }],
      { topic: "Vouchers", count: 3, samples: ["gift?"], suggestedTitle: "Gifts" },
    ],
    [{ clusters: [{ suggested_title: "Gifts" }] }, { topic: "Gifts", count: null, samples: [] }],
    [["Vouchers", { count: 3 }], { topic: "Vouchers", count: null }],
  ])("reads the gaps %j", async (body, expected) => {
    const read = await gaps(body);
    expect(read).toHaveLength(1);
    expect(read[0]).toMatchObject(expected);
  });
  it.each([
    [{ id: 5 }, "5"],
    [{ article: { id: "a" } }, "a"],
    [{ article_id: "a" }, "a"],
    [{ ok: true }, null],
  ])("keeps the id in %j", async (body, externalId) => {
    expect(await put(body)).toEqual({ externalId });
  });
});
