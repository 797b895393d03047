/** What of an answer of Simpli's services is never taken over: the sentence of an error, and what no database keeps. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

function draft(body: unknown) {
  services.answer("reply", () => ({ body }));
  const request = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
  return createSimpliReply(optionsFor("reply")).draft(request, createCall());
}
function analyze() {
  const request = { customerId: "c", text: "t", channel: "chat", history: [] } as const;
  return createSimpliSentiment(optionsFor("sentiment")).analyze(request, createCall());
}

describe("an answer of 200 that speaks of an error", () => {
  it.each([
    [{ status: "error", text: "LLM quota exceeded" }],
    [{ error: "LLM quota exceeded", draft: "LLM quota exceeded" }],
    [{ error: { message: "quota" }, reply: "quota" }],
    [{ error_code: "INTERNAL_ERROR", text: "quota" }],
    [{ error_code: 17, text: "quota" }],
    [{ error: { code: 0, message: "quota" }, text: "quota" }],
    [{ message: "LLM quota exceeded" }],
  ])("is no draft: %j", async (body) => {
    expect(await failureOf(draft(body))).toMatchObject({ code: "unexpected_answer", advice: { retry: "never" } });
  });

  it("is no other answer either, while an empty error is none", async () => {
    const error = "quota";
    services.answer("triage", () => ({ body: { category: "billing", error } }));
    services.answer("sentiment", () => ({ body: { score: 0, error } }));
    const triage = createSimpliTriage(optionsFor("triage"));
    const asked = [() => triage.classify({ subject: "s", body: "b", metadata: {} }, createCall()), analyze];
    for (const ask of asked) expect(await failureOf(ask())).toMatchObject({ code: "unexpected_answer" });
    expect(await draft({ draft: "Hello", error: null, error_code: null, status: "ok" })).toMatchObject({ text: "Hello" });
    for (const none of [{ error_code: 0 }, { error_code: "0" }, { error: {} }, { error: { code: 0, message: "", type: null } }])
      expect(await draft({ draft: "Hello", ...none })).toMatchObject({ text: "Hello" });
  });
});

it("a page in place of an answer is a proxy's whose service is away: it is asked again later", async () => {
  const page = { text: "<html><body>We are back in a minute</body></html>" };
  for (const service of ["triage", "reply", "sentiment"] as const) services.answer(service, () => page);
  const triage = createSimpliTriage(optionsFor("triage"));
  const reply = createSimpliReply(optionsFor("reply"));
  const request = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
  const later = { code: "unexpected_answer", advice: { retry: "later" } };
  expect(await failureOf(triage.classify({ subject: "s", body: "b", metadata: {} }, createCall()))).toMatchObject(later);
  expect(await failureOf(reply.draft(request, createCall()))).toMatchObject(later);
  expect(await failureOf(analyze())).toMatchObject(later);
  services.answer("triage", () => ({ body: { confidence: 1 } }));
  expect(await failureOf(triage.classify({ subject: "s", body: "b", metadata: {} }, createCall()))).toMatchObject({
    code: "unexpected_answer",
    advice: { retry: "never" },
  });
});

it("characters that no database keeps are not in what is read, and emoji are", async () => {
  const triggers = ["a\u0000b", "half \ud83d", "whole \ud83d\ude00", "a \\u0000 path"];
  services.answer("sentiment", () => ({ text: JSON.stringify({ score: 0, triggers }) }));
  expect((await analyze()).triggers).toEqual(["ab", "half \ufffd", "whole \ud83d\ude00", "a \\u0000 path"]);
});
