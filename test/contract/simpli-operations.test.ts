import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimpliKnowledge } from "../../src/ai/simpli/knowledge.js";
import { createSimpliQa } from "../../src/ai/simpli/qa.js";
import { createSimpliReply } from "../../src/ai/simpli/reply.js";
import { createSimpliTriage, createSimpliSentiment } from "../../src/ai/simpli/triage.js";
import { instructionIn, startSimpliServices, type ServiceName, type SimpliServices } from "../support/simpli-services.js";
import { createCall } from "../support/simpli/call.js";

let services: SimpliServices;
beforeAll(async () => {
  services = await startSimpliServices({ apiKey: "k-123" });
});
afterAll(() => services.close());

const optionsFor = (service: ServiceName) => ({ url: services.urls[service], apiKey: "k-123", now: Date.now });
const turns = [
  { role: "customer", content: "My parcel is late and I am angry", at: 1 },
  { role: "system", content: "  ", at: 2 },
  { role: "agent", content: "I am sorry, I will look", at: 3 },
] as const;
const lastRequest = (service: ServiceName) => services.requests(service).at(-1);

describe("triage", () => {
  it("classifies with subject, body and metadata", async () => {
    const classification = await createSimpliTriage(optionsFor("triage")).classify(
      { subject: "Invoice", body: "I was charged twice, urgent", metadata: { plan: "premium" } },
      createCall(),
    );
    expect(lastRequest("triage")).toMatchObject({
      method: "POST",
      path: "/classify",
      body: { subject: "Invoice", body: "I was charged twice, urgent", metadata: { plan: "premium" } },
    });
    expect(classification).toEqual({
      category: "billing",
      urgency: "high",
      sentiment: "neutral",
      confidence: 0.92,
      alternatives: [],
      reason: null,
      by: { engine: "simpli", model: "Simpli Triage 0.4.2", notice: null, masked: 0 },
    });
  });

  it("derives the subject from the body's first line, because Intercom chats have none", async () => {
    await createSimpliTriage(optionsFor("triage")).classify(
      { subject: " ", body: "\n  Hello\tthere  \nmore", metadata: {} },
      createCall(),
    );
    expect(lastRequest("triage")?.body).toMatchObject({ subject: "Hello there" });
  });

  it("routes with the classification's words", async () => {
    const routing = await createSimpliTriage(optionsFor("triage")).route(
      { conversationId: "9001", category: "billing", urgency: "high", sentiment: "negative", confidence: 0.9 },
      createCall(),
    );
    expect(lastRequest("triage")?.body).toEqual({
      ticket_id: "9001",
      category: "billing",
      urgency: "high",
      sentiment: "negative",
      confidence: 0.9,
    });
    expect(routing).toMatchObject({ team: "billing", agent: null, reason: "Questions about billing go to the billing team" });
  });

  it("sends the middle for an urgency and a sentiment nobody knows, and no confidence at all", async () => {
    await createSimpliTriage(optionsFor("triage")).route(
      { conversationId: "9001", category: "billing", urgency: null, sentiment: null, confidence: null },
      createCall(),
    );
    expect(lastRequest("triage")?.body).toEqual({
      ticket_id: "9001",
      category: "billing",
      urgency: "medium",
      sentiment: "neutral",
    });
  });
});

describe("reply", () => {
  it("drafts from the turns that say something", async () => {
    const request = { conversationId: "9001", turns, style: "formal", language: "de", instruction: null, customerName: "Ann" };
    const draft = await createSimpliReply(optionsFor("reply")).draft(request, createCall());
    expect(lastRequest("reply")).toMatchObject({ path: "/api/v1/draft" });
    expect(lastRequest("reply")?.body).toEqual({
      ticket_id: "9001",
      conversation: [
        { role: "customer", content: "My parcel is late and I am angry" },
        { role: "agent", content: "I am sorry, I will look" },
      ],
      style: "formal",
      language: "de",
    });
    expect(draft).toMatchObject({ draftId: "d-1", confidence: 0.87, language: "de", sources: [], abstained: null });
    expect(draft.text).toContain("My parcel is late");
  });

  it("passes a teammate's instruction on in the documented form, as what nobody said in the conversation", async () => {
    const asked = { style: "formal", language: "de", instruction: "shorter", customerName: null };
    await createSimpliReply(optionsFor("reply")).draft({ conversationId: "9001", turns, ...asked }, createCall());
    const { body } = lastRequest("reply") as { body: { conversation: unknown[] } };
    expect(Object.keys(body).sort()).toEqual(["conversation", "language", "style", "ticket_id"]);
    expect(body.conversation).toHaveLength(3);
    expect(body.conversation.at(-1)).toEqual({
      role: "system",
      content: "Not said in the conversation, but how the draft is to be: The support agent asks: shorter",
    });
  });

  it("passes on that a teammate asks, and how the team writes", async () => {
    const reply = createSimpliReply(optionsFor("reply"));
    const asked = { conversationId: "9001", turns, style: "formal", language: "de", customerName: null };
    await reply.draft({ ...asked, instruction: null, askedBy: "teammate" }, createCall());
    expect(instructionIn(lastRequest("reply")?.body)).toContain("A support agent asks this, not a customer");
    const houseStyle = { greeting: null, closing: "", formality: null, sentences: 3, words: null };
    await reply.draft({ ...asked, instruction: "shorter", houseStyle }, createCall());
    expect(instructionIn(lastRequest("reply")?.body)).toContain(
      "The support agent asks: shorter\nWhere that does not ask otherwise: Write as the team does: use no closing; write about 3 sentences.",
    );
  });

  it("lists styles and takes feedback", async () => {
    const reply = createSimpliReply(optionsFor("reply"));
    expect(await reply.styles(createCall())).toEqual([
      { id: "friendly", name: "Friendly" },
      { id: "formal", name: "Formal" },
    ]);
    await reply.feedback({ draftId: "d-1", accepted: false, editedText: "Mine" }, createCall());
    expect(lastRequest("reply")).toMatchObject({
      path: "/api/v1/feedback",
      body: { draft_id: "d-1", accepted: false, edited_text: "Mine" },
    });
  });

  it("takes an empty answer to feedback", async () => {
    services.answer("reply", () => ({ status: 204, text: "" }));
    await createSimpliReply(optionsFor("reply")).feedback({ draftId: "d-1", accepted: true, editedText: null }, createCall());
    services.answer("reply", null);
  });
});

describe("sentiment", () => {
  it("analyses one message of one contact", async () => {
    const request = {
      customerId: "6642ad1f",
      text: "This is terrible and unacceptable",
      channel: "email",
      history: [0.1],
    } as const;
    const reading = await createSimpliSentiment(optionsFor("sentiment")).analyze(request, createCall());
    expect(lastRequest("sentiment")).toMatchObject({ path: "/analyze" });
    expect(lastRequest("sentiment")?.body).toEqual({
      customer_id: "6642ad1f",
      text: "This is terrible and unacceptable",
      channel: "email",
    });
    expect(reading).toMatchObject({
      score: -0.9,
      label: "negative",
      escalationRisk: 0.6,
      confidence: null,
      triggers: ["terrible", "unacceptable"],
    });
  });

  it("shortens what the service would refuse as too long, and a 422 is what it would have been", async () => {
    const text = "I am furious. ".repeat(3000);
    const reading = await createSimpliSentiment(optionsFor("sentiment")).analyze(
      { customerId: "c9", text, channel: "chat", history: [] },
      createCall(),
    );
    expect(reading.label).toBe("negative");
    const refused = await fetch(`${services.urls.sentiment}/analyze`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-api-key": "k-123" },
      body: JSON.stringify({ customer_id: "c9", text }),
    });
    expect(refused.status).toBe(422);
  });

  it("sends a stable stand-in for an id the service would refuse", async () => {
    const sentiment = createSimpliSentiment(optionsFor("sentiment"));
    const analyze = () =>
      sentiment.analyze({ customerId: "jane@example.com", text: "hello", channel: "chat", history: [] }, createCall());
    await analyze();
    await analyze();
    const [first, second] = services.requests("sentiment").slice(-2);
    expect(JSON.stringify(first?.body)).toMatch(/"customer_id":"c-[0-9a-f]{40}"/);
    expect(second?.body).toEqual(first?.body);
  });
});

describe("qa", () => {
  it("evaluates who said what", async () => {
    const evaluation = await createSimpliQa(optionsFor("qa")).evaluate(
      { conversationId: "9001", agentId: "814", turns },
      createCall(),
    );
    expect(lastRequest("qa")?.body).toEqual({
      conversation_id: "9001",
      agent_id: "814",
      messages: [
        { role: "customer", content: "My parcel is late and I am angry" },
        { role: "agent", content: "I am sorry, I will look" },
      ],
    });
    expect(evaluation).toMatchObject({ overallScore: 0.83, coachingNotes: ["Good, warm opening."] });
    expect(evaluation.dimensions).toContainEqual({ name: "empathy", score: 0.9, evidence: null });
  });
});

describe("knowledge", () => {
  const article = {
    id: "77",
    title: "Return a parcel",
    content: "Send the parcel back within 30 days.",
    url: null,
    tags: ["Shipping"],
    language: "en",
    updatedAt: 1,
  };

  it("stores, finds and lists gaps", async () => {
    const knowledge = createSimpliKnowledge(optionsFor("knowledge"));
    expect(await knowledge.put(article, createCall())).toEqual({ externalId: "kb-1" });
    expect(lastRequest("knowledge")).toMatchObject({
      path: "/articles",
      body: {
        title: "Return a parcel",
        content: "Send the parcel back within 30 days.",
        tags: ["Shipping"],
        source: "intercom-articles",
      },
    });
    expect(await knowledge.search("how to return a parcel", 3, createCall())).toEqual([
      {
        title: "Return a parcel",
        url: null,
        articleId: "kb-1",
        updatedAt: null,
        score: 1,
        snippet: "Send the parcel back within 30 days.",
      },
    ]);
    expect(lastRequest("knowledge")?.body).toEqual({ query: "how to return a parcel", top_k: 3 });
    await knowledge.search("gift vouchers", 3, createCall());
    expect(await knowledge.gaps(createCall())).toEqual([
      { topic: "gift vouchers", count: 1, samples: ["gift vouchers"], suggestedTitle: "About: gift vouchers" },
    ]);
  });

  it("says that it cannot remove, and asks nobody", async () => {
    const before = services.requests("knowledge").length;
    expect(await createSimpliKnowledge(optionsFor("knowledge")).remove("77", createCall())).toBe(false);
    expect(services.requests("knowledge")).toHaveLength(before);
  });
});

describe("headers of every call", () => {
  it("carry key, request id and pipeline id as JSON", async () => {
    await createSimpliKnowledge(optionsFor("knowledge")).gaps(createCall({ requestId: "job-77", pipelineId: "notif_9" }));
    expect(lastRequest("knowledge")?.headers).toMatchObject({
      "x-api-key": "k-123",
      "x-request-id": "job-77",
      "x-pipeline-id": "notif_9",
      "content-type": "application/json",
      accept: "application/json",
    });
  });
});
