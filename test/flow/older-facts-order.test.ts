/** Older facts never overwrite newer ones, and what a teammate did meanwhile stands. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { holdCalls } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { postCanvas, postWebhook } from "./post-signed.js";

let simpli: SimpliServices;
let app: RunningApp;
/** The twin's clock never goes back. */
let aheadMs = 0;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, reply, sentiment } = simpli.urls;
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment },
    twin: { now: () => Date.now() + aheadMs },
    pace: { releaseAfterMs: 500, decisionLifeMs: 500 },
  });
});
afterEach(() => {
  simpli.answer("triage", null);
  simpli.answer("reply", null);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const isAbout =
  (text: string) =>
  ({ body }: { readonly body: unknown }) =>
    JSON.stringify(body).includes(text);

it("a late event about an older message leaves the contact's newer mood alone", async () => {
  const { twin } = app;
  twin.setFaults({ dropWebhooks: true });
  const older = twin.customerWrites({ text: "This is terrible, unacceptable and useless" });
  twin.setFaults({ dropWebhooks: false });
  aheadMs = 5_000;
  const newer = twin.customerWrites({ text: "Thank you, that is great and perfect", customer: { id: older.contactId } });
  await app.quiet();
  const expected = { sentiment_score: "positive", last_sentiment_at: twin.conversation(newer.conversationId).createdAt };
  expect(twin.contact(older.contactId).attributes).toMatchObject(expected);

  await postWebhook(app, {
    type: "notification_event",
    topic: "conversation.user.created",
    app_id: twin.options.workspaceId,
    id: "notif_late",
    created_at: twin.conversation(older.conversationId).createdAt,
    data: { item: { type: "conversation", id: older.conversationId } },
  });
  await app.quiet();
  expect(twin.conversation(older.conversationId).tagNames, "the older conversation itself is worked on").toContain(
    "escalation-risk:high",
  );
  expect(twin.contact(older.contactId).attributes).toMatchObject(expected);
});

it("two messages of one second: the later one is the mood that stands", async () => {
  const { twin } = app;
  const { conversationId, contactId } = twin.customerWrites({ text: "Terrible, unacceptable, useless" });
  twin.customerWrites({ conversationId, text: "Furious, and I will never come back, the worst" });
  twin.customerWrites({ conversationId, text: "Thank you, great, all solved" });
  await app.quiet();
  expect(twin.contact(contactId).attributes).toMatchObject({ sentiment_score: "positive", escalation_risk: 0 });
  expect(twin.conversation(conversationId).tagNames).not.toContain("escalation-risk:high");
});

it("a message whose sentiment comes after the next one's does not stand for it", async () => {
  const { twin } = app;
  const slow = "Terrible, and nobody helps me for days";
  simpli.answer("sentiment", ({ path, body }) =>
    path === "/analyze" && JSON.stringify(body).includes(slow)
      ? { delayMs: 2_500, body: { label: "negative", score: -0.9, escalation_risk: 0.9, triggers: [] } }
      : undefined,
  );
  const { conversationId, contactId } = twin.customerWrites({ text: slow });
  await app.until("the first is being read", () => simpli.requests("sentiment", "/analyze").some(isAbout(slow)));
  // Later than the others wait for it: it goes on in a job of its own.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  twin.customerWrites({ conversationId, text: "Thank you, great, all solved" });
  await app.quiet();
  simpli.answer("sentiment", null);
  expect(simpli.requests("sentiment", "/analyze").filter(isAbout(slow)), "asked once").toHaveLength(1);
  expect(twin.contact(contactId).attributes).toMatchObject({ sentiment_score: "positive", escalation_risk: 0 });
  expect(twin.conversation(conversationId).tagNames).not.toContain("escalation-risk:high");
});

it("a teammate who assigns while triage is slow keeps the conversation", async () => {
  const { twin } = app;
  simpli.answer("triage", ({ path }) =>
    path === "/classify"
      ? { body: { category: "billing", urgency: "high", sentiment: "neutral", confidence: 0.9 }, delayMs: 1_200 }
      : undefined,
  );
  const before = simpli.requests("triage", "/classify").length;
  const { conversationId } = twin.customerWrites({ text: "I was charged twice" });
  await app.until("the service was asked", () => simpli.requests("triage", "/classify").length > before);
  twin.assign(conversationId, { teammateId: "7401001" });
  await app.quiet();
  const { adminAssigneeId, teamName, tagNames } = twin.conversation(conversationId);
  expect({ adminAssigneeId, teamName }).toEqual({ adminAssigneeId: "7401001", teamName: null });
  expect(tagNames).toContain("ai-category:billing");
});

it("a conversation that is closed while its tags are written stays closed", async () => {
  const { twin } = app;
  const team = { group_id: "billing_team", group_name: "Billing" };
  simpli.answer("triage", ({ path }) => (path === "/route" ? { body: team } : undefined));
  const letGo = holdCalls(twin, { method: "POST", path: /\/conversations\/\d+\/tags$/, times: 2 });
  const { conversationId } = twin.customerWrites({ text: "I was charged twice" });
  const tagging = `/conversations/${conversationId}/tags`;
  await app.until("tags are being written", () => twin.calls.some(({ path }) => path === tagging));
  twin.close(conversationId, { adminId: "7401001" });
  letGo();
  await app.quiet();
  expect(twin.conversation(conversationId).state).toBe("closed");
  expect(twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
});

it("a teammate who answers while the draft is slow needs no draft any more", async () => {
  const { twin } = app;
  simpli.answer("reply", () => ({
    body: { draft_id: "d-1", draft: "Too late", confidence: 0.9, language: "en" },
    delayMs: 1_200,
  }));
  const before = simpli.requests("reply", "/api/v1/draft").length;
  const { conversationId } = twin.customerWrites({ text: "Where is my invoice?" });
  await app.until("the service was asked", () => simpli.requests("reply", "/api/v1/draft").length > before);
  twin.teammateReplies(conversationId, "Here it is.");
  await app.quiet();
  expect(twin.conversation(conversationId).notes).toEqual([]);
});

it.each([
  ["the close is the first to be worked on", (id: string) => Promise.resolve(app.twin.close(id, { adminId: "7401001" }))],
  [
    "an event of the customer's comes again first",
    (id: string) =>
      postWebhook(app, {
        type: "notification_event",
        topic: "conversation.user.replied",
        app_id: app.twin.options.workspaceId,
        id: `notif_again_${id}`,
        created_at: app.twin.conversation(id).createdAt,
        data: { item: { type: "conversation", id } },
      }),
  ],
  [
    "the customer's next message is read together with it",
    (id: string) => {
      app.twin.customerWrites({ conversationId: id, text: "I cannot open it. What now?" });
      return Promise.resolve();
    },
  ],
])("what a teammate sent teaches the reply engine, also where %s", async (_case, next) => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "Where is my invoice for May?" });
  await app.quiet();
  const before = simpli.requests("reply", "/api/v1/feedback").length;
  aheadMs += 2_000;
  twin.setFaults({ dropWebhooks: true });
  twin.teammateReplies(conversationId, "It is in the annex.");
  twin.setFaults({ dropWebhooks: false });
  await next(conversationId);
  await app.quiet();
  const taught = simpli.requests("reply", "/api/v1/feedback").slice(before);
  expect(taught).toMatchObject([{ body: { accepted: false } }]);
});

it("a correction that returns to an earlier choice is carried out each time", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "I was charged twice" });
  await app.quiet();
  for (const category of ["refund", "billing", "refund", "billing"]) {
    await postCanvas(app, "submit", {
      workspace_id: twin.options.workspaceId,
      admin: { id: "7401001", name: "Maren Holt" },
      conversation: { id: conversationId },
      component_id: "save-correction",
      input_values: { category, urgency: "high" },
    });
    await app.quiet();
    expect([...twin.conversation(conversationId).tagNames].sort()).toEqual([`ai-category:${category}`, "ai-urgency:high"]);
  }
});
