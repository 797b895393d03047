import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IntercomApi } from "../../src/intercom/api.js";
import { startIntercomServer, type IntercomServer } from "../support/intercom-server.js";
import { clientFor, failureOf, NOW, recordingBudget, TOKEN } from "./intercom-client.setup.js";

let server: IntercomServer;
let intercom: IntercomApi;
beforeAll(async () => {
  server = await startIntercomServer();
  intercom = clientFor(server.url);
});
afterAll(() => server.close());

const note = (by = intercom) => by.writeNote("215470000000101", "7", "<p>secret words of Ana</p>");
/** By a client that does not wait long for an answer, yet long enough for the request to arrive on a busy machine. */
const impatientNote = () => note(clientFor(server.url, { timeoutMs: 1_000 }));
const errorList = (code: string) => ({
  type: "error.list",
  request_id: "req-1",
  errors: [{ code, message: "Ana Example said so" }],
});

describe("an answer", () => {
  test.each([
    [400, "parameter_invalid", "refused", "never"],
    [401, "unauthorized", "refused", "later"],
    [403, "api_plan_restricted", "refused", "never"],
    [404, "not_found", "refused", "never"],
    [408, "timeout", "unknown", "later"],
    [409, "resource_conflict", "refused", "never"],
    [409, "conflict", "refused", "later"],
    [410, "gone", "refused", "never"],
    [422, "invalid_document", "refused", "never"],
    [400, "service_unavailable", "refused", "later"],
    [429, "rate_limit_exceeded", "refused", "later"],
    [500, "server_error", "unknown", "later"],
    [503, "service_unavailable", "unknown", "later"],
  ] as const)("of %i %s is %s, again: %s", async (status, code, outcome, retry) => {
    server.answer({ status, body: errorList(code) });
    const { failure } = await failureOf(note());
    expect(failure).toEqual({
      party: "intercom",
      operation: "POST /conversations/{id}/reply",
      status,
      code,
      requestId: "req-1",
      outcome,
      advice: { retry },
    });
  });

  test("of 401 is unauthorized, whatever Intercom calls it", async () => {
    server.answer({ status: 401, body: errorList("token_revoked") });
    expect((await failureOf(note())).failure.code).toBe("unauthorized");
  });

  test("of an error page tells the request id of its header, and no code", async () => {
    server.answer({ status: 502, headers: { "X-Request-Id": "edge-9" }, body: "<html>bad gateway</html>" });
    expect((await failureOf(note())).failure).toMatchObject({ status: 502, code: null, requestId: "edge-9", outcome: "unknown" });
  });

  test("of a redirect is not followed", async () => {
    server.answer({ status: 302, headers: { Location: "https://elsewhere.example/" } });
    expect((await failureOf(note())).failure).toMatchObject({ status: 302, outcome: "refused", advice: { retry: "never" } });
    expect(server.requests).toHaveLength(1);
  });

  test("never puts ids, bodies or the token into the error", async () => {
    server.answer({ status: 400, body: errorList("parameter_invalid") });
    const error = await failureOf(note());
    expect(error.message).toBe("intercom: POST /conversations/{id}/reply: answered 400 (parameter_invalid)");
    const all = JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const secret of [TOKEN, "Ana", "215470000000101"]) expect(all).not.toContain(secret);
  });
});

describe("a 429", () => {
  test.each([
    ["in 4 s", 4, 4_000],
    ["50 years off", 1_600_000_000, 15_000],
    ["over already", -30, 0],
  ])("whose reset is %s waits no longer than sensible", async (_, seconds, waitMs) => {
    server.answer({
      status: 429,
      headers: { "X-RateLimit-Reset": String(NOW / 1000 + seconds) },
      body: errorList("rate_limit_exceeded"),
    });
    expect((await failureOf(note())).failure.advice).toEqual({ retry: "later", notBefore: NOW + waitMs });
  });
});

describe("no answer", () => {
  const unknown = { status: null, requestId: null, outcome: "unknown", advice: { retry: "later" } };

  test("in time leaves the outcome unknown", async () => {
    server.answer("hang");
    expect((await failureOf(impatientNote())).failure).toMatchObject({ ...unknown, code: "timeout" });
    await expect.poll(() => server.requests).toHaveLength(1);
  });

  test("to its end in time, either", async () => {
    server.answer("stall");
    expect((await failureOf(impatientNote())).failure).toMatchObject({ ...unknown, code: "timeout" });
  });

  test("but a cut line leaves it unknown too", async () => {
    server.answer("drop");
    const error = await failureOf(note());
    expect(error.failure).toMatchObject({ ...unknown, code: "connection_lost" });
    expect(error.cause).toBeUndefined();
  });

  test("because nobody listens means that nothing was sent", async () => {
    const gone = await startIntercomServer();
    await gone.close();
    const { failure } = await failureOf(clientFor(gone.url).writeNote("9", "7", "x"));
    expect(failure).toMatchObject({ code: "unreachable", outcome: "not-sent", advice: { retry: "later" } });
  });

  test("because the name does not exist means that nothing was sent", async () => {
    const { failure } = await failureOf(clientFor("http://intercom.invalid").me());
    expect(failure).toMatchObject({ code: "unreachable", outcome: "not-sent", advice: { retry: "later" } });
  });
});

describe("giving up", () => {
  test("while waiting for the answer leaves the outcome unknown", async () => {
    server.answer("hang");
    const givingUp = new AbortController();
    const failing = failureOf(intercom.writeNote("9", "7", "x", { signal: givingUp.signal }));
    await expect.poll(() => server.requests).toHaveLength(1);
    givingUp.abort();
    expect((await failing).failure).toMatchObject({ code: "aborted", outcome: "unknown", advice: { retry: "later" } });
  });

  test("beforehand sends nothing", async () => {
    server.answer({});
    const { failure } = await failureOf(intercom.me({ signal: AbortSignal.abort() }));
    expect(failure).toMatchObject({ code: "aborted", outcome: "not-sent" });
    expect(server.requests).toEqual([]);
  });

  test("while waiting for the budget sends nothing", async () => {
    server.answer({});
    const spend = (_: unknown, signal?: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("gave up"))));
    const waiting = clientFor(server.url, { budget: { ...recordingBudget().budget, spend } });
    const { failure } = await failureOf(waiting.me({ signal: AbortSignal.timeout(20) }));
    expect(failure).toMatchObject({ code: "aborted", outcome: "not-sent", advice: { retry: "later" } });
    expect(server.requests).toEqual([]);
  });
});

describe("a yes we cannot read", () => {
  test.each([
    ["no JSON", "<html>"],
    ["another shape", { errors: [] }],
    ["nothing", ""],
  ])("(%s) to a read comes again later", async (_, body) => {
    server.answer({ body });
    expect((await failureOf(intercom.fetchConversation("9"))).failure).toMatchObject({
      status: 200,
      code: "unexpected_answer",
      advice: { retry: "later" },
    });
  });

  test("to a write is never repeated", async () => {
    server.answer({ body: { id: null } });
    expect((await failureOf(intercom.createTag("x"))).failure).toMatchObject({
      code: "unexpected_answer",
      outcome: "unknown",
      advice: { retry: "never" },
    });
  });
});
