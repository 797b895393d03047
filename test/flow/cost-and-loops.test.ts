/** What one conversation costs in calls, and that our own writes never set off more of them. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TWIN_TOPICS } from "../../src/sandbox/webhooks/topics.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { writtenRows } from "../bench/support/cost.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const TEAMMATE = "7401001";
const OPENING = "Hi, I was charged twice for the same order this month, could you check my invoice please?";

describe("with every topic there is subscribed", () => {
  let app: RunningApp;
  let simpli: SimpliServices;
  beforeAll(async () => {
    simpli = await startSimpliServices();
    const { triage, reply, sentiment, qa } = simpli.urls;
    app = await runApp({
      database: "embedded",
      twin: { topics: TWIN_TOPICS },
      env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_QA_URL: qa },
      // However slow the machine is, no reading becomes too old on the way.
      pace: { besideOthersMs: 60_000, releaseAfterMs: 60_000, decisionLifeMs: 60_000, factsLifeMs: 60_000 },
    });
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  /** @returns the customer's id */
  async function liveAndClose(customer: { readonly id?: string } = {}): Promise<string> {
    const { twin } = app;
    const { conversationId, contactId } = twin.customerWrites({ text: OPENING, customer: { name: "Ana Silva", ...customer } });
    await app.quiet();
    twin.teammateReplies(
      conversationId,
      "I see both charges and have refunded the second one; it will arrive within five days.",
      TEAMMATE,
    );
    await app.quiet();
    twin.close(conversationId, { adminId: TEAMMATE });
    await app.quiet();
    return contactId;
  }

  it("a life of opening, one reply and close takes at most ten calls once tags, attributes and the customer are known", async () => {
    const id = await liveAndClose();
    app.twin.resetCalls();
    await liveAndClose({ id });
    const calls = app.twin.calls.map((call) => call.operation);
    expect(calls.length, calls.join("\n")).toBeLessThanOrEqual(10);
    expect(calls.length).toBeGreaterThanOrEqual(5);
    app.twin.resetCalls();
    await liveAndClose();
    const ofNewcomer = app.twin.calls.map((call) => call.operation);
    expect(ofNewcomer.length, ofNewcomer.join("\n")).toBeLessThanOrEqual(11);
  });

  it("the customer's reply costs no more", async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({ text: OPENING, customer: { name: "Ana Silva" } });
    await app.quiet();
    twin.resetCalls();
    twin.customerWrites({ conversationId, text: "Also, could you send me the invoice of March as a PDF?" });
    await app.quiet();
    expect(twin.calls.map((call) => call.operation).sort()).toEqual([
      "GET /conversations/{id}",
      "POST /conversations/{id}/reply",
      "PUT /contacts/{contact_id}",
    ]);
  });

  it("our own notes, tags and assignments cause no further work", async () => {
    await liveAndClose();
    app.twin.resetCalls();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await app.quiet();
    expect(app.twin.calls).toEqual([]);
  });
});

/** `npm run bench:cost` measures the same with the time it takes. */
describe("what a new conversation costs a PostgreSQL", () => {
  const CONVERSATIONS = 24;
  /** So few that none is worked on for long, also on a busy machine: every few seconds that would be written as well. */
  const AT_ONCE = 6;
  /** So long a process of PostgreSQL may keep its counts to itself. */
  const COUNTED_MS = 2_500;
  let app: RunningApp;
  let simpli: SimpliServices;
  let counts: Client;
  beforeAll(async () => {
    simpli = await startSimpliServices();
    // Intercom's allowance of an app, and waits however slow the machine is.
    const twin = { rateLimit: { limit: 1_666, windowSeconds: 10 } };
    const waits = { besideOthersMs: 60_000, releaseAfterMs: 60_000, togetherMs: 5_000, noticedMs: 60_000 };
    const pace = { ...waits, factsLifeMs: 60_000, decisionLifeMs: 60_000 };
    app = await runApp({ database: "postgres", env: { ...simpli.env, DRAFT_SETTLE_MS: "0" }, pace, twin });
    counts = new Client({ connectionString: app.databaseUrl ?? "" });
    await counts.connect();
  });
  afterAll(async () => {
    await counts.end();
    await app.close();
    await simpli.close();
  });

  it("at most 20 transactions, 25 rows and seven calls to Intercom", async () => {
    const { twin } = app;
    const write = async () => {
      twin.customerWrites({ text: OPENING, customer: { name: "Ana Silva" } });
      await app.quiet();
    };
    await write();
    await new Promise((resolve) => setTimeout(resolve, COUNTED_MS));
    twin.resetCalls();
    const before = await writtenRows(counts);
    for (let begun = 0; begun < CONVERSATIONS; begun += AT_ONCE) {
      const written = Array.from({ length: AT_ONCE }, () => twin.customerWrites({ text: OPENING }));
      await app.until("each has its note", () =>
        written.every(({ conversationId }) => twin.conversation(conversationId).notes.length === 1),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, COUNTED_MS));
    const after = await writtenRows(counts);
    const each = {
      transactions: (after.transactions - before.transactions) / CONVERSATIONS,
      rows: (after.rows - before.rows) / CONVERSATIONS,
      calls: twin.calls.length / CONVERSATIONS,
    };
    expect(each.transactions, JSON.stringify(each)).toBeLessThanOrEqual(20);
    expect(each.rows, JSON.stringify(each)).toBeLessThanOrEqual(25);
    expect(each.calls, JSON.stringify(each)).toBeLessThanOrEqual(7);
  }, 60_000);
});
