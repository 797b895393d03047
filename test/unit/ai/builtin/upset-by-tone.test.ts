/** Messages that sound grave and hold no grave word: what an article surely answers is answered, with an apology where it is due. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const reminders = article(
  "reminders",
  "Automatic payment reminders",
  "Reminders go out at 09:00 and stop as soon as an invoice is marked as paid. We do not see your bank account: if a client pays by transfer, record the payment before 09:00. To switch reminders off for one client, open the client and untick Send reminders.",
);
const missed = article(
  "missed-lesson",
  "Your tutor did not come to the lesson",
  "Is your tutor not there? Stay until minute 10, then press Tutor not here. You get the lesson back. Did you press nothing? Write to us within 48 hours with day and time; we look at the log.",
);

const draft = (said: Parameters<typeof draftRequest>[0], change?: Parameters<typeof draftRequest>[1]) =>
  openEngines({ embedder, list: [...articles, reminders, missed] }).reply.draft(draftRequest(said, change), call);

it.each([
  "Honestly. My oldest client got an automatic payment reminder from you lot this morning although she had paid by transfer days ago, I could have sunk into the ground. Reminders OFF for this client, and today please.",
  "Sat there dressed up at eight last night and the tutor did not come to the lesson. Twenty minutes of my own face! I pressed nothing and now the lesson shows as taken, what a waste of an evening.",
])("is answered with an apology: %s", async (message) => {
  const { text, sources, abstained } = await draft(message);
  expect([sources.length, abstained]).toEqual([1, null]);
  expect(text).toContain("I'm sorry about the trouble.");
});

it.each([
  "Cheerio! Off to sea again, joining my ship for seven weeks, Rotterdam to Santos. How do I reset my password from the ship?",
  "Hello, I have been with you for a year and love it. My husband says I am hopeless with computers, haha. How can I reset my password?",
])("is a question where it is calm, for however long something lasts: %s", async (message) => {
  const { text, sources } = await draft(message);
  expect(sources.map(({ title }) => title)).toEqual(["Reset your password"]);
  expect(text).not.toContain("seriously");
});

it("is handed over still where a reproach or a threat stands beside it", async () => {
  const { sources, abstained } = await draft(
    "Your reminder went to a client who had paid. This is fraud, my lawyer will write to you tomorrow. Switch reminders off for this client.",
  );
  expect(sources).toEqual([]);
  expect(abstained).toMatch(/^Hands over/);
});
