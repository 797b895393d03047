/** What an engine has answered is not asked for again because something else failed afterwards. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LlmServer, startLlmServer } from "../support/llm-server.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { openHome } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const DOWN = { kind: "status", status: 503, code: "service_unavailable" } as const;

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
beforeEach(() => {
  for (const service of ["triage", "reply", "sentiment", "qa"] as const) simpli.answer(service, null);
});

const counts = () => ({
  classified: simpli.requests("triage", "/classify").length,
  routed: simpli.requests("triage", "/route").length,
  analyzed: simpli.requests("sentiment", "/analyze").length,
  drafted: simpli.requests("reply", "/api/v1/draft").length,
  evaluated: simpli.requests("qa", "/evaluate").length,
});

/** How often each was asked since. */
function since(before: ReturnType<typeof counts>): ReturnType<typeof counts> {
  const now = counts();
  return {
    classified: now.classified - before.classified,
    routed: now.routed - before.routed,
    analyzed: now.analyzed - before.analyzed,
    drafted: now.drafted - before.drafted,
    evaluated: now.evaluated - before.evaluated,
  };
}

describe("where Intercom fails after the engines have answered", () => {
  let app: RunningApp;
  beforeAll(async () => {
    // Whatever is answered, the conversation is read again before anything is decided.
    app = await runApp({
      database: "postgres",
      env: { ...simpli.env, DRAFT_SETTLE_MS: "0" },
      pace: { decisionLifeMs: 0, factsLifeMs: 0, togetherMs: 500 },
    });
  });
  afterAll(() => app.close());

  // First, for the app remembers the list.
  it("a list of teams that cannot be had costs no second classification", async () => {
    const { twin } = app;
    const before = counts();
    twin.failNext({ method: "GET", path: /\/teams$/, fault: DOWN, times: 3 });
    const { conversationId } = twin.customerWrites({ text: "The parcel with my lamp has not arrived" });
    await app.until("it is tagged", () => twin.conversation(conversationId).tagNames.includes("ai-category:shipping"));
    await app.quiet();
    expect(twin.conversation(conversationId).teamName).toBe("Shipping");
    expect(since(before)).toEqual({ classified: 1, routed: 1, analyzed: 1, drafted: 1, evaluated: 0 });
  }, 60_000);

  it("a conversation that cannot be read again is worked on with their answers later", async () => {
    const { twin } = app;
    const before = counts();
    simpli.answer("triage", ({ path }) => {
      if (path === "/classify") twin.failNext({ method: "GET", path: /\/conversations\/\d+$/, fault: DOWN, times: 3 });
      return undefined;
    });
    const { conversationId, contactId } = twin.customerWrites({ text: "Charged twice, terrible and unacceptable" });
    await app.until("it is tagged", () => twin.conversation(conversationId).tagNames.includes("ai-category:billing"));
    await app.quiet();
    expect(twin.conversation(conversationId).notes).toHaveLength(1);
    expect(twin.contact(contactId).attributes["sentiment_score"]).toBe("negative");
    expect(since(before)).toEqual({ classified: 1, routed: 1, analyzed: 1, drafted: 1, evaluated: 0 });
  }, 60_000);

  it("after a restart too, what can be stored without a plan is not asked for again", async () => {
    const { twin } = app;
    const before = counts();
    const fetching = { method: "GET", path: /\/conversations\/\d+$/, fault: DOWN, times: 1_000 };
    simpli.answer("triage", ({ path }) => {
      if (path === "/classify") twin.failNext(fetching);
      return undefined;
    });
    const { conversationId, contactId } = twin.customerWrites({ text: "Terrible, my invoice is wrong and unacceptable" });
    const stored = async () => (await openHome(twin, conversationId, MAREN)).canvas;
    await app.until("the answers are stored", async () => /Billing.*negative/is.test(JSON.stringify(await stored())));
    await app.stopApp();
    twin.clearFaults();
    simpli.answer("triage", null);
    app = await runApp({ database: "postgres", env: { ...simpli.env, DRAFT_SETTLE_MS: "0" }, stopped: app });
    await app.until("it is tagged", () => twin.conversation(conversationId).tagNames.includes("ai-category:billing"));
    await app.quiet();
    expect(twin.contact(contactId).attributes["sentiment_score"]).toBe("negative");
    const { classified, routed, analyzed } = since(before);
    expect({ classified, routed, analyzed }).toEqual({ classified: 1, routed: 1, analyzed: 1 });
  }, 60_000);
});

describe("where the reply service is down", () => {
  let app: RunningApp;
  /** What was written lies a while back: Fin's half minute is over. */
  let aheadMs = -600_000;
  beforeAll(async () => {
    const env = { SIMPLI_REPLY_URL: simpli.urls.reply, LLM_BASE_URL: llm.url, LLM_MODEL: "tiny", DRAFT_SETTLE_MS: "0" };
    app = await runApp({ database: "postgres", env, twin: { now: () => Date.now() + aheadMs } });
  });
  afterAll(() => app.close());

  it("the brief beside the draft is written once", async () => {
    const { twin } = app;
    const briefs = () => llm.calls().filter(({ body }) => body.response_format?.json_schema?.name === "brief").length;
    const before = counts();
    simpli.answer("reply", ({ path }) => (path === "/api/v1/draft" ? { status: 503, body: { detail: "down" } } : undefined));
    const { conversationId } = twin.customerWrites({ text: "Hello! Please refund the lamp I sent back, order LL20418833." });
    aheadMs += 2000;
    twin.finReplies(conversationId, "You can see under Orders whether the return has arrived.", ["When you get your refund"]);
    aheadMs += 2000;
    twin.customerWrites({ conversationId, text: "It arrived two weeks ago and my account still shows nothing." });
    twin.finHandsOver(conversationId);
    await app.until("it was tried three times", () => since(before).drafted >= 3);
    simpli.answer("reply", null);
    await app.until("the draft is noted", () => twin.conversation(conversationId).notes.length === 1);
    expect(twin.conversation(conversationId).notes[0]?.body).toContain("Hand-over brief");
    expect(briefs()).toBe(1);
  }, 60_000);

  it.each([503, 500])(
    "what became of a draft is reported once the service answers no %i any more",
    async (status) => {
      const { twin } = app;
      const { conversationId } = twin.customerWrites({ text: "Where do I find my invoices?" });
      await app.until("the draft is noted", () => twin.conversation(conversationId).notes.length === 1);
      const before = simpli.requests("reply", "/api/v1/feedback").length;
      let failures = 2;
      simpli.answer("reply", ({ path }) =>
        path === "/api/v1/feedback" && failures-- > 0 ? { status, body: { detail: "down" } } : undefined,
      );
      twin.teammateReplies(conversationId, "You find them in your account under Billing.", MAREN);
      await app.until("it was answered", () => simpli.requests("reply", "/api/v1/feedback").length >= before + 3);
      await app.quiet();
      expect(simpli.requests("reply", "/api/v1/feedback")).toHaveLength(before + 3);
    },
    60_000,
  );

  it("what became of a draft is reported again where the process ended before the answer came", async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({ text: "How do I change my address?" });
    await app.until("the draft is noted", () => twin.conversation(conversationId).notes.length === 1);
    const reports = () => simpli.requests("reply", "/api/v1/feedback").length;
    const before = reports();
    simpli.answer("reply", ({ path }) => (path === "/api/v1/feedback" ? { delayMs: 60_000, body: {} } : undefined));
    twin.teammateReplies(conversationId, "You change it in your account under Addresses.", MAREN);
    await app.until("it is under way", () => reports() === before + 1);
    await app.stopApp();
    simpli.answer("reply", null);
    app = await runApp({ database: "postgres", env: { SIMPLI_REPLY_URL: simpli.urls.reply }, stopped: app });
    await app.until("it is reported again", () => reports() === before + 2);
    await app.quiet();
    expect(reports()).toBe(before + 2);
  }, 60_000);
});
