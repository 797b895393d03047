/** What one conversation costs in calls, and that our own writes never set off more of them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TWIN_TOPICS } from "../../src/sandbox/webhooks/topics.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
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
    });
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  async function liveAndClose(): Promise<string> {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({ text: OPENING, customer: { name: "Ana Silva" } });
    await app.quiet();
    twin.teammateReplies(
      conversationId,
      "I see both charges and have refunded the second one; it will arrive within five days.",
      TEAMMATE,
    );
    await app.quiet();
    twin.close(conversationId, { adminId: TEAMMATE });
    await app.quiet();
    return conversationId;
  }

  it("a life of opening, one reply and close takes at most ten calls once tags and attributes are known", async () => {
    await liveAndClose();
    app.twin.resetCalls();
    await liveAndClose();
    const calls = app.twin.calls.map((call) => call.operation);
    expect(calls.length, calls.join("\n")).toBeLessThanOrEqual(10);
    expect(calls.length).toBeGreaterThanOrEqual(5);
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
