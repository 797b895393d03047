import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSimpliQa } from "../../src/ai/simpli/qa.js";
import { createSimpliReply } from "../../src/ai/simpli/reply.js";
import { createSimpliTriage, createSimpliSentiment } from "../../src/ai/simpli/triage.js";
import { startSimpliServices, type FakeAnswer, type SimpliServices } from "../support/simpli-services.js";
import { createCall, failureOf } from "../support/simpli/call.js";

const NOW = Date.UTC(2026, 0, 5, 12);
const request = { subject: "Invoice", body: "Charged twice", metadata: {} };
let services: SimpliServices;
beforeEach(async () => {
  services = await startSimpliServices();
});
afterEach(() => services.close());

const createTriage = (more = {}) => createSimpliTriage({ url: services.urls.triage, apiKey: null, now: () => NOW, ...more });
const classify = (more = {}) => createTriage(more).classify(request, createCall());
const simpliError = (status: number, code: string): FakeAnswer => ({
  status,
  body: { error_code: code, detail: "No", request_id: "job-1" },
});

const LATER = { retry: "later" };
const NEVER = { retry: "never" };
const NEVER_COMES = new Promise(() => undefined);
const rows: readonly [name: string, answer: FakeAnswer, failure: Record<string, unknown>][] = [
  [
    "401",
    { status: 401, body: { error_code: "AUTHENTICATION_ERROR", detail: "Invalid" } },
    { code: "unauthorized", outcome: "refused", advice: LATER },
  ],
  ["403", simpliError(403, "FORBIDDEN"), { code: "FORBIDDEN", outcome: "refused", advice: NEVER }],
  ["404 of the domain", simpliError(404, "NOT_FOUND"), { code: "NOT_FOUND", outcome: "refused", advice: NEVER }],
  [
    "404 of a proxy before it",
    { status: 404, text: "404 page not found" },
    { code: "http_404", outcome: "refused", advice: LATER },
  ],
  ["404 without a word", { status: 404, text: "" }, { outcome: "refused", advice: LATER }],
  ["408", { status: 408, text: "Request Timeout" }, { code: "http_408", outcome: "unknown", advice: LATER }],
  ["413", { status: 413, body: { detail: "Too large" } }, { code: "http_413", outcome: "refused", advice: NEVER }],
  ["422", simpliError(422, "VALIDATION_ERROR"), { code: "VALIDATION_ERROR", outcome: "refused", advice: NEVER }],
  ["425", { status: 425, text: "" }, { code: "http_425", outcome: "refused", advice: LATER }],
  ["429", simpliError(429, "RATE_LIMITED"), { code: "RATE_LIMITED", outcome: "refused", advice: LATER }],
  [
    "429 with seconds to wait",
    { ...simpliError(429, "RATE_LIMITED"), headers: { "Retry-After": "30" } },
    { advice: { retry: "later", notBefore: NOW + 30_000 } },
  ],
  [
    "429 with a date to wait for",
    { ...simpliError(429, "RATE_LIMITED"), headers: { "Retry-After": "Mon, 05 Jan 2026 12:01:00 GMT" } },
    { advice: { retry: "later", notBefore: NOW + 60_000 } },
  ],
  ["500", simpliError(500, "INTERNAL_ERROR"), { code: "INTERNAL_ERROR", outcome: "unknown", advice: LATER, requestId: "job-1" }],
  ["502", simpliError(502, "EXTERNAL_SERVICE_ERROR"), { code: "EXTERNAL_SERVICE_ERROR", outcome: "unknown", advice: LATER }],
  ["503 from a proxy", { status: 503, text: "<html>down</html>" }, { code: "http_503", outcome: "unknown", advice: LATER }],
  [
    "a redirect",
    { status: 308, text: "", headers: { Location: "https://elsewhere.example/" } },
    { code: "redirected", outcome: "refused", advice: LATER },
  ],
  [
    "200 without JSON",
    { status: 200, text: "<html>welcome</html>" },
    { code: "unexpected_answer", outcome: "unknown", advice: LATER },
  ],
  ["200 without the category", { body: { urgency: "high" } }, { code: "unexpected_answer", status: 200, advice: NEVER }],
  ["200 with a list", { body: [] }, { code: "unexpected_answer", advice: NEVER }],
];

describe("what a failure means", () => {
  it.each(rows)("%s", async (_name, answer, expected) => {
    services.answer("triage", () => answer);
    const failure = await failureOf(classify());
    expect(failure).toMatchObject({ party: "triage", operation: "POST /classify", ...expected });
  });

  it("a service that is down was not asked, and is asked later", async () => {
    await services.stop("triage");
    expect(await failureOf(classify())).toMatchObject({ status: null, code: "unreachable", outcome: "not-sent", advice: LATER });
  });

  it("a service that takes too long may have done its work", async () => {
    services.answer("triage", () => ({ after: NEVER_COMES }));
    // Long enough for the request to arrive, also where the machine is busy.
    expect(await failureOf(classify({ timeoutMs: 1_000 }))).toMatchObject({ code: "timeout", outcome: "unknown", advice: LATER });
  });

  it("a connection that breaks after the request may have carried it", async () => {
    services.answer("triage", () => ({ drop: true }));
    expect(await failureOf(classify())).toMatchObject({ code: "connection_lost", outcome: "unknown", advice: LATER });
  });

  it("a caller that gives up ends the wait at once", async () => {
    services.answer("triage", () => ({ after: NEVER_COMES }));
    const giveUp = new AbortController();
    const failing = failureOf(createTriage().classify(request, createCall({ signal: giveUp.signal })));
    await expect.poll(() => services.requests("triage")).toHaveLength(1);
    giveUp.abort();
    expect(await failing).toMatchObject({ code: "aborted", advice: LATER });
  });

  it("Sentiment's 400 for its own model's bad answer is asked again, any other 400 is not", async () => {
    const sentiment = createSimpliSentiment({ url: services.urls.sentiment, apiKey: null, now: () => NOW });
    const analyze = () => sentiment.analyze({ customerId: "c1", text: "hello", channel: "chat", history: [] }, createCall());
    services.answer("sentiment", () => ({
      status: 400,
      body: { detail: "1 validation error for SentimentResult\nscore\n  Input should be a number" },
    }));
    expect(await failureOf(analyze())).toMatchObject({ code: "malformed_model_answer", outcome: "unknown", advice: LATER });
    services.answer("sentiment", () => ({ status: 400, body: { detail: "Invalid customer_id" } }));
    expect(await failureOf(analyze())).toMatchObject({ code: "http_400", outcome: "refused", advice: NEVER });
  });

  it("names the refused fields in both shapes of a 422, and never the sentence, which may quote a customer", async () => {
    const simpli = {
      error_code: "VALIDATION_ERROR",
      detail: "bad: secret words",
      errors: [{ field: "body -> text", message: "secret words" }],
    };
    const framework = { detail: [{ loc: ["body", "text"], msg: "secret words", type: "string_too_short" }] };
    for (const body of [simpli, framework]) {
      services.answer("triage", () => ({ status: 422, body }));
      await expect(classify()).rejects.toThrow("triage: POST /classify: answered 422 (body -> text)");
    }
  });
});

describe("what is not asked at all", () => {
  it("an empty text, an empty conversation, a conversation without a teammate", async () => {
    const now = () => NOW;
    const turns = [{ role: "customer", content: " \n", at: 1 }] as const;
    const draft = { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: null };
    const said = [{ role: "customer", content: "hello", at: 1 }] as const;
    const failures = await Promise.all([
      failureOf(createTriage().classify({ subject: "", body: " ", metadata: {} }, createCall())),
      failureOf(createSimpliReply({ url: services.urls.reply, apiKey: null, now }).draft(draft, createCall())),
      failureOf(
        createSimpliQa({ url: services.urls.qa, apiKey: null, now }).evaluate(
          { conversationId: "1", agentId: "", turns: said },
          createCall(),
        ),
      ),
    ]);
    for (const failure of failures) expect(failure).toMatchObject({ outcome: "not-sent", advice: NEVER, status: null });
    expect([...services.requests("triage"), ...services.requests("reply"), ...services.requests("qa")]).toEqual([]);
  });
});

describe("the request id in a failure", () => {
  it("comes from the header, is missing in a 401", async () => {
    services.answer("triage", () => simpliError(500, "INTERNAL_ERROR"));
    expect(await failureOf(classify())).toMatchObject({ requestId: "job-1" });
    const locked = await startSimpliServices({ apiKey: "right" });
    const triage = createSimpliTriage({ url: locked.urls.triage, apiKey: "wrong", now: () => NOW });
    expect(await failureOf(triage.classify(request, createCall()))).toMatchObject({ status: 401, requestId: null });
    await locked.close();
  });
});

describe("the breaker", () => {
  const breaker = { failures: 3, pauseMs: 10_000 };

  it("spares a service that failed three times in a row, and asks it again after the pause", async () => {
    let time = NOW;
    const triage = createSimpliTriage({ url: services.urls.triage, apiKey: null, now: () => time, breaker });
    const ask = () => triage.classify(request, createCall());
    services.answer("triage", () => ({ status: 503, text: "" }));
    for (let attempt = 0; attempt < 3; attempt += 1) await failureOf(ask());
    expect(await failureOf(ask())).toMatchObject({
      code: "paused",
      outcome: "not-sent",
      advice: { retry: "later", notBefore: NOW + 10_000 },
    });
    expect(services.requests("triage")).toHaveLength(3);
    time += 10_001;
    services.answer("triage", null);
    expect(await ask()).toMatchObject({ category: "billing" });
  });

  it("lets one call go first after the pause, and the others only once it succeeded", async () => {
    let time = NOW;
    const triage = createSimpliTriage({ url: services.urls.triage, apiKey: null, now: () => time, breaker });
    const ask = () => triage.classify(request, createCall());
    const askMany = () => Promise.all(Array.from({ length: 8 }, () => failureOf(ask())));
    services.answer("triage", () => ({ status: 503, text: "", delayMs: 100 }));
    for (let attempt = 0; attempt < 3; attempt += 1) await failureOf(ask());
    time += 10_001;
    const failures = await askMany();
    expect(services.requests("triage")).toHaveLength(3 + 1);
    const paused = { code: "paused", advice: { retry: "later", notBefore: time + 10_000 } };
    expect(failures).toMatchObject([{ code: "http_503" }, ...Array.from({ length: 7 }, () => paused)]);
    time += 10_001;
    services.answer("triage", null);
    const answers = await Promise.all(Array.from({ length: 8 }, ask));
    expect(answers.map(({ category }) => category)).toEqual(Array.from({ length: 8 }, () => "billing"));
    expect(services.requests("triage")).toHaveLength(4 + 8);
  });

  it("does not count refusals: the service is well", async () => {
    const triage = createTriage({ breaker });
    services.answer("triage", () => simpliError(422, "VALIDATION_ERROR"));
    for (let attempt = 0; attempt < 5; attempt += 1) await failureOf(triage.classify(request, createCall()));
    expect(services.requests("triage")).toHaveLength(5);
  });
});

describe("an address that accepts and says nothing", () => {
  it("runs into the time limit", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" ? address?.port : 0;
    const triage = createSimpliTriage({ url: `http://127.0.0.1:${port}`, apiKey: null, now: () => NOW, timeoutMs: 1_000 });
    expect(await failureOf(triage.classify(request, createCall()))).toMatchObject({ code: "timeout" });
    silent.close();
  });
});
