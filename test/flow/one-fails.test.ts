/** What Intercom fails to give, or refuses, of one thing stops nothing else. */
import { afterEach, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { SENTIMENT_ATTRIBUTES } from "../../src/domain/sentiment.js";
import { openHome, textOf } from "../support/sidebar.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const BROKEN = { kind: "status", status: 500, code: "server_error" } as const;
const MISSED = "I was charged twice for order 1234, please refund one of them";

let app: RunningApp;
afterEach(() => app.close());

const isTagged = (id: string) => app.twin.conversation(id).tagNames.length > 0;
const searches = () => app.twin.calls.filter(({ path }) => path === "/conversations/search").length;

/** Ids of conversations that nobody announced, with the app stopped. */
async function missedWhileAway(count: number): Promise<readonly string[]> {
  app = await runApp({ database: "embedded" });
  await app.until("the first sweep is over", async () => (await app.twin.callHealth()).ok);
  await app.quiet();
  await app.stopApp();
  app.twin.setFaults({ dropWebhooks: true });
  const ids = Array.from({ length: count }, () => app.twin.customerWrites({ text: MISSED }).conversationId);
  app.twin.setFaults({ dropWebhooks: false });
  app.twin.resetCalls();
  return ids;
}

function failReading(ids: readonly string[]): void {
  const path = new RegExp(`^/conversations/(${ids.join("|")})$`);
  app.twin.failNext({ method: "GET", path, fault: BROKEN, times: 1_000 });
}

it("the sweep goes on without a conversation that cannot be read, whose own jobs do its work later", async () => {
  const [first = "", broken = "", last = ""] = await missedWhileAway(3);
  failReading([broken]);
  app = await runApp({ database: "embedded", stopped: app });
  await app.until("the others are tagged", () => isTagged(first) && isTagged(last));
  const { intercom } = await (await signIn(app)).ask("read-health", {});
  expect(intercom.sweep).toMatchObject({ missed: 2 });
  expect(searches()).toBe(1);
  expect(isTagged(broken)).toBe(false);
  app.twin.clearFaults();
  await app.until("so is that one", () => isTagged(broken));
}, 60_000);

it("the sweep fails and comes back where Intercom gives none of several", async () => {
  const ids = await missedWhileAway(4);
  failReading(ids);
  app = await runApp({ database: "embedded", stopped: app });
  await app.until("it comes back", () => searches() >= 2);
  const read = () => app.twin.calls.filter(({ method, path }) => method === "GET" && ids.some((id) => path.endsWith(id)));
  expect(new Set(read().map(({ path }) => path)).size).toBe(3);
  app.twin.clearFaults();
  await app.until("all are tagged", () => ids.every(isTagged));
}, 60_000);

it.each([500, 401])(
  "a list of attributes that is answered %i holds up neither tags nor sentiment, and is not asked for again at once",
  async (status) => {
    app = await runApp({ database: "embedded", env: { INTERCOM_VERSION: "2.16" } });
    const path = /^\/conversations\/attributes$/;
    app.twin.failNext({ method: "GET", path, fault: { kind: "status", status }, times: 1_000 });
    const { conversationId, contactId } = app.twin.customerWrites({ text: MISSED });
    await app.quiet();
    const lists = () => app.twin.calls.filter((call) => path.test(call.path) && call.method === "GET").length;
    expect(isTagged(conversationId)).toBe(true);
    expect(app.twin.contact(contactId).attributes).toHaveProperty("sentiment_score");
    const before = lists();
    expect(before).toBeGreaterThan(0);
    app.twin.customerWrites({ text: MISSED });
    await app.quiet();
    expect(lists()).toBe(before);
  },
  60_000,
);

it("contact attributes that cannot be listed hold up neither what is written to those there are, nor the conversation's tag", async () => {
  app = await runApp({ database: "embedded" });
  const { twin } = app;
  const headers = { Authorization: `Bearer ${twin.options.accessToken}`, "Content-Type": "application/json" };
  const define = (name: string, data_type: string) =>
    fetch(`${app.intercomUrl}/data_attributes`, {
      ...{ method: "POST", headers },
      body: JSON.stringify({ name, model: "contact", data_type }),
    });
  const path = /^\/data_attributes$/;
  twin.failNext({ method: "GET", path, fault: BROKEN, times: 1_000 });
  const angry = "This is outrageous, I will call my lawyer if you do not refund me today!";
  const first = twin.customerWrites({ text: angry });
  await app.until("the risk is tagged", () => twin.conversation(first.conversationId).tagNames.includes("escalation-risk:high"));
  const { conversationId, teammateId } = { conversationId: first.conversationId, teammateId: "7401001" };
  await app.until("the sentiment is stored", async () => /risk/i.test(textOf(await openHome(twin, conversationId, teammateId))));
  expect(twin.contact(first.contactId).attributes).not.toHaveProperty("sentiment_score");
  for (const [name, type] of Object.entries(SENTIMENT_ATTRIBUTES)) expect((await define(name, type)).status).toBe(200);
  const { contactId } = twin.customerWrites({ text: MISSED });
  await app.until("they are written", () => "sentiment_score" in twin.contact(contactId).attributes);
  expect(twin.contact(contactId).attributes).toHaveProperty("escalation_risk");
}, 60_000);

it("a note that is there twice and cannot be redacted keeps no draft from coming", async () => {
  app = await runApp({ database: "embedded" });
  const { twin } = app;
  twin.failNext({ fault: { kind: "slow-to-land", ms: 3_500 }, method: "POST", path: /\/reply$/ });
  const { conversationId } = twin.customerWrites({ text: "How do I get a refund for an order that never arrived?" });
  const drafts = () => twin.conversation(conversationId).notes.filter(({ body }) => body?.includes("AI draft")).length;
  await app.until("the note is there twice", () => drafts() === 2);
  const refused = { kind: "status", status: 403, code: "forbidden" } as const;
  twin.failNext({ method: "POST", path: /^\/conversations\/redact$/, fault: refused, times: 1_000 });
  twin.customerWrites({ conversationId, text: "It is order 1234, and I would like a refund please" });
  await app.until("the next draft", () => drafts() === 3);
}, 60_000);
