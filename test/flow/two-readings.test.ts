/** One event that has its conversation read twice, because answers come apart, stores the newer reading. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { sample } from "../support/prometheus.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { answerBilling, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, sentiment, reply } = simpli.urls;
  app = await runApp({
    database: "postgres",
    env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_SENTIMENT_URL: sentiment, SIMPLI_REPLY_URL: reply },
    // Every answer after a wait has the conversation read again, and no wait is long enough for the reading to be stored meanwhile.
    pace: { decisionLifeMs: 20, noticedMs: 5_000, besideOthersMs: 5_000 },
  });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

it("a service that fails at once costs the one that answers later nothing, though neither has anything to write", async () => {
  const { twin } = app;
  answerBilling(simpli);
  const { conversationId } = twin.customerWrites({ text: "I was charged twice, please look at my invoice" });
  await app.until("it is tagged", () => twin.conversation(conversationId).tagNames.includes("ai-category:billing"));
  // From the third message on triage is asked whether the subject is still the same.
  twin.customerWrites({ conversationId, text: "It was charged on Monday and on Tuesday" });
  await app.quiet();
  simpli.answer("sentiment", () => ({ status: 503, body: { detail: "down" } }));
  simpli.answer("triage", () => ({
    delayMs: 400,
    body: { category: "billing", urgency: "high", sentiment: "negative", confidence: 0.9 },
  }));
  twin.customerWrites({ conversationId, text: "And the invoice of last month was wrong as well" });
  const failed = async (job: string) =>
    sample(await (await fetch(`${app.url}/metrics`)).text(), "simpli_jobs_total", { job, outcome: "again" });
  await app.until("sentiment fails in a job of its own", () => failed("sentiment"));
  expect(await failed("event")).toBeNull();
});
