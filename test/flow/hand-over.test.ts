/** A customer who waits gets a draft, once, whatever event shows that it is people's turn. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
const SHORTLY = 27_000;
/** So long ago that enough of the half minute is left, also on a busy machine, to see what is said in it. */
const WHILE_FIN_MAY_ANSWER = 20_000;

let app: RunningApp;
/** What was written lies a while back: Fin's half minute is over. */
let aheadMs = -100_000;
beforeAll(async () => {
  app = await runApp({ database: "postgres", twin: { now: () => Date.now() + aheadMs } });
});
afterAll(() => app.close());

const notes = (conversationId: string) =>
  app.twin.conversation(conversationId).notes.filter(({ body }) => body?.includes("AI draft"));
const home = async (conversationId: string) => textOf(await openHome(app.twin, conversationId, MAREN));

/** A conversation in which Fin is about to answer, so that no draft is written. */
async function heldByFin(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  app.twin.finReplies(conversationId, "You find it under Settings.");
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(0);
  expect(await home(conversationId)).toContain("A draft is written once Fin hands it over or a teammate joins");
  return conversationId;
}

it.each([
  ["hands over by a message", (id: string) => app.twin.finHandsOver(id)],
  ["was given a thumb down", (id: string) => app.twin.finHandsOver(id, "I am sorry to hear that.", "negative-feedback")],
  ["is followed by the inbox's own assignment", (id: string) => app.twin.assignByDefault(id, "5017691")],
  ["is followed by an assignment to a team", (id: string) => app.twin.assign(id, { teamId: "5017691" })],
  ["is followed by an assignment to a teammate", (id: string) => app.twin.assign(id, { teammateId: MAREN })],
])("a draft comes once Fin %s, and one alone", async (_how, handOver) => {
  const conversationId = await heldByFin();
  handOver(conversationId);
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(1);
  app.twin.assign(conversationId, { teammateId: MAREN });
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(1);
});

it("a customer who comes back after Fin's answer waits half a minute for Fin, and then gets a draft", async () => {
  const conversationId = await heldByFin();
  aheadMs = -WHILE_FIN_MAY_ANSWER;
  app.twin.customerWrites({ conversationId, text: "It still did not arrive, I want a refund" });
  await app.until("it is told that Fin may answer", async () => (await home(conversationId)).includes("came back after Fin"));
  expect(notes(conversationId)).toHaveLength(0);
  await app.until("the draft comes by itself", () => notes(conversationId).length === 1);
});

it("a notice of office hours is no answer of Fin's", async () => {
  aheadMs = -100_000;
  const conversationId = await heldByFin();
  aheadMs = -SHORTLY;
  app.twin.customerWrites({ conversationId, text: "It still did not arrive, I want a refund" });
  app.twin.botPosts(conversationId, "Our team is back at nine.", "Fin");
  await app.until("the draft comes by itself", () => notes(conversationId).length === 1);
});

it("Fin that answers in time keeps the turn", async () => {
  const conversationId = await heldByFin();
  app.twin.customerWrites({ conversationId, text: "And what about an exchange?" });
  app.twin.finReplies(conversationId, "Exchanges are free.");
  await app.until("Fin has the turn again", async () => (await home(conversationId)).includes("once Fin hands it over"));
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(0);
});

it("a snoozed conversation gets its draft when it wakes up, by itself or by a teammate", async () => {
  const { twin } = app;
  for (const wake of [twin.wake, twin.open] as const) {
    twin.setFaults({ dropWebhooks: true });
    const { conversationId } = twin.customerWrites({ text: "I want my money back for an order that never arrived." });
    twin.setFaults({ dropWebhooks: false });
    twin.snooze(conversationId, 1_900_000_000);
    await app.quiet();
    expect(notes(conversationId)).toHaveLength(0);
    expect(await home(conversationId)).toContain("A draft is written when it wakes up");
    wake(conversationId);
    await app.quiet();
    expect(notes(conversationId)).toHaveLength(1);
  }
});

it.each([
  ["was snoozed and woke up", (id: string) => app.twin.snooze(id, 1_900_000_000), (id: string) => app.twin.wake(id)],
  ["was closed and opened again", (id: string) => app.twin.close(id), (id: string) => app.twin.open(id)],
  [
    "Fin took and handed back",
    (id: string) => app.twin.finReplies(id, "You find it under Settings."),
    (id: string) => app.twin.finHandsOver(id),
  ],
])("a draft is there again in a conversation that %s, and no second note", async (_how, putAside, bringBack) => {
  aheadMs = -100_000;
  const { conversationId } = app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.quiet();
  const buttons = async () => labelsOf(await openHome(app.twin, conversationId, MAREN));
  expect(await buttons()).toContain("Insert draft");
  putAside(conversationId);
  await app.quiet();
  expect(await buttons()).not.toContain("Insert draft");
  bringBack(conversationId);
  await app.quiet();
  expect(await buttons()).toContain("Insert draft");
  expect(notes(conversationId)).toHaveLength(1);
});

it("a closed conversation that a teammate opens again, with a customer waiting, gets its draft", async () => {
  const { twin } = app;
  twin.setFaults({ dropWebhooks: true });
  const { conversationId } = twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  twin.close(conversationId);
  twin.setFaults({ dropWebhooks: false });
  twin.open(conversationId);
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(1);
});

it("a file without words is named, and triage and draft wait for words", async () => {
  const { twin } = app;
  const attachments = [{ name: "error.png", url: "https://files.example/error.png", contentType: "image/png", bytes: 9_000 }];
  const { conversationId } = twin.customerWrites({ text: "", attachments });
  await app.quiet();
  const text = await home(conversationId);
  expect(text).toContain("The customer sent an image (error.png)");
  expect(text).toContain("waits for words");
  expect(text).not.toContain("has not written yet");
  expect(twin.conversation(conversationId).tagNames).toEqual([]);
  twin.customerWrites({ conversationId, text: "I want my money back for an order that never arrived." });
  await app.quiet();
  expect(twin.conversation(conversationId).tagNames.some((tag) => tag.startsWith("ai-category:"))).toBe(true);
  expect(notes(conversationId)).toHaveLength(1);
});

it("a close puts an unused draft away, and the sidebar says so instead of offering one that would be refused", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.until("the draft is there", () => notes(conversationId).length === 1);
  app.twin.close(conversationId, { adminId: MAREN });
  await app.quiet();
  const closed = await openHome(app.twin, conversationId, MAREN);
  expect(textOf(closed)).toContain("This conversation is closed, so no draft is written.");
  expect(labelsOf(closed)).not.toContain("Write a draft");
});
