/** What a draft repeats of an answer that a teammate once gave somebody else. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import type { Engines } from "../../../../src/ai/ports.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
let engines: Engines;
beforeAll(() => {
  embedder = startEmbedder();
  engines = openEngines({ embedder });
});
afterAll(() => embedder.close());

const draft = (said: string, change: Parameters<typeof draftRequest>[1]) => engines.reply.draft(draftRequest(said, change), call);

it("does not repeat a past answer that is about none of them, nor what was due in that case", async () => {
  const past = (question: string, answer: string) => ({
    ...{ conversationId: "7", question, answer, answeredAt: 5 },
    ...{ language: "en", url: "https://app.example/7", nearness: 0.95 },
  });
  const voucher = past(
    "May my gift card be turned into cash?",
    "The code is worth £60.00. Gift cards cannot be turned into cash.",
  );
  const other = await draft("The lamp is lovely. How do I reset my password? And how do I change my name?", {
    precedents: [voucher],
  });
  expect(other.text).not.toContain("Gift cards");
  const alike = await draft("May I turn a gift card into cash?", { precedents: [voucher] });
  expect(alike.text).toContain("Gift cards cannot be turned into cash.");
  expect(alike.text).not.toContain("60");
});
