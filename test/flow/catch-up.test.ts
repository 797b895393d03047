/** Conversations from before the installation are worked through at suggest: seen in the sidebar, nothing written to Intercom. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const DAY = 86_400;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "embedded", twin: { history: true } });
  await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
  const admin = await signIn(app);
  const facts = async () => (await admin.ask("read-set-up", {})).facts;
  await app.until("the earlier conversations are worked through", async () => (await facts()).earlier?.finished);
  await app.quiet();
});
afterAll(() => app.close());

const writes = () => app.twin.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/search"));
const recent = () => {
  const since = Date.now() / 1000 - 7 * DAY;
  const all = app.twin.conversationIds().map((id) => app.twin.conversation(id));
  return all.filter(({ updatedAt }) => updatedAt > since);
};

it("shows each recent conversation's category and sentiment, and a draft where the customer waits", async () => {
  expect(recent().length).toBeGreaterThan(2);
  const homes = await Promise.all(recent().map(({ id }) => openHome(app.twin, id, MAREN)));
  for (const home of homes) expect(textOf(home)).not.toContain("not known yet");
  expect(homes.some((home) => labelsOf(home).includes("Insert draft"))).toBe(true);
});

it("tells on the set-up page how far it is", async () => {
  const { facts } = await (await signIn(app)).ask("read-set-up", {});
  expect(facts.earlier).toEqual({ checked: recent().length, skipped: 0, waiting: 0, finished: true });
});

it("writes nothing to Intercom", () => {
  expect(writes()).toEqual([]);
});

it("does the same for an older one when its sidebar is opened, and all of it when its customer writes again", async () => {
  const { twin } = app;
  twin.setFaults({ dropWebhooks: true });
  const { conversationId } = twin.customerWrites({ text: "How do I get a refund for an order that never arrived?" });
  twin.setFaults({ dropWebhooks: false });
  expect(textOf(await openHome(twin, conversationId, MAREN))).toContain("new to the app");
  await app.quiet();
  const home = await openHome(twin, conversationId, MAREN);
  expect(textOf(home)).not.toContain("not known yet");
  expect(labelsOf(home)).toContain("Insert draft");
  expect(writes()).toEqual([]);

  twin.customerWrites({ conversationId, text: "It is order 1234, and I would like a refund please" });
  await app.quiet();
  expect(twin.conversation(conversationId).notes.some(({ body }) => body?.includes("AI draft"))).toBe(true);
});
