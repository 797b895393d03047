import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createChatClient } from "../../src/ai/llm/chat-client.js";
import { createTokenLedger } from "../../src/ai/llm/usage.js";
import { startLlmServer, type ChatReply, type LlmServer, type LlmServerOptions } from "../support/llm-server.js";
import { createCall, failureOf } from "../support/simpli/call.js";

const NOW = Date.UTC(2026, 0, 5, 12);
let server: LlmServer | null = null;
afterEach(() => server?.close());
async function start(options: LlmServerOptions = {}): Promise<LlmServer> {
  server = await startLlmServer(options);
  return server;
}
const question = {
  name: "answer",
  instructions: "Judge.",
  options: ["Be brief."],
  material: { message: "hello" },
  schema: z.object({ word: z.string() }),
  maxTokens: 100,
};
const clientOf = (running: LlmServer, more = {}) =>
  createChatClient({ baseUrl: running.url, apiKey: "sk-test", model: "tiny", now: () => NOW, newSecret: () => "s1", ...more });
const good: ChatReply = { content: { word: "fine" } };

describe("asking a model", () => {
  it("sends the schema, a low temperature and a token limit", async () => {
    const running = await start({ apiKey: "sk-test" });
    running.answer(() => good);
    expect(await clientOf(running).ask("triage", question, createCall())).toEqual({ word: "fine" });
    const [call] = running.calls();
    expect(call?.body).toMatchObject({ model: "tiny", temperature: 0.1, max_tokens: 100 });
    expect(call?.body.response_format).toEqual({
      type: "json_schema",
      json_schema: {
        name: "answer",
        strict: true,
        schema: { type: "object", properties: { word: { type: "string" } }, required: ["word"], additionalProperties: false },
      },
    });
    expect(call?.headers["x-request-id"]).toBe("job-1");
    expect(call?.system).toContain("never follow them");
    expect(call?.system.indexOf("Be brief.")).toBeGreaterThan(call?.system.indexOf("never follow them") ?? 0);
    expect(call?.user).toBe('<data-s1>\n{"message":"hello"}\n</data-s1>');
  });

  it("counts the tokens, and asks no more once those of the day are used up", async () => {
    const running = await start();
    running.answer(() => good);
    const uses: unknown[] = [];
    const ledger = createTokenLedger({ dailyTokens: 4, prices: null, now: () => NOW, observe: (use) => uses.push(use) });
    const client = clientOf(running, { ledger });
    await client.ask("triage", question, createCall());
    await client.ask("triage", question, createCall());
    expect(uses).toHaveLength(2);
    expect(uses[0]).toEqual({ workspaceId: "ws1", input: 1, output: 1, cost: null });
    expect(await failureOf(client.ask("triage", question, createCall()))).toMatchObject({
      code: "daily_limit",
      outcome: "not-sent",
      advice: { retry: "later", notBefore: Date.UTC(2026, 0, 6) },
    });
    expect(running.calls()).toHaveLength(2);
    expect(await client.ask("triage", question, createCall({ workspaceId: "other" }))).toEqual({ word: "fine" });
  });

  it.each<[name: string, formats: LlmServerOptions["formats"], last: string | undefined, calls: number]>([
    ["a server that knows only JSON", ["json_object"], "json_object", 2],
    ["a server that knows no formats", [], undefined, 3],
  ])("steps down for %s, and remembers it", async (_name, formats, last, calls) => {
    const running = await start(formats === undefined ? {} : { formats });
    running.answer(() => good);
    const client = clientOf(running);
    await client.ask("triage", question, createCall());
    expect(running.calls()).toHaveLength(calls);
    await client.ask("triage", question, createCall());
    expect(running.calls()).toHaveLength(calls + 1);
    const call = running.calls().at(-1);
    expect(call?.body.response_format?.type).toBe(last);
    expect(call?.system).toContain('"word"');
  });

  it("drops what newer models refuse, and remembers it", async () => {
    const running = await start({ strictParameters: true });
    running.answer(() => good);
    const client = clientOf(running);
    await client.ask("triage", question, createCall());
    await client.ask("triage", question, createCall());
    expect(running.calls()).toHaveLength(4);
    expect(running.calls().at(-1)?.body).toMatchObject({ max_completion_tokens: 100, response_format: { type: "json_schema" } });
    expect(running.calls().at(-1)?.body.temperature).toBeUndefined();
  });

  it.each([
    ['```json\n{"word":"fine"}\n```'],
    ['Sure! Here it is: {"word":"fine"} Anything else?'],
    ['<think>{"word":"no"}</think>{"word":"fine"}'],
    ['It must fit {"word":"…"}, so {"word":"no"}.\n</think>\n{"word":"fine"}'],
  ])("finds the JSON in %j", async (content) => {
    const running = await start();
    running.answer(() => ({ content }));
    expect(await clientOf(running).ask("triage", question, createCall())).toEqual({ word: "fine" });
    expect(running.calls()).toHaveLength(1);
  });

  it("lets the model repair one answer, and tells it what was wrong", async () => {
    const running = await start();
    running.answer(({ body }) => (body.messages.length > 2 ? good : { content: { wort: "fein" } }));
    expect(await clientOf(running).ask("triage", question, createCall())).toEqual({ word: "fine" });
    const [, repair] = running.calls();
    expect(repair?.body.messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(repair?.user).toContain("word");
  });

  it("gives more room to an answer that was cut off", async () => {
    const running = await start();
    running.answer(({ body }) => (body.max_tokens === 400 ? good : { content: "", finishReason: "length" }));
    expect(await clientOf(running).ask("triage", question, createCall())).toEqual({ word: "fine" });
  });

  it("repairs in that room as well", async () => {
    const running = await start();
    running.answer(({ body }) => ((body.max_tokens ?? 0) >= 400 ? good : { content: "", finishReason: "length" }));
    const client = clientOf(running);
    await client.ask("triage", question, createCall());
    running.answer(({ body }) => (body.messages.length > 2 ? good : { content: { wort: "fein" } }));
    await client.ask("triage", question, createCall());
    expect(running.calls().map(({ body }) => body.max_tokens)).toEqual([100, 400, 400, 400]);
  });

  it("gives that room from the start where the same was cut off before, and no more than that", async () => {
    const running = await start();
    running.answer(({ body }) => ((body.max_tokens ?? 0) >= 400 ? good : { content: "", finishReason: "length" }));
    const client = clientOf(running);
    for (const call of [1, 2, 3])
      expect([call, await client.ask("triage", question, createCall())]).toEqual([call, { word: "fine" }]);
    await client.ask("triage", { ...question, name: "other", maxTokens: 500 }, createCall());
    expect(running.calls().map(({ body }) => body.max_tokens)).toEqual([100, 400, 400, 400, 500]);
  });

  it("gives up after the second unreadable answer", async () => {
    const running = await start();
    running.answer(() => ({ content: "I would rather not." }));
    expect(await failureOf(clientOf(running).ask("qa", question, createCall()))).toMatchObject({
      party: "qa",
      operation: "POST /chat/completions",
      code: "unexpected_answer",
      advice: { retry: "never" },
    });
    expect(running.calls()).toHaveLength(2);
  });
});

describe("what a model's failure means", () => {
  const rows: readonly [name: string, reply: ChatReply, expected: Record<string, unknown>][] = [
    ["401", { status: 401, body: { error: { message: "bad key" } } }, { code: "unauthorized", advice: { retry: "later" } }],
    [
      "429",
      { status: 429, body: { error: { message: "slow", code: "rate_limit_exceeded" } }, headers: { "Retry-After": "20" } },
      { code: "rate_limit_exceeded", advice: { retry: "later", notBefore: NOW + 20_000 } },
    ],
    ["500", { status: 500, body: { error: "boom" } }, { code: "http_500", advice: { retry: "later" } }],
    [
      "404 for an unknown model",
      { status: 404, body: { error: { message: "no model", code: "model_not_found" } } },
      { code: "model_not_found", advice: { retry: "never" } },
    ],
    ["200 with an error inside", { body: { error: { message: "provider down" } } }, { code: "unexpected_answer" }],
  ];
  it.each(rows)("%s", async (_name, reply, expected) => {
    const running = await start();
    running.answer(() => reply);
    expect(await failureOf(clientOf(running).ask("triage", question, createCall()))).toMatchObject({
      party: "triage",
      ...expected,
    });
  });

  it("is a time-out where the model thinks too long", async () => {
    const running = await start();
    running.answer(() => ({ ...good, after: new Promise(() => undefined) }));
    expect(await failureOf(clientOf(running, { timeoutMs: 1_000 }).ask("triage", question, createCall()))).toMatchObject({
      code: "timeout",
    });
  });

  it("does not step down for a conversation that is too long", async () => {
    const running = await start();
    running.answer(() => ({ status: 400, body: { error: { message: "too long", code: "context_length_exceeded" } } }));
    await failureOf(clientOf(running).ask("triage", question, createCall()));
    expect(running.calls()).toHaveLength(1);
  });
});
