/** What is handed over to Simpli counts as taken only where the answer is Simpli's, and speaks of no error. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSimpliKnowledge } from "../../src/ai/simpli/knowledge.js";
import { createSimpliReply } from "../../src/ai/simpli/reply.js";
import { createCall, failureOf } from "../support/simpli/call.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let services: SimpliServices;
beforeAll(async () => {
  services = await startSimpliServices();
});
afterAll(() => services.close());

const optionsFor = (service: "knowledge" | "reply") => ({ url: services.urls[service], apiKey: null, now: Date.now });

function putArticle() {
  const article = { id: "7", title: "T", content: "C", url: null, tags: [], language: null, updatedAt: 1 };
  return createSimpliKnowledge(optionsFor("knowledge")).put(article, createCall());
}

it.each([
  ["nothing", { text: "" }, null],
  ["an id", { body: { id: "kb-1" } }, "kb-1"],
  ["no error", { body: { id: "kb-1", error: null, error_code: "" } }, "kb-1"],
  ["a word", { body: "stored" }, null],
])("takes an article as handed over where the answer is %s", async (_what, answer, externalId) => {
  services.answer("knowledge", () => answer);
  expect(await putArticle()).toEqual({ externalId });
});

it.each([
  ["a page of a proxy", { text: "<html>Sign in</html>" }],
  ["an error", { body: { error: "index is full" } }],
  ["an error's code", { body: { error_code: "INTERNAL_ERROR", detail: "No" } }],
])("is a broken contract where a 200 is %s", async (_what, answer) => {
  services.answer("knowledge", () => answer);
  services.answer("reply", () => answer);
  expect(await failureOf(putArticle())).toMatchObject({ code: "unexpected_answer", party: "knowledge" });
  const feedback = { draftId: "d", accepted: true, editedText: null };
  const sent = createSimpliReply(optionsFor("reply")).feedback(feedback, createCall());
  expect(await failureOf(sent)).toMatchObject({ code: "unexpected_answer", party: "reply" });
});
