import { describe, expect, it } from "vitest";
import { createMessageAsker } from "../../src/ai/llm/ask-message.js";
import { createLlmKnowledge } from "../../src/ai/llm/create-llm-engines.js";
import { createLlmSentiment, createLlmTriage } from "../../src/ai/llm/message.js";
import { materialIn } from "../support/llm/default-answer.js";
import { createCall, failureOf } from "../support/simpli/call.js";
import { articleSource, useLlm } from "./llm-engines.setup.js";

const { server, createClient, lastCall, sentimentOf, qaOf } = useLlm();

describe("moods by a model", () => {
  const request = { customerId: "c", text: "This is unacceptable", channel: "chat", history: [0.2, -0.1] } as const;

  it("carry score, label, risk and quotes", async () => {
    const reading = await sentimentOf().analyze(request, createCall());
    expect(reading).toMatchObject({
      score: -0.8,
      label: "negative",
      escalationRisk: 0.7,
      confidence: 0.9,
      triggers: ["unacceptable"],
    });
    expect(materialIn(lastCall()?.user ?? "")).toMatchObject({ earlier_scores: [0.2, -0.1] });
  });

  it("are brought into range, and quote only what was written", async () => {
    server.answer(() => ({ content: { score: -4, escalation_risk: 9, triggers: ["lawyer", " Unacceptable "], confidence: 2 } }));
    const reading = await sentimentOf().analyze(request, createCall());
    expect(reading).toMatchObject({ score: -1, escalationRisk: 1, confidence: 1, triggers: ["Unacceptable"] });
  });
});

describe("a model that writes percentages", () => {
  it("is read as one, and not as certain", async () => {
    server.answer(() => ({ content: { score: 0, escalation_risk: 20, triggers: [], confidence: 55 } }));
    const request = { customerId: "c", text: "Where is it?", channel: "chat", history: [] } as const;
    expect(await sentimentOf().analyze(request, createCall())).toMatchObject({ escalationRisk: 0.2, confidence: 0.55 });
  });
});

describe("triage and sentiment of one message", () => {
  const text = "This is unacceptable, I was charged twice";
  const classifying = { subject: "s", body: text, metadata: {} };
  const analyzing = { customerId: "c", text, channel: "chat", history: [0.5] } as const;
  const both = (gatherMs: number) => {
    const client = createClient();
    const asker = createMessageAsker(client, gatherMs);
    return { triage: createLlmTriage({ client, asker }), sentiment: createLlmSentiment({ client, asker }) };
  };

  it("are asked for in one request", async () => {
    const { triage, sentiment } = both(5000);
    const before = server.calls().length;
    const [classification, reading] = await Promise.all([
      triage.classify(classifying, createCall()),
      sentiment.analyze(analyzing, createCall()),
    ]);
    expect(server.calls()).toHaveLength(before + 1);
    expect(classification).toMatchObject({ category: "billing", confidence: 0.8 });
    expect(reading).toMatchObject({ score: -0.8, triggers: ["unacceptable"] });
    expect(materialIn(lastCall()?.user ?? "")).toEqual({ subject: "s", message: text, earlier_scores: [0.5] });
  });

  it("are two requests for two texts or two workspaces, and where one of them comes later", async () => {
    const { triage, sentiment } = both(20);
    const before = server.calls().length;
    await Promise.all([
      triage.classify(classifying, createCall()),
      sentiment.analyze({ ...analyzing, text: "Another text" }, createCall()),
      sentiment.analyze(analyzing, createCall({ workspaceId: "other" })),
    ]);
    expect(server.calls()).toHaveLength(before + 3);
    await triage.classify(classifying, createCall());
    await sentiment.analyze(analyzing, createCall());
    expect(server.calls()).toHaveLength(before + 5);
  });

  it("are of one conversation alone, where two customers write the same", async () => {
    const { triage, sentiment } = both(5000);
    const before = server.calls().length;
    const of = (conversationId: string) => createCall({ conversationId });
    await Promise.all([
      triage.classify({ ...classifying, subject: "of A" }, of("A")),
      triage.classify({ ...classifying, subject: "of B" }, of("B")),
      sentiment.analyze({ ...analyzing, history: [-0.9] }, of("A")),
      sentiment.analyze({ ...analyzing, history: [0.8] }, of("B")),
    ]);
    const asked = server
      .calls()
      .slice(before)
      .map(({ user }) => materialIn(user));
    expect(asked).toEqual([
      { subject: "of A", message: text, earlier_scores: [-0.9] },
      { subject: "of B", message: text, earlier_scores: [0.8] },
    ]);
  });

  it("fail each in its own name", async () => {
    server.answer(() => ({ status: 503 }));
    const { triage, sentiment } = both(5000);
    const failures = await Promise.all([
      failureOf(triage.classify(classifying, createCall())),
      failureOf(sentiment.analyze(analyzing, createCall())),
    ]);
    expect(failures).toMatchObject([
      { party: "triage", status: 503 },
      { party: "sentiment", status: 503 },
    ]);
  });

  it("are not lost where one of the two gives up", async () => {
    const { triage, sentiment } = both(5000);
    const giving = new AbortController();
    const given = failureOf(triage.classify(classifying, createCall({ signal: giving.signal })));
    const kept = sentiment.analyze(analyzing, createCall());
    giving.abort();
    expect(await given).toMatchObject({ party: "triage", code: "aborted" });
    expect(await kept).toMatchObject({ score: -0.8 });
  });
});

describe("scores by a model", () => {
  const turns = [
    { role: "customer", content: "It is broken", at: 1 },
    { role: "agent", content: "I am sorry, I will fix it today.", at: 2 },
  ] as const;
  const request = { conversationId: "1", agentId: "2", turns };

  it("are weighted here, not by the model", async () => {
    const evaluation = await qaOf().evaluate(request, createCall());
    expect(evaluation.overallScore).toBe(0.72);
    expect(evaluation.dimensions.map(({ name }) => name)).toEqual(["empathy", "resolution", "communication", "efficiency"]);
    expect(evaluation.coachingNotes).toEqual(["Name the next step."]);
  });

  it("are asked for again where they are on another scale", async () => {
    const dimensions = (score: number) =>
      Object.fromEntries(
        ["empathy", "resolution", "communication", "efficiency"].map((name) => [name, { score, evidence: null }]),
      );
    const answers = [4, 0.8];
    server.answer(() => ({ content: { dimensions: dimensions(answers.shift() ?? 0), coaching_notes: [] } }));
    expect((await qaOf().evaluate(request, createCall())).overallScore).toBe(0.8);
    expect(lastCall()?.user).toContain("between 0 and 1");
  });

  it("are given with the customer's rating, where there is one", async () => {
    await qaOf().evaluate(request, createCall());
    expect(materialIn(lastCall()?.user ?? "")).not.toHaveProperty("customer_rating");
    await qaOf().evaluate({ ...request, rating: { score: 1, remark: "Nobody called back" } }, createCall());
    expect(materialIn(lastCall()?.user ?? "")).toMatchObject({ customer_rating: { score: 1, remark: "Nobody called back" } });
  });

  it("are held against the articles that answer the question", async () => {
    await qaOf().evaluate(request, createCall());
    expect(materialIn(lastCall()?.user ?? "")).toMatchObject({
      articles: [{ title: "reset" }, { title: "export" }],
      conversation: [{ role: "customer" }, { role: "agent" }],
    });
  });

  it("keep a quote that was said and drop one that was not", async () => {
    const scored = (evidence: string | null) => ({ score: 1, evidence });
    const dimensions = {
      empathy: scored("“i am sorry”"),
      resolution: scored("I refunded you"),
      communication: scored(null),
      efficiency: scored(null),
    };
    server.answer(() => ({ content: { dimensions, coaching_notes: [] } }));
    const evaluation = await qaOf().evaluate(request, createCall());
    expect(evaluation.dimensions.map(({ evidence }) => evidence)).toEqual(["“i am sorry”", null, null, null]);
  });
});

describe("the knowledge base beside a model", () => {
  it("leaves the shelf to whoever has one and names the gaps", async () => {
    const knowledge = createLlmKnowledge({ client: createClient(), knowledge: articleSource });
    expect(await knowledge.search("q", 2, createCall())).toHaveLength(2);
    expect(await knowledge.remove("1", createCall())).toBe(true);
    expect(await knowledge.gaps(createCall())).toEqual([
      { topic: "Named by the model", count: 3, samples: ["gift?"], suggestedTitle: "How to do it" },
    ]);
  });

  it("asks nobody where there are no gaps", async () => {
    const before = server.calls().length;
    const knowledge = createLlmKnowledge({
      client: createClient(),
      knowledge: { ...articleSource, gaps: () => Promise.resolve([]) },
    });
    expect(await knowledge.gaps(createCall())).toEqual([]);
    expect(server.calls()).toHaveLength(before);
  });
});
