/** What an admin can cure waits for it, and is done by itself afterwards. */
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { runSettableApp, type SettableApp } from "../support/settable-app.js";

let settable: SettableApp;
let admin: Awaited<ReturnType<typeof signIn>>;
beforeAll(async () => {
  settable = await runSettableApp({ curedYetMs: 1_500 });
  admin = await signIn(settable.app);
});
afterAll(() => settable.close());
beforeEach(() => {
  settable.answerSentiment(0.9);
  settable.answerTriage(0.9);
});

const writes = { path: /^\/conversations\/\d+\/(reply|tags|parts)$/, method: "POST" };
const failed = async () => (await admin.ask("list-dead-letters", { which: "given-up" })).waiting.total;

describe("the app's teammate has left", () => {
  it("its work waits, one message says so, and it is done once somebody else writes", async () => {
    const { app } = settable;
    const { twin } = app;
    twin.failNext({ ...writes, fault: { kind: "status", status: 404, code: "admin_not_found" }, times: 1_000 });
    const { conversationId } = twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    const message = await app.until("the console says so", async () => {
      const { intercom } = await admin.ask("read-health", {});
      return /teammate this app writes as has left/.test(intercom.says) ? intercom : null;
    });
    expect(message.level).toBe("bad");
    const reported = (await admin.ask("read-health", {})).reportedToIntercom;
    expect(reported).toMatchObject({ state: "UNHEALTHY" });
    expect(reported.message).toMatch(/has left Intercom/);
    expect(await failed(), "nothing dies of it").toBe(0);
    expect(twin.conversation(conversationId).notes).toEqual([]);
    twin.clearFaults();
    await app.until("the draft comes by itself", () => twin.conversation(conversationId).notes.length === 1);
    await app.until("the tags too", () => twin.conversation(conversationId).tagNames.includes("ai-category:billing"));
  });

  it("whom the token belongs to now is asked at once, and writes from then on", async () => {
    const { app } = settable;
    const { twin } = app;
    twin.replaceTokenOwner("7401002");
    const { conversationId } = twin.customerWrites({ text: "Is there a discount for schools?" });
    const [note] = await app.until("the draft comes", () => {
      const { notes } = twin.conversation(conversationId);
      return notes.length === 1 ? notes : null;
    });
    expect(note?.author.id).toBe("7401002");
  });
});

it("a missing permission is a receipt and a failed job; once it is granted one is tried, and then the rest by itself", async () => {
  const { app } = settable;
  const { twin } = app;
  const route = { method: "PUT", path: /^\/contacts\// };
  twin.failNext({ ...route, fault: { kind: "status", status: 403, code: "forbidden" }, times: 1_000 });
  const written = [1, 2, 3].map(() => twin.customerWrites({ text: "I was charged twice this month, please look into it" }));
  // One of them may be under way again a moment later.
  const { deadLetters, waiting } = await app.until("all three failed", async () => {
    const listed = await admin.ask("list-dead-letters", { which: "given-up" });
    return listed.waiting.total === 3 && listed.deadLetters.length === 3 && listed;
  });
  const permission = "The app lacks a permission for this in Intercom. An admin can grant it in the Developer Hub.";
  expect([...deadLetters, ...waiting.causes].map(({ says }) => says)).toEqual(Array(4).fill(permission));
  const tries = () => twin.calls.filter(({ method, path }) => method === "PUT" && path.startsWith("/contacts/")).length;
  const before = tries();
  await app.until("one is tried again", () => tries() > before);
  expect(tries() - before, "one alone").toBe(1);
  twin.clearFaults();
  for (const { contactId } of written)
    await app.until("it is written", () => twin.contact(contactId).attributes["escalation_risk"] === 0.9);
  expect(await failed()).toBe(0);
});

it("a plan that lacks something is not told as a missing permission", async () => {
  const { app } = settable;
  const { twin } = app;
  const fault = { kind: "status", status: 403, code: "api_plan_restricted" } as const;
  twin.failNext({ method: "PUT", path: /^\/contacts\//, fault, times: 1_000 });
  const { contactId } = twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  const deadLetters = await app.until("it failed", async () => {
    const listed = (await admin.ask("list-dead-letters", { which: "given-up" })).deadLetters;
    return listed.length === 1 && listed;
  });
  const plan = "Intercom's plan of this workspace does not allow this: the subscription may have ended.";
  expect(deadLetters.map(({ says }) => says)).toEqual([`${plan} An admin can check it in Intercom under Billing.`]);
  twin.clearFaults();
  await app.until("it is written once the plan allows it", () => twin.contact(contactId).attributes["escalation_risk"] === 0.9);
  expect(await failed()).toBe(0);
});

it("a refused click is not done by the app itself once the cause is cured", async () => {
  const { app } = settable;
  const { twin } = app;
  const { conversationId } = await settable.written();
  const { entries } = await admin.ask("list-activity", { conversationId, kind: "tag" });
  const tagged = entries.find(({ what }) => what.includes("ai-category"));
  const tags = () => twin.conversation(conversationId).tagNames.filter((name) => name.startsWith("ai-category"));
  twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, method: "DELETE", path: /\/tags\// });
  await admin.ask("undo-effect", { id: tagged?.id ?? "" });
  await app.until("the click failed", async () => (await failed()) === 1);
  // As an earlier release kept it.
  const store = new Client({ connectionString: app.databaseUrl ?? "" });
  await store.connect();
  await store.query("update dead_letters set cure = 'permission' where job = 'act'");
  await store.end();
  // What is retried by itself, and failed after the click, says when the click would have been.
  twin.failNext({ method: "PUT", path: /^\/contacts\//, fault: { kind: "status", status: 403, code: "forbidden" } });
  const { contactId } = twin.customerWrites({ text: "I was charged twice this month, please look into it" });
  await app.until("the other failed", async () => (await failed()) === 2);
  await app.until("the other is done", () => twin.contact(contactId).attributes["escalation_risk"] === 0.9);
  await app.quiet();
  const { waiting } = await admin.ask("list-dead-letters", { which: "given-up" });
  expect({ jobs: waiting.jobs, tags: tags().length }).toEqual({ jobs: [{ job: "act", count: 1 }], tags: 1 });
});
