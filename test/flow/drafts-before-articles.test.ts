/** A customer writes while the articles of a new workspace are read for the first time. */
import { afterEach, expect, it } from "vitest";
import { runBacktest } from "../support/backtest.js";
import { signIn } from "../support/console.js";
import { twinClock, writePast } from "../support/past.js";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
afterEach(() => app.close());

const QUESTION = "I was charged twice for my order this month. Why is that?";
const notesOf = (conversationId: string) =>
  app.twin
    .conversation(conversationId)
    .notes.map(({ body }) => body ?? "")
    .join("\n");
const drafted = (conversationId: string) =>
  app.until("there is a draft", () => /AI draft/.test(notesOf(conversationId)) && notesOf(conversationId));

it("their draft waits, and rests on them", async () => {
  app = await runApp({ database: "postgres" });
  app.twin.failNext({ method: "GET", path: /^\/articles/, fault: { kind: "delay", ms: 2_500 } });
  await app.known();
  const { conversationId } = app.twin.customerWrites({ text: QUESTION });
  expect(await drafted(conversationId)).toContain("I was charged twice");
  expect(app.twin.conversation(conversationId).tagNames.some((name) => name.startsWith("ai-category:"))).toBe(true);
}, 60_000);

it("their draft is written without them where they cannot be read", async () => {
  app = await runApp({ database: "postgres" });
  app.twin.failNext({ method: "GET", path: /^\/articles/, times: 1_000, fault: { kind: "status", status: 500 } });
  await app.known();
  const { conversationId } = app.twin.customerWrites({ text: QUESTION });
  expect(await drafted(conversationId)).toContain("no article is known here");
}, 60_000);

it("a backtest of the past waits for them", async () => {
  const clock = twinClock();
  app = await runApp({ database: "postgres", twin: { now: clock.now } });
  const reply =
    "Two entries of the same amount on the same day are most often one charge and one reservation: your bank blocks the amount when you pay, and again when the first attempt fails. A reservation disappears by itself after 3 to 7 days.";
  writePast(app.twin, clock, [{ text: QUESTION, team: "billing", reply }]);
  app.twin.failNext({ method: "GET", path: /^\/articles/, fault: { kind: "delay", ms: 2_500 } });
  await app.known();
  const { last } = await runBacktest(await signIn(app));
  expect(last?.report.drafts?.byCategory?.[0]?.similarity, "the draft quotes the article").toBeGreaterThan(0.3);
}, 60_000);
