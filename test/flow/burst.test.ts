/** What arrives in a burst, twice, under two names or in the wrong order is one piece of work. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { postWebhook } from "./post-signed.js";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, reply, sentiment } = simpli.urls;
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment, DRAFT_SETTLE_MS: "700" },
    twin: { retryDelayMs: 300 },
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const draftsIn = (conversationId: string) => app.twin.conversation(conversationId).notes.map((note) => note.body ?? "");

describe("a burst of messages", () => {
  it("becomes one draft, which answers the last of them", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "Hello" });
    app.twin.customerWrites({ conversationId, text: "I have a question" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    app.twin.customerWrites({ conversationId, text: "Where is my invoice?" });
    await app.quiet();
    expect(draftsIn(conversationId)).toEqual([expect.stringContaining("Where is my invoice?")]);
    expect(
      simpli.requests("reply", "/api/v1/draft").filter((request) => about(request.body, "Where is my invoice?")),
    ).toHaveLength(1);
    expect(simpli.requests("sentiment", "/analyze").filter((request) => about(request.body, "I have a question"))).toHaveLength(
      1,
    );
  });

  it("is one draft too when its messages come in the wrong order, each of them twice", async () => {
    app.twin.setFaults({ duplicateWebhooks: true, reorderWebhooks: true });
    const { conversationId } = app.twin.customerWrites({ text: "First of two" });
    app.twin.customerWrites({ conversationId, text: "Second of two" });
    await app.quiet();
    app.twin.setFaults({ duplicateWebhooks: false, reorderWebhooks: false });
    expect(draftsIn(conversationId)).toEqual([expect.stringContaining("Second of two")]);
  });
});

it("a burst is asked about once a message where the services take longer than an event waits", async () => {
  const answered = (service: "sentiment" | "triage", path: string) =>
    simpli.requests(service, path).filter(({ body }) => about(body, "slow burst")).length;
  simpli.answer("sentiment", () => ({ delayMs: 1_500, body: { score: 0.1, label: "neutral", escalation_risk: 0.1 } }));
  simpli.answer("triage", ({ path }) =>
    path === "/classify" ? { delayMs: 1_500, body: { category: "billing", urgency: "low", confidence: 0.9 } } : undefined,
  );
  const { conversationId } = app.twin.customerWrites({ text: "First of a slow burst" });
  for (const text of ["Second of a slow burst", "Third of a slow burst"]) app.twin.customerWrites({ conversationId, text });
  await app.quiet();
  for (const service of ["sentiment", "triage"] as const) simpli.answer(service, null);
  expect(answered("sentiment", "/analyze")).toBe(3);
  expect(simpli.requests("triage", "/classify").filter(({ body }) => about(body, "First of a slow burst"))).toHaveLength(1);
});

it("the same message under two notification ids, far apart, has its effects once", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "One message, two notifications" });
  await app.quiet();
  const again = {
    type: "notification_event",
    topic: "conversation.user.created",
    app_id: app.twin.options.workspaceId,
    id: "notif_of_the_same_message",
    created_at: app.twin.conversation(conversationId).createdAt,
    data: { item: { type: "conversation", id: conversationId } },
  };
  const { tagNames } = app.twin.conversation(conversationId);
  app.twin.resetCalls();
  expect((await postWebhook(app, again)).status).toBe(200);
  await app.quiet();
  expect(draftsIn(conversationId)).toHaveLength(1);
  expect(app.twin.conversation(conversationId).tagNames).toEqual(tagNames);
  expect(app.twin.calls.filter((call) => call.method !== "GET")).toEqual([]);
  // The draft is older than the second notification, and answers all there is.
  const home = await openHome(app.twin, conversationId, "7401001");
  expect(textOf(home)).not.toContain("The customer wrote again");
  expect(labelsOf(home)).toContain("Insert draft");
  expect(await factsOf(conversationId)).toMatchObject({ draft_ready: true });
});

async function factsOf(conversationId: string): Promise<unknown> {
  const { secret } = await (await signIn(app)).ask("make-facts-key", {});
  const authorization = `Bearer ${secret}`;
  const answer = await fetch(`${app.url}/api/v1/conversations/${conversationId}/facts`, {
    method: "POST",
    headers: { authorization },
  });
  return answer.json();
}

function about(body: unknown, text: string): boolean {
  return JSON.stringify(body).includes(text);
}
