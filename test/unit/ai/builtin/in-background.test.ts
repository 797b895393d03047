/** Questions that nobody waits for: the encoder reads what somebody waits for first. */
import { expect, it } from "vitest";
import type { Embedder, EmbedUrgency } from "../../../../src/ai/builtin/embedder/embedder.js";
import { createLabelledMessages } from "../../../../src/ai/builtin/nearest-examples.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const MESSAGES = [
  "My parcel has not come yet. How do I track it? And when do I get my refund?",
  "I still have no tracking link.",
];

it.each([
  [true, "soon"],
  [false, "now"],
] as const)("has every message read with the urgency of its question (in the background: %s)", async (inBackground, expected) => {
  const urgencies: Record<string, Set<EmbedUrgency | undefined>> = {};
  let asking = "";
  const embedder: Embedder = {
    embed(texts, urgency) {
      if (urgency !== "later") (urgencies[asking] ??= new Set()).add(urgency);
      return Promise.resolve(texts.map((text) => new Float32Array(896).fill(text.length / 1000)));
    },
    close: () => Promise.resolve(),
  };
  const of = { ...call, inBackground };
  const turns = MESSAGES.map((content, index) => ({ role: "customer" as const, content, at: 1_700_000_000 + index }));
  const ask = async (name: string, work: (engines: ReturnType<typeof openEngines>) => Promise<unknown>) => {
    asking = name;
    await work(openEngines({ embedder }));
  };
  await ask("triage", ({ triage }) => triage.classify({ subject: "", body: MESSAGES[0] ?? "", metadata: {} }, of));
  await ask("reply", ({ reply }) => reply.draft(draftRequest(turns), of));
  await ask("search", ({ knowledge }) => knowledge.search("where is my parcel", 3, of));
  const each = new Set([expected]);
  expect(urgencies).toEqual({ triage: each, reply: each, search: each });
});

it("has a backtest's message, for which corrections are sought as of its moment, read after what somebody waits for", async () => {
  const urgencies: unknown[] = [];
  const embedder: Embedder = {
    embed(texts, urgency) {
      urgencies.push(urgency);
      return Promise.resolve(texts.map(() => new Float32Array(896).fill(0.03)));
    },
    close: () => Promise.resolve(),
  };
  const example = { question: "Refund?", category: "billing", at: 1, vector: new Float32Array(896).fill(0.03) };
  const labelled = createLabelledMessages({ current: () => Promise.resolve([example]) }, embedder);
  await labelled.nearest("w", "When do I get my refund?", 2);
  await labelled.nearest("w", "When do I get my refund?");
  expect(urgencies).toEqual(["soon", "now"]);
});
