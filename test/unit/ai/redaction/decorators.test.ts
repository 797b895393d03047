import { describe, expect, it } from "vitest";
import { decorateContract } from "../../../../src/ai/decorate.js";
import { createSimpliReply } from "../../../../src/ai/simpli/reply.js";
import type { Engines } from "../../../../src/ai/ports.js";
import type { Attribution } from "../../../../src/domain/answers.js";
import type { KnownContactsOf } from "../../../../src/ai/redaction/redact-engines.js";
import { redacting, withRedaction } from "../../../../src/ai/redaction/redact-engines.js";
import { startSimpliServices } from "../../../support/simpli-services.js";
import { createCall } from "../../../support/simpli/call.js";

const by: Attribution = { engine: "llm", model: "m", notice: null, masked: 0 };
const contactsOf: KnownContactsOf = () => Promise.resolve([{ name: "Jane Doe", email: "jane@doe.example", phone: null }]);
const said = "I am Jane, card 4111 1111 1111 1111";
const turns = [
  { role: "customer", content: said, at: 1 },
  { role: "agent", content: "Thank you, Jane", at: 2 },
] as const;

/** Engines that answer with what they were asked, so that it can be seen. */
function createEcho(): { readonly engines: Engines; readonly seen: string[] } {
  const seen: string[] = [];
  const note = (request: unknown): string => {
    seen.push(JSON.stringify(request));
    return JSON.stringify(request);
  };
  const engines: Engines = {
    triage: {
      classify: (request) =>
        Promise.resolve({
          category: "billing",
          urgency: null,
          sentiment: null,
          confidence: null,
          alternatives: [],
          reason: note(request),
          by,
        }),
      route: (request) => Promise.resolve({ team: null, agent: null, reason: note(request), by }),
    },
    reply: {
      draft: (request) =>
        Promise.resolve({
          draftId: null,
          text: `Dear ${request.customerName}: ${note(request)}`,
          confidence: 1,
          sources: [{ title: "Cards", url: null, articleId: null, updatedAt: null, answers: [request.turns[0]?.content ?? ""] }],
          open: [request.turns[0]?.content ?? ""],
          language: "en",
          abstained: null,
          by,
        }),
      styles: () => Promise.resolve([]),
      feedback: (feedback) => {
        note(feedback);
        return Promise.resolve();
      },
    },
    sentiment: {
      analyze: (request) =>
        Promise.resolve({ score: 0, label: "neutral", escalationRisk: 0, confidence: null, triggers: [note(request)], by }),
    },
    qa: {
      evaluate: (request) =>
        Promise.resolve({
          overallScore: 1,
          dimensions: [{ name: "empathy", score: 1, evidence: note(request) }],
          coachingNotes: [note(request)],
          by,
        }),
    },
    knowledge: {
      put: (article) => Promise.resolve({ externalId: note(article) }),
      remove: () => Promise.resolve(true),
      search: (query) =>
        Promise.resolve([{ title: note(query), url: null, articleId: null, updatedAt: null, score: 1, snippet: "" }]),
      gaps: () => Promise.resolve([]),
    },
    brief: {
      write: (request) => Promise.resolve({ lines: [{ kind: "wants", text: note(request), messageId: "m1" }], quoted: true, by }),
    },
  };
  return { engines, seen };
}

const SECRETS = ["Jane", "4111", "jane@doe.example"];

describe("engines outside the process", () => {
  it("never see a secret, and their answers read right", async () => {
    const { engines, seen } = createEcho();
    const hidden = withRedaction(engines, contactsOf);
    const call = createCall();
    const classification = await hidden.triage.classify(
      { subject: "From Jane", body: said, metadata: { mail: "jane@doe.example", orders: 3 } },
      call,
    );
    const request = {
      conversationId: "1",
      turns,
      style: "friendly",
      language: "en",
      instruction: "mention Jane",
      customerName: "Jane",
    };
    const draft = await hidden.reply.draft(request, call);
    const reading = await hidden.sentiment.analyze({ customerId: "c1", text: said, channel: "chat", history: [] }, call);
    const evaluation = await hidden.qa.evaluate(
      { conversationId: "1", agentId: "2", turns, rating: { score: 1, remark: said } },
      call,
    );
    const messages = turns.map((turn, index) => ({ ...turn, id: `m${index}` }));
    const brief = await hidden.brief.write({ conversationId: "1", messages }, call);
    await hidden.knowledge.search(said, 3, call);
    await hidden.reply.feedback({ draftId: "d", accepted: false, editedText: `Hi Jane, ${said}` }, call);

    for (const secret of SECRETS) expect(seen.join("\n")).not.toContain(secret);
    expect(seen.join("\n")).toContain('"orders":3');
    expect(classification.reason).toContain(said);
    expect(draft.text).toContain("Dear Jane");
    expect([draft.sources[0]?.answers, draft.open]).toEqual([[said], [said]]);
    expect(reading.triggers[0]).toContain(said);
    expect(evaluation.dimensions[0]?.evidence).toContain(said);
    expect(evaluation.coachingNotes[0]).toContain("Thank you, Jane");
    expect(brief.lines[0]?.text).toContain(said);
    expect([classification, draft, reading, evaluation].map((answer) => answer.by.masked)).toEqual([3, 2, 2, 2]);
  });

  it.each(["4111111111111111", "jane.long.name@doe.example", "DE89370400440532013000"])(
    "see no part of %s in a subject that was cut out of the message",
    async (secret) => {
      for (let begins = 100; begins < 120; begins += 1) {
        const { engines, seen } = createEcho();
        const body = `${"please help me ".repeat(9).slice(0, begins - 1)} ${secret} and more behind it`;
        await withRedaction(engines, contactsOf).triage.classify(
          { subject: body.slice(0, 120), body, metadata: {} },
          createCall(),
        );
        expect(seen.join("\n")).toContain("please help me");
        for (let end = 6; end <= secret.length; end += 1) expect(seen.join("\n")).not.toContain(` ${secret.slice(0, end)}`);
      }
    },
  );

  it("get articles as they are: those are published", async () => {
    const { engines, seen } = createEcho();
    const article = {
      id: "1",
      title: "Contact",
      content: "Write to help@acme.example",
      url: null,
      tags: [],
      language: null,
      updatedAt: 1,
    };
    await withRedaction(engines).knowledge.put(article, createCall());
    expect(seen[0]).toContain("help@acme.example");
  });

  it("see placeholders on the wire", async () => {
    const services = await startSimpliServices();
    const simpli = createSimpliReply({ url: services.urls.reply, apiKey: null, now: Date.now });
    const reply = decorateContract("reply", simpli, redacting(contactsOf));
    const request = {
      conversationId: "1",
      turns: [turns[0]],
      style: "friendly",
      language: "en",
      instruction: null,
      customerName: null,
    };
    const draft = await reply.draft(request, createCall());
    expect(services.requests("reply")[0]?.body).toMatchObject({
      conversation: [{ role: "customer", content: "I am [name-1], card [card-1]" }],
    });
    expect(draft.text).toContain(said);
    expect(draft.by).toMatchObject({ engine: "simpli", masked: 2 });
    await services.close();
  });
});
