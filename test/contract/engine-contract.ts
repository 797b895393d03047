import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DraftRequest, type Engines } from "../../src/ai/ports.js";
import { type Call, type EngineName, SENTIMENT_LABELS } from "../../src/domain/answers.js";

/** An engine under test and how to end it. */
export interface OpenEngine {
  readonly engines: Engines;
  close(): Promise<void>;
}

export interface EngineContract {
  /** Shown as the suite's name. */
  readonly title: string;
  /** Who must sign every answer. */
  readonly engine: EngineName;
  open(): Promise<OpenEngine>;
}

const call: Call = {
  workspaceId: "contract",
  conversationId: null,
  requestId: "request-1",
  pipelineId: "pipeline-1",
  signal: new AbortController().signal,
};

const draftRequest: DraftRequest = {
  conversationId: "1",
  turns: [{ role: "customer", content: "How do I reset my password?", at: 1_700_000_000 }],
  style: "friendly",
  language: "en",
  instruction: null,
  customerName: "Ana",
};

/** What every engine owes to the app, whoever answers. Call it from a test file of the engine. */
export function describeEngineContract(contract: EngineContract): void {
  describe(`${contract.title} keeps the engines' contract`, () => {
    let open: OpenEngine;
    beforeAll(async () => {
      open = await contract.open();
    });
    afterAll(() => open.close());

    it("classifies and signs its answer", async () => {
      const answer = await open.engines.triage.classify({ subject: "Invoice", body: "I was charged twice", metadata: {} }, call);
      expect(answer.category).not.toBe("");
      expectChance(answer.confidence);
      answer.alternatives.forEach(({ confidence }) => expectChance(confidence));
      expect(answer.by.engine).toBe(contract.engine);
    });

    it("routes to a team or says why not", async () => {
      const routing = await open.engines.triage.route(
        { conversationId: "1", category: "billing", urgency: "low", sentiment: "neutral", confidence: 0.9 },
        call,
      );
      expect(routing.team ?? routing.agent ?? routing.reason).toBeTruthy();
    });

    it("reads a mood whose score and label agree", async () => {
      const reading = await open.engines.sentiment.analyze(
        { customerId: "c", text: "This is terrible, nobody answers me", channel: "chat", history: [] },
        call,
      );
      expect(SENTIMENT_LABELS).toContain(reading.label);
      expect(Math.abs(reading.score ?? 0)).toBeLessThanOrEqual(1);
      if (reading.label === "negative") expect(reading.score ?? -1).toBeLessThan(0);
      expectChance(reading.escalationRisk);
      expectChance(reading.confidence);
    });

    it("drafts a reply with a confidence that can be shown", async () => {
      const draft = await open.engines.reply.draft(draftRequest, call);
      expect(draft.text.trim()).not.toBe("");
      expectChance(draft.confidence);
      if (draft.abstained !== null) expect(draft.confidence ?? 0).toBeLessThanOrEqual(0.3);
      draft.sources.forEach(({ title }) => expect(title).not.toBe(""));
    });

    it("offers at least one style, each once", async () => {
      const ids = (await open.engines.reply.styles(call)).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it("scores a conversation between 0 and 1, in named dimensions", async () => {
      const turns = [
        { role: "customer", content: "Where is my parcel?", at: 1_700_000_000 },
        { role: "agent", content: "Hello, I have checked and it will arrive tomorrow.", at: 1_700_000_100 },
      ] as const;
      const evaluation = await open.engines.qa.evaluate({ conversationId: "1", agentId: "2", turns }, call);
      expectChance(evaluation.overallScore);
      evaluation.dimensions.forEach(({ score }) => expectChance(score));
      expect(new Set(evaluation.dimensions.map(({ name }) => name)).size).toBe(evaluation.dimensions.length);
    });

    it("finds no more articles than asked for, best first", async () => {
      const hits = await open.engines.knowledge.search("reset password", 2, call);
      expect(hits.length).toBeLessThanOrEqual(2);
      const scores = hits.map(({ score }) => score);
      scores.forEach(expectChance);
      expect(scores).toEqual([...scores].sort((left, right) => right - left));
    });

    it("lists gaps with a topic each", async () => {
      for (const gap of await open.engines.knowledge.gaps(call)) expect(gap.topic).not.toBe("");
    });
  });
}

function expectChance(value: number | null): void {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(1);
}
