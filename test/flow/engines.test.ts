/** One life of a conversation, whoever answers: Simpli's services, a language model, the built-in engine, or some of each. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const TEAMMATE = "7401001";
const SECRET = "4111 1111 1111 1111";

let simpli: SimpliServices;
let llm: LlmServer;
beforeAll(async () => {
  simpli = await startSimpliServices();
  llm = await startLlmServer();
});
afterAll(async () => {
  await simpli.close();
  await llm.close();
});

const llmEnv = () => ({ LLM_BASE_URL: llm.url, LLM_MODEL: "tiny" });
const simpliEnv = () => ({
  SIMPLI_TRIAGE_URL: simpli.urls.triage,
  SIMPLI_REPLY_URL: simpli.urls.reply,
  SIMPLI_SENTIMENT_URL: simpli.urls.sentiment,
  SIMPLI_QA_URL: simpli.urls.qa,
});

const ENGINES: readonly {
  readonly who: string;
  readonly env: () => Record<string, string>;
  readonly drafts: RegExp;
  readonly scores: RegExp;
}[] = [
  {
    who: "the built-in engine",
    env: () => ({}),
    drafts: /built-in engine/,
    scores: /built-in engine.*whether the facts were right is not checked/,
  },
  { who: "Simpli's services", env: simpliEnv, drafts: /Simpli/, scores: /Simpli/ },
  { who: "a language model", env: llmEnv, drafts: /tiny/, scores: /tiny/ },
  {
    who: "Simpli for triage and drafts, a model for the rest",
    env: () => ({ ...llmEnv(), SIMPLI_TRIAGE_URL: simpli.urls.triage, SIMPLI_REPLY_URL: simpli.urls.reply }),
    drafts: /Simpli/,
    scores: /tiny/,
  },
];

describe.each(ENGINES)("$who", ({ env, drafts, scores }) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database: "postgres", env: env() });
  });
  afterAll(() => app.close());

  it("classifies, reads the mood, drafts and scores, and says who it was", async () => {
    const { twin } = app;
    const { conversationId, contactId } = twin.customerWrites({
      text: `I was charged twice for my invoice this month. My card is ${SECRET}. Please check the payment.`,
      customer: { name: "Ana Silva", email: "ana@example.com" },
    });
    await app.quiet();
    const open = twin.conversation(conversationId);
    expect(open.tagNames.some((tag) => tag.startsWith("ai-"))).toBe(true);
    expect(["positive", "neutral", "negative"]).toContain(twin.contact(contactId).attributes["sentiment_score"]);
    expect(open.notes).toHaveLength(1);
    expect(open.notes[0]?.body).toMatch(drafts);
    expect(labelsOf(await openHome(twin, conversationId, TEAMMATE))).toEqual(
      expect.arrayContaining(["Insert draft", "Regenerate", "Details"]),
    );

    twin.teammateReplies(
      conversationId,
      "Hi Ana, I have refunded the second charge today. You will see it within five days.",
      TEAMMATE,
    );
    twin.close(conversationId, { adminId: TEAMMATE });
    await app.quiet();
    const [, score, ...more] = twin.conversation(conversationId).notes;
    expect(score?.body).toMatch(/QA Score: \d+%/);
    expect(score?.body).toMatch(scores);
    expect(more).toEqual([]);
  });

  it("no card number and no address leaves the process", () => {
    const left = JSON.stringify([
      simpli.requests("triage"),
      simpli.requests("reply"),
      simpli.requests("sentiment"),
      simpli.requests("qa"),
      llm.calls(),
    ]);
    expect(left).not.toContain(SECRET);
    expect(left).not.toContain("ana@example.com");
  });
});

describe("a language model for triage", () => {
  it("is shown what teammates corrected of messages like this one, without whom they were from", async () => {
    const app = await runApp({ database: "postgres", env: llmEnv() });
    const text = "My parcel from the winter sale still has not arrived, the tracking stands still";
    const first = app.twin.customerWrites({
      text: `${text}. Write to ana@example.com`,
      customer: { name: "Ana Silva", email: "ana@example.com" },
    });
    await app.quiet();
    let sidebar = await openHome(app.twin, first.conversationId, TEAMMATE);
    for (const label of ["Details", "Correct the classification"]) sidebar = await clickLabel(app.twin, sidebar, label);
    await clickLabel(app.twin, sidebar, "Save", { category: "shipping", urgency: "high" });
    await app.quiet();
    const before = llm.calls().length;
    app.twin.customerWrites({
      text: "The tracking of my parcel stands still, it has not arrived",
      customer: { name: "Ben", email: "ben@example.org" },
    });
    await app.quiet();
    const asked = llm.calls().slice(before);
    const [shown, ...others] = asked.filter(({ user }) => user.includes('"examples"'));
    expect(others).toEqual([]);
    expect(shown?.user).toContain('"category":"shipping"');
    expect(shown?.user).toContain("the tracking stands still");
    expect(shown?.system).toContain("with the category that a colleague gave them");
    expect(JSON.stringify(asked)).not.toContain("ana@example.com");
    await app.close();
  });
});

describe("a language model that is down", () => {
  it("is replaced by the built-in engine, and the note says so", async () => {
    llm.answer(() => ({ status: 503 }));
    const app = await runApp({ database: "postgres", env: llmEnv() });
    const { conversationId } = app.twin.customerWrites({
      text: "How long does standard delivery to Ireland take?",
      customer: { name: "Ben" },
    });
    await app.quiet();
    const [note] = app.twin.conversation(conversationId).notes;
    expect(note?.body).toContain("built-in engine");
    expect(note?.body).toMatch(/language model had an error of its own \(HTTP 503\)/i);
    await app.close();
    llm.answer(null);
  });
});
