import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimpliQa } from "../../src/ai/simpli/qa.js";
import { createSimpliReply } from "../../src/ai/simpli/reply.js";
import { createSimpliTriage, createSimpliSentiment } from "../../src/ai/simpli/triage.js";
import { startSimpliServices, type ServiceName, type SimpliServices } from "../support/simpli-services.js";
import { createCall, failureOf } from "../support/simpli/call.js";

let services: SimpliServices;
beforeAll(async () => {
  services = await startSimpliServices();
});
afterAll(() => services.close());

const optionsFor = (service: ServiceName) => ({ url: services.urls[service], apiKey: null, now: Date.now });
const turns = [{ role: "customer", content: "hello", at: 1 }] as const;

function classify(body: unknown) {
  services.answer("triage", () => ({ body }));
  return createSimpliTriage(optionsFor("triage")).classify({ subject: "s", body: "b", metadata: {} }, createCall());
}
function route(body: unknown) {
  services.answer("triage", () => ({ body }));
  const request = { conversationId: "1", category: "billing", urgency: null, sentiment: null, confidence: null };
  return createSimpliTriage(optionsFor("triage")).route(request, createCall());
}
function draft(body: unknown) {
  services.answer("reply", () => ({ body }));
  const request = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
  return createSimpliReply(optionsFor("reply")).draft(request, createCall());
}
function styles(body: unknown) {
  services.answer("reply", () => ({ body }));
  return createSimpliReply(optionsFor("reply")).styles(createCall());
}
function analyze(body: unknown) {
  services.answer("sentiment", () => ({ body }));
  return createSimpliSentiment(optionsFor("sentiment")).analyze(
    { customerId: "c", text: "t", channel: "chat", history: [] },
    createCall(),
  );
}
function evaluate(body: unknown) {
  services.answer("qa", () => ({ body }));
  return createSimpliQa(optionsFor("qa")).evaluate({ conversationId: "1", agentId: "2", turns }, createCall());
}
describe("classify", () => {
  it("needs only a category: a missing confidence is missing, not 0 %", async () => {
    expect(await classify({ category: "billing" })).toMatchObject({
      category: "billing",
      urgency: null,
      sentiment: null,
      confidence: null,
    });
  });
  it.each([
    [{ label: "billing" }, { category: "billing" }],
    [{ category: { id: 3, name: "billing" } }, { category: "billing" }],
    [{ data: { category: "billing", confidence: "0.7" } }, { category: "billing", confidence: 0.7 }],
    [{ category: "billing", priority: "HIGH" }, { urgency: "high" }],
    [{ category: "billing", urgency: "Critical" }, { urgency: "critical" }],
    [{ category: "billing", sentiment: "Very Negative" }, { sentiment: "negative" }],
    [{ category: "billing", sentiment: "Frustrated" }, { sentiment: "frustrated" }],
    [{ category: "billing", confidence: "92%" }, { confidence: 0.92 }],
    [{ category: "billing", confidence: 92 }, { confidence: 0.92 }],
    [{ category: "billing", confidence: 1.2 }, { confidence: 1 }],
    [{ category: "billing", confidence: -3 }, { confidence: 0 }],
    [{ category: "billing", confidence: "high" }, { confidence: null }],
    [{ category: "billing", confidence: ".3" }, { confidence: 0.3 }],
    [{ category: "billing", confidence: "low" }, { confidence: 0.25 }],
    [{ category: "billing", confidence: " Very Low" }, { confidence: 0.25 }],
    [{ category: "billing", sentiment: "negative", score: -0.8 }, { confidence: null }],
    [{ category: "billing", confidence: null, score: 0.9 }, { confidence: null }],
    [{ category: "billing", probability: 0.7 }, { confidence: 0.7 }],
    [
      { category: "billing", alternatives: [{ label: "refund", score: 0.3 }, "odd"] },
      { alternatives: [{ category: "refund", confidence: 0.3 }] },
    ],
    [
      { category: "billing", scores: { billing: 0.6, account: 0.1, refund: 0.3 } },
      {
        alternatives: [
          { category: "refund", confidence: 0.3 },
          { category: "account", confidence: 0.1 },
        ],
      },
    ],
  ])("reads %j", async (body, expected) => {
    expect(await classify(body)).toMatchObject(expected);
  });
});

describe("route", () => {
  it.each([
    [
      { group_id: 5001, admin_id: "814" },
      { team: "5001", agent: "814" },
    ],
    [{ team_id: "12" }, { team: "12", agent: null }],
    [
      { team: "billing", agent: "A-012", reason: "why" },
      { team: "billing", agent: "A-012", reason: "why" },
    ],
    [{ team: { id: 9, name: "Billing" } }, { team: "9" }],
    [{ team: { name: "Billing" } }, { team: "Billing" }],
    [{ group_id: null, team: "billing" }, { team: "billing" }],
    [{ routing: { team: "billing" } }, { team: "billing" }],
    [{}, { team: null, agent: null, reason: null }],
  ])("reads %j", async (body, expected) => {
    expect(await route(body)).toMatchObject(expected);
  });
  it("is a broken contract where it is no object", async () => {
    expect(await failureOf(route("billing"))).toMatchObject({ code: "unexpected_answer" });
  });
});

describe("draft", () => {
  it("needs only a text", async () => {
    expect(await draft({ draft: " Hello " })).toMatchObject({
      draftId: null,
      text: "Hello",
      confidence: null,
      sources: [],
      language: null,
    });
  });
  it("takes no score of something else for its confidence", async () => {
    expect(await draft({ draft: "Hi", score: -0.4 })).toMatchObject({ confidence: null });
  });
  it("is a broken contract without one", async () => {
    expect(await failureOf(draft({ draft: "", confidence: 0.9 }))).toMatchObject({ code: "unexpected_answer" });
  });
  it("mentions a suggested template", async () => {
    expect((await draft({ draft: "x", suggested_template: "refund-delay" })).by.notice).toBe("Suggested template: refund-delay");
  });
  it.each([
    [["Reset your password"], { title: "Reset your password", url: null }],
    [
      ["https://help.example.com/articles/reset-your-password"],
      { title: "reset your password", url: "https://help.example.com/articles/reset-your-password" },
    ],
    [[{ id: 7, title: "Reset" }], { title: "Reset", articleId: "7", url: null }],
    [[{ url: "https://help.example.com/a", updated_at: "2026-01-02T00:00:00Z" }], { title: "a", updatedAt: 1767312000 }],
    [[{ title: "Reset", url: "javascript:alert(1)" }], { title: "Reset", url: null }],
    [[{ article: { id: "9", title: "Nested" }, score: 0.8 }], { title: "Nested", articleId: "9" }],
    [[{ score: 0.8 }, "Only this"], { title: "Only this" }],
    [["Twice", "Twice"], { title: "Twice" }],
  ])("reads the sources %j", async (sources, expected) => {
    for (const name of ["sources", "citations", "articles"]) {
      const { sources: read } = await draft({ draft: "x", [name]: sources });
      expect(read).toHaveLength(1);
      expect(read[0]).toMatchObject(expected);
    }
  });
});

describe("styles", () => {
  it.each([
    [
      ["friendly", "formal"],
      ["friendly", "formal"],
    ],
    [{ styles: [{ id: "friendly", name: "Warm" }] }, ["friendly"]],
    [{ styles: { friendly: "Warm", formal: "Cool" } }, ["friendly", "formal"]],
    [{ items: [{ name: "formal" }] }, ["formal"]],
  ])("reads %j", async (body, ids) => {
    expect((await styles(body)).map(({ id }) => id)).toEqual(ids);
  });
});

describe("analyze", () => {
  it.each([
    [{ score: -0.5 }, { score: -0.5, label: "negative", escalationRisk: null }],
    [{ score: "0.3" }, { score: 0.3, label: "positive" }],
    [{ score: -0.3, label: "Very Negative" }, { label: "negative" }],
    [{ score: 0.29, label: "None" }, { label: "neutral" }],
    [
      { score: 0.8, label: "negative" },
      { score: 0.8, label: "positive" },
    ],
    [
      { score: -0.2, label: "Negative" },
      { score: -0.2, label: "negative" },
    ],
    [
      { score: 0.1, label: "POSITIVE " },
      { score: 0.1, label: "positive" },
    ],
    [
      { score: -0.6, label: "neutral" },
      { score: -0.6, label: "neutral" },
    ],
    [{ score: 0.5, label: "mixed" }, { label: "positive" }],
    [{ score: -7 }, { score: -1, label: "negative" }],
    [{ label: "POSITIVE" }, { score: null, label: "positive" }],
    [{ label: "very negative" }, { score: null, label: "negative" }],
    [{ label: "mixed" }, { label: "neutral" }],
    [{ score: 0, escalation_risk: "0.42" }, { escalationRisk: 0.42 }],
    [
      { score: "-.5", escalation_risk: ".7" },
      { score: -0.5, escalationRisk: 0.7 },
    ],
    [{ score: 0, confidence: "low" }, { confidence: 0.25 }],
    [{ score: 0, escalation_risk: 1.7 }, { escalationRisk: 1 }],
    [{ score: 0, escalation_risk: "high" }, { escalationRisk: 0.75 }],
    [{ score: 0, triggers: "late" }, { triggers: ["late"] }],
    [{ score: 0, triggers: ["late", "", null, { phrase: "again" }] }, { triggers: ["late", "again"] }],
    [{ score: 0, confidence: 0.6 }, { confidence: 0.6 }],
  ])("reads %j", async (body, expected) => {
    expect(await analyze(body)).toMatchObject(expected);
  });
  it.each([[{}], [{ label: "None" }], [{ escalation_risk: 0.9 }]])("is a broken contract with %j", async (body) => {
    expect(await failureOf(analyze(body))).toMatchObject({
      code: "unexpected_answer",
      outcome: "unknown",
      advice: { retry: "never" },
    });
  });
});

describe("evaluate", () => {
  it.each([
    [
      { overall_score: 0.87, dimensions: { empathy: 0.9 } },
      { overallScore: 0.87, dimensions: [{ name: "empathy", score: 0.9 }] },
    ],
    [
      { overall_score: 87, dimensions: { empathy: 90, resolution: 84 } },
      { overallScore: 0.87, dimensions: [{ score: 0.9 }, { score: 0.84 }] },
    ],
    [
      { overall_score: 8.5, dimensions: { empathy: 9, resolution: 8 } },
      { overallScore: 0.85, dimensions: [{ score: 0.9 }, { score: 0.8 }] },
    ],
    [
      { overall_score: 9, dimensions: { empathy: 5, resolution: 12 } },
      { overallScore: 0.09, dimensions: [{ score: 0.05 }, { score: 0.12 }] },
    ],
    [
      { overall_score: 87, dimensions: { empathy: 0.9, resolution: 0.8 } },
      { overallScore: 0.87, dimensions: [{ score: 0.9 }, { score: 0.8 }] },
    ],
    [
      { overall_score: 0.95, dimensions: { empathy: 0.9, resolution: 1.2, clarity: 1 } },
      { overallScore: 0.95, dimensions: [{ score: 0.9 }, { score: 1 }, { score: 1 }] },
    ],
    [
      { overall_score: 1, dimensions: { empathy: 1, resolution: 1, clarity: 2 } },
      { overallScore: 0.1, dimensions: [{ score: 0.1 }, { score: 0.1 }, { score: 0.2 }] },
    ],
    [{ overall_score: "87%" }, { overallScore: 0.87, dimensions: [], coachingNotes: [] }],
    [{ overall_score: "8/10" }, { overallScore: 0.8 }],
    [{ overall_score: ".87" }, { overallScore: 0.87 }],
    [{ overall: { score: 0.7 } }, { overallScore: 0.7 }],
    [
      { overall_score: 0.5, dimensions: [{ name: "empathy", score: 0.5, comment: "Said sorry" }] },
      { dimensions: [{ name: "empathy", score: 0.5, evidence: "Said sorry" }] },
    ],
    [
      { overall_score: 0.5, dimensions: { empathy: { score: "0.5", evidence: "q" }, odd: "n/a" } },
      { dimensions: [{ name: "empathy", score: 0.5, evidence: "q" }] },
    ],
    [{ overall_score: 0.5, coaching_notes: "Be warm" }, { coachingNotes: ["Be warm"] }],
    [{ overall_score: 0.5, coaching_notes: [{ note: "Be warm" }, ""] }, { coachingNotes: ["Be warm"] }],
    [{ overall_score: 130 }, { overallScore: 1 }],
  ])("reads %j", async (body, expected) => {
    expect(await evaluate(body)).toMatchObject(expected);
  });
  it("is a broken contract without an overall score", async () => {
    expect(await failureOf(evaluate({ dimensions: { empathy: 1 } }))).toMatchObject({ code: "unexpected_answer" });
  });
});
