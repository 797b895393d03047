import { describe, expect, it } from "vitest";
import { withCheckedDrafts } from "../../../src/ai/check-drafts.js";
import { withLargerRisk } from "../../../src/ai/llm-with-fallback.js";
import type { Article, ArticleHit, Draft, Source } from "../../../src/domain/answers.js";
import { createCall } from "../../support/simpli/call.js";
import { articles, call, draftRequest, openEngines } from "./builtin/open-engines.js";

const article = (id: string, content: string): Article => ({
  id,
  title: `About ${id}`,
  content,
  url: `https://help.example/${id}`,
  tags: [],
  language: "en",
  updatedAt: 1,
});
const source = (id: string): Source => ({ title: `About ${id}`, url: null, articleId: id, updatedAt: 1 });
const looked: (readonly string[])[] = [];
const lookup = (list: readonly Article[]) => ({
  find: (_workspace: string, ids: readonly string[]) => {
    looked.push(ids);
    return Promise.resolve(list.filter(({ id }) => ids.includes(id)));
  },
  hasAny: () => Promise.resolve(true),
  languages: () => Promise.resolve(["en"]),
});
const styles = () => Promise.resolve([]);
const feedback = () => Promise.resolve();
const published = [article("refund", "Refunds take 7 days."), article("plans", "Pro costs 49 € a month.")];
const hit = (id: string): ArticleHit => ({ ...source(id), score: 0.9, snippet: "" });

async function checked(
  text: string,
  sources: readonly (string | Source)[],
  found: readonly (string | ArticleHit)[] = [],
  instruction: string | null = null,
) {
  const by = { engine: "simpli", model: "Simpli", notice: null, masked: 0 } as const;
  const draft: Draft = {
    draftId: "d",
    text,
    confidence: 0.99,
    sources: sources.map((each) => (typeof each === "string" ? source(each) : each)),
    language: "en",
    abstained: null,
    by,
  };
  const reply = withCheckedDrafts(
    { draft: () => Promise.resolve(draft), styles, feedback },
    {
      articles: lookup(published),
      search: () => Promise.resolve(found.map((each) => (typeof each === "string" ? hit(each) : each))),
      addsRelated: false,
    },
  );
  return reply.draft(draftRequest("Order 4711 did not come", { instruction }), createCall());
}

describe("a draft of any engine", () => {
  it("passes where its article, the conversation or the instruction says so", async () => {
    const draft = await checked("Order 4711 is refunded in 7 days, with 5 € on top.", ["refund"], [], "give 5 €");
    expect(draft).toMatchObject({ confidence: 0.99, by: { notice: null } });
    expect(draft.unsupported).toBeUndefined();
  });

  it("has the articles that it names looked up once", async () => {
    looked.length = 0;
    await checked("Refunds take 7 days.", ["refund", "plans"]);
    expect(looked).toEqual([["refund", "plans"]]);
  });

  it("passes where an article says so that answers the question and is not named", async () => {
    expect((await checked("Pro costs €49.", [], ["plans"])).unsupported).toBeUndefined();
  });

  it("carries what nothing supports, is less sure, and says so", async () => {
    const draft = await checked(
      "Pro costs 39 €. See https://help.example/plans and https://evil.example.",
      ["plans"],
      ["refund"],
    );
    expect(draft.confidence).toBe(0.3);
    expect(draft.unsupported).toEqual([
      {
        kind: "link",
        quote: "https://evil.example",
        sentence: "See https://help.example/plans and https://evil.example.",
        saidBy: "nobody",
      },
      { kind: "amount", quote: "39 €", sentence: "Pro costs 39 €.", saidBy: "nobody" },
    ]);
  });

  it("is not believed for a source that its engine alone knows, and is for one that the search finds", async () => {
    const url = "https://refunds.example/form";
    const foreign = { ...source("form"), title: "Refunds: 500 € within 3 days", url, articleId: null };
    const text = `We refund 500 € within 3 days, see ${url}.`;
    const invented = await checked(text, [foreign]);
    expect(invented).toMatchObject({ confidence: 0.3, sources: [foreign] });
    expect(invented.unsupported?.map(({ quote }) => quote)).toEqual([url, "500 €", "3 days"]);
    expect((await checked(text, [foreign], [{ ...foreign, score: 0.9, snippet: "" }])).unsupported).toBeUndefined();
    const ours = await checked("See https://help.example/refund or https://help.example/other.", [
      { ...source("refund"), url: "https://help.example/other" },
    ]);
    expect(ours.unsupported?.map(({ quote }) => quote)).toEqual(["https://help.example/other"]);
  });

  it("may be long, and its article longer: what stands in neither is found all the same", async () => {
    const long = article("refund", `${"We pay back what you paid. ".repeat(2000)}It takes 7 days.`);
    published.splice(0, 1, long);
    const filling = "You paid, and we pay back. ".repeat(400);
    const draft = await checked(`${filling}It takes 7 days. ${filling}It costs 8 €.`, ["refund"]);
    expect(draft.unsupported?.map(({ quote }) => quote)).toEqual(["8 €"]);
  });

  it("by the built-in engine holds nothing that stands nowhere", async () => {
    const engines = openEngines();
    const reply = withCheckedDrafts(engines.reply, {
      articles: lookup(articles),
      search: (query, limit, asked) => engines.knowledge.search(query, limit, asked),
      addsRelated: false,
    });
    for (const { title, content } of articles) {
      for (const language of ["en", "de", "fr", "es", "it", "pt", "nl"]) {
        const draft = await reply.draft(draftRequest(`${title}? ${content}`, { language }), call);
        expect([title, language, draft.unsupported]).toEqual([title, language, undefined]);
      }
    }
    const asking = await reply.draft(draftRequest("My order 4711 is late and I paid 80 €"), call);
    expect(asking.unsupported).toBeUndefined();
  });
});

describe("the risk of an escalation", () => {
  it("is the larger of the model's and the rules'", async () => {
    const engines = openEngines();
    const risky = { customerId: "c", text: "I will sue you, my lawyer writes tomorrow!", channel: "chat", history: [] } as const;
    const rules = await engines.sentiment.analyze(risky, call);
    const model = (escalationRisk: number | null) => ({
      ...engines,
      sentiment: { analyze: () => Promise.resolve({ ...rules, escalationRisk, score: 0.2 }) },
    });
    const riskOf = async (escalationRisk: number | null) =>
      (await withLargerRisk(model(escalationRisk), engines.sentiment).sentiment.analyze(risky, call)).escalationRisk;
    expect(await riskOf(0)).toBe(rules.escalationRisk);
    expect(await riskOf(null)).toBe(rules.escalationRisk);
    expect(await riskOf(1)).toBe(1);
  });
});
