import { describe, expect, it } from "vitest";
import { OutsideError } from "../../../../src/kernel/errors.js";
import { withFallback } from "../../../../src/ai/llm-with-fallback.js";
import { createChatClient } from "../../../../src/ai/llm/chat-client.js";
import { createLlmEngines } from "../../../../src/ai/llm/create-llm-engines.js";
import type { Engines } from "../../../../src/ai/ports.js";
import type { Attribution } from "../../../../src/domain/answers.js";
import { startLlmServer } from "../../../support/llm-server.js";
import { createCall, failureOf } from "../../../support/simpli/call.js";

const by: Attribution = { engine: "builtin", model: "b1", notice: null, masked: 0 };
const local: Engines = {
  triage: {
    classify: () =>
      Promise.resolve({
        category: "local",
        urgency: null,
        sentiment: null,
        confidence: null,
        alternatives: [],
        reason: null,
        by,
      }),
    route: () => Promise.resolve({ team: "Local", agent: null, reason: null, by }),
  },
  reply: {
    draft: () =>
      Promise.resolve({ draftId: null, text: "local", confidence: null, sources: [], language: null, abstained: null, by }),
    styles: () => Promise.resolve([]),
    feedback: () => Promise.resolve(),
  },
  sentiment: {
    analyze: () => Promise.resolve({ score: 0, label: "neutral", escalationRisk: null, confidence: null, triggers: [], by }),
  },
  qa: { evaluate: () => Promise.resolve({ overallScore: 0.5, dimensions: [], coachingNotes: [], by }) },
  knowledge: {
    put: () => Promise.resolve({ externalId: null }),
    remove: () => Promise.resolve(true),
    search: () => Promise.resolve([]),
    gaps: () => Promise.resolve([{ topic: "local", count: 1, samples: [], suggestedTitle: null }]),
  },
  brief: { write: () => Promise.resolve({ lines: [], quoted: true, by }) },
};
const around = {
  articles: { find: () => Promise.resolve([]), hasAny: () => Promise.resolve(true), languages: () => Promise.resolve([]) },
  detectLanguage: () => null,
  readsTogether: false,
};
const turns = [{ role: "customer", content: "hello", at: 1 }] as const;
const NOTICE = "Answered by the built-in engine because the language model could not be reached";

describe("a language model that cannot be reached", () => {
  it("is stood in for by the built-in engine, which says so", async () => {
    const server = await startLlmServer();
    const client = createChatClient({ baseUrl: server.url, apiKey: null, model: "tiny", now: Date.now, newSecret: () => "s1" });
    await server.close();
    const engines = withFallback(createLlmEngines({ client, knowledge: local.knowledge, ...around }), local);
    const call = createCall();
    const draft = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
    const answers = [
      await engines.triage.classify({ subject: "s", body: "b", metadata: {} }, call),
      await engines.reply.draft(draft, call),
      await engines.sentiment.analyze({ customerId: "c", text: "t", channel: "chat", history: [] }, call),
      await engines.qa.evaluate({ conversationId: "1", agentId: "2", turns }, call),
    ];
    for (const answer of answers) expect(answer.by).toEqual({ ...by, notice: NOTICE });
    expect(await engines.knowledge.gaps(call)).toHaveLength(1);
  });

  it("gets no stand-in where the caller gave up, or where the program is at fault", async () => {
    const failure = {
      party: "triage",
      operation: "x",
      status: null,
      code: "aborted",
      requestId: null,
      outcome: "unknown",
      advice: { retry: "later" },
    } as const;
    const failing = (error: Error): Engines => ({ ...local, triage: { ...local.triage, classify: () => Promise.reject(error) } });
    const request = { subject: "s", body: "b", metadata: {} };
    const aborted = createCall({ signal: AbortSignal.abort() });
    expect(
      await failureOf(withFallback(failing(new OutsideError("x", failure)), local).triage.classify(request, aborted)),
    ).toMatchObject({ code: "aborted" });
    await expect(withFallback(failing(new TypeError("a mistake")), local).triage.classify(request, createCall())).rejects.toThrow(
      TypeError,
    );
  });

  it.each([
    ["daily_limit", null, /tokens of the day are used up/],
    ["repeated_rules", 200, /wrote down its own instructions/],
    ["unreachable", null, /could not be reached/],
    ["timeout", null, /did not answer in time/],
    ["connection_lost", null, /connection to the language model broke/],
    ["paused", null, /failed several times in a row and is asked again shortly/],
    ["unexpected_answer", 200, /gave an answer that cannot be used/],
    ["unauthorized", 401, /refused the key \(check LLM_API_KEY\)/],
    ["http_404", 404, /check LLM_MODEL and LLM_BASE_URL/],
    ["redirected", 302, /forwards elsewhere \(check LLM_BASE_URL\)/],
    ["rate_limit_exceeded", 429, /takes no more requests for now \(its rate limit\)/],
    ["insufficient_quota", 429, /account has no credit left/],
    ["http_400", 400, /refused the request \(HTTP 400\)/],
    ["http_503", 503, /had an error of its own \(HTTP 503\)/],
  ])("is stood in for after %s (%s), and the notice says why", async (code, status, notice) => {
    const failure = {
      party: "reply",
      operation: "x",
      status,
      code,
      requestId: null,
      outcome: "not-sent",
      advice: { retry: "later" },
    } as const;
    const failing: Engines = { ...local, reply: { ...local.reply, draft: () => Promise.reject(new OutsideError("x", failure)) } };
    const draft = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
    expect((await withFallback(failing, local).reply.draft(draft, createCall())).by.notice).toMatch(notice);
  });

  it.each([
    ["unauthorized", 401],
    ["http_402", 402],
    ["insufficient_quota", 429],
    ["http_404", 404],
    ["redirected", 302],
  ])("is the operator's affair after %s (%s) where others' workspaces are served", async (code, status) => {
    const failure = {
      party: "reply",
      operation: "x",
      status,
      code,
      requestId: null,
      outcome: "refused",
      advice: { retry: "later" },
    } as const;
    const failing: Engines = { ...local, reply: { ...local.reply, draft: () => Promise.reject(new OutsideError("x", failure)) } };
    const draft = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
    const { by: answeredBy } = await withFallback(failing, local, "operators").reply.draft(draft, createCall());
    expect(answeredBy.notice).toBe("Answered by the built-in engine because the language model does not answer for now");
  });

  it("is not mentioned where it answered", async () => {
    const server = await startLlmServer();
    const client = createChatClient({ baseUrl: server.url, apiKey: null, model: "tiny", now: Date.now, newSecret: () => "s1" });
    const engines = withFallback(createLlmEngines({ client, knowledge: local.knowledge, ...around }), local);
    const { by: answeredBy } = await engines.triage.classify({ subject: "s", body: "b", metadata: {} }, createCall());
    expect(answeredBy).toEqual({ engine: "llm", model: "tiny", notice: null, masked: 0 });
    await server.close();
  });
});
