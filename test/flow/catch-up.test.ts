/** Conversations from before the installation are worked through at suggest: seen in the sidebar, nothing written to Intercom. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { begun } from "../support/begun.js";
import { signIn } from "../support/console.js";
import { holdCalls } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const DAY = 86_400;

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres", twin: { history: true } });
  await begun(app);
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

it("leaves what was written since the installation to the sweep, which may write, also where its event was lost", async () => {
  const first = await runApp({ database: "postgres", twin: { history: true } });
  const { twin } = first;
  // The first sweep of a new workspace searches nothing: this holds up the catch-up.
  const letGo = holdCalls(twin, { method: "POST", path: /\/conversations\/search$/ });
  await first.until("the catch-up searches", () => twin.calls.some(({ path }) => path.endsWith("/conversations/search")));
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  twin.setFaults({ dropWebhooks: true });
  const { conversationId } = twin.customerWrites({ text: "I was charged twice for order 1234, please refund one of them" });
  twin.setFaults({ dropWebhooks: false });
  letGo();
  const admin = await signIn(first);
  await first.until("it is over", async () => (await admin.ask("read-set-up", {})).facts.earlier?.finished);
  await first.quiet();
  await first.stopApp();

  const again = await runApp({ database: "postgres", stopped: first });
  await again.until("the sweep found it", () => twin.conversation(conversationId).tags.length > 0);
  await again.close();
});

it("leaves to the sweep also what was written while the app was away before its first sweep", async () => {
  const twenty = 20 * 60_000;
  let behindMs = twenty;
  const now = () => Date.now() - behindMs;
  const first = await runApp({
    database: "postgres",
    twin: { now },
    now,
    refuses: (each) => each.includes("insert into pgboss.job"),
  });
  const { twin } = first;
  await first.known();
  await first.stopApp();
  behindMs -= 2 * 60_000;
  twin.setFaults({ dropWebhooks: true });
  const { conversationId } = twin.customerWrites({ text: "I was charged twice for order 1234, please refund one of them" });
  twin.setFaults({ dropWebhooks: false });
  behindMs = 0;
  const again = await runApp({ database: "postgres", now, stopped: first });
  await again.until("the sweep found it", () => twin.conversation(conversationId).tags.length > 0);
  await again.close();
});

it("goes on without one that cannot be read, whose own job reads it later", async () => {
  const other = await runApp({ database: "postgres", twin: { history: true } });
  const { twin } = other;
  const since = Date.now() / 1000 - 7 * DAY;
  const ids = twin.conversationIds().filter((id) => twin.conversation(id).updatedAt > since);
  const [broken = ""] = ids;
  const fault = { kind: "status", status: 500 } as const;
  twin.failNext({ method: "GET", path: new RegExp(`^/conversations/${broken}$`), fault, times: 1_000 });
  const admin = await signIn(other);
  const earlier = async () => (await admin.ask("read-set-up", {})).facts.earlier;
  await other.until("the others are worked through", async () => {
    const progress = await earlier();
    return progress?.finished === true && progress.waiting === 1;
  });
  expect(await earlier()).toMatchObject({ checked: ids.length, skipped: 0 });
  twin.clearFaults();
  await other.quiet();
  expect(textOf(await openHome(twin, broken, MAREN))).not.toContain("not known yet");
  await other.close();
}, 60_000);
