/** Intercom announces a conversation a while before it gives it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "pg";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres", pace: { notKnownYetMs: 5 * 60_000 } });
});
afterAll(() => app.close());

it("a conversation that Intercom does not know yet is waited for", async () => {
  const notFound = { kind: "status", status: 404, code: "not_found" } as const;
  app.twin.failNext({ method: "GET", path: /^\/conversations\/\d+$/, fault: notFound, times: 9 });
  const { conversationId } = app.twin.customerWrites({ text: "How do I get a refund for an order that never arrived?" });
  await app.until("it is tagged", () => app.twin.conversation(conversationId).tagNames.length > 0);
  await app.until("it has its draft", () => app.twin.conversation(conversationId).notes.length > 0);
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  expect(metrics).toMatch(/simpli_dead_letters\{job="triage"\} 0/);
});

it("so is a contact: their sentiment is written once Intercom knows them, and no tag waits for it", async () => {
  const notFound = { kind: "status", status: 404, code: "not_found" } as const;
  app.twin.failNext({ method: "PUT", path: /^\/contacts\//, fault: notFound, times: 1_000 });
  const { conversationId, contactId } = app.twin.customerWrites({ text: "Charged twice, terrible and unacceptable, I will sue" });
  await app.until("it is tagged", () => app.twin.conversation(conversationId).tagNames.includes("escalation-risk:high"));
  expect(app.twin.contact(contactId).attributes).not.toHaveProperty("sentiment_score");
  app.twin.clearFaults();
  await app.until("it is written", () => app.twin.contact(contactId).attributes["sentiment_score"] === "negative");
});

it("one that was deleted right away, without a word of it, ends as nothing to do once it was waited for", async () => {
  const gone = await runApp({ database: "postgres", pace: { notKnownYetMs: 300 } });
  gone.twin.failNext({
    method: "GET",
    path: /^\/conversations\/\d+$/,
    fault: { kind: "status", status: 404, code: "not_found" },
    times: 1_000,
  });
  gone.twin.customerWrites({ text: "How do I get a refund for an order that never arrived?" });
  await gone.quiet();
  const metrics = await (await fetch(`${gone.url}/metrics`)).text();
  expect(metrics).not.toMatch(/simpli_dead_letters\{job="[a-z-]+"\} [1-9]/);
  await gone.close();
});

it("one that was read before and is gone is deleted here: the event of its deletion was lost", async () => {
  const gone = await runApp({ database: "postgres", pace: { notKnownYetMs: 300 } });
  const { conversationId } = gone.twin.customerWrites({ text: "My secret order 4711 never arrived" });
  await gone.quiet();
  const client = new Client({ connectionString: gone.databaseUrl ?? "" });
  await client.connect();
  const held = async () => (await client.query("select 1 from conversations as row where row::text like '%4711%'")).rowCount;
  expect(await held()).toBe(1);
  gone.twin.failNext({
    method: "GET",
    path: /^\/conversations\/\d+$/,
    fault: { kind: "status", status: 404, code: "not_found" },
    times: 1_000,
  });
  gone.twin.customerWrites({ conversationId, text: "Are you there?" });
  await gone.until("it is deleted", async () => (await held()) === 0);
  await client.end();
  await gone.close();
});
