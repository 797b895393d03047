/** "Why" says how many personal details were masked: those of the texts, whoever the customer is. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";
import { answerBilling, type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({ database: "embedded", env: { SIMPLI_REPLY_URL: simpli.urls.reply } });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});
beforeEach(() => {
  answerBilling(simpli);
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft"
      ? { status: 200, body: { draft_id: "d-1", draft: "We look into it today.", confidence: 0.8 } }
      : undefined,
  );
});

async function why(text: string): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text, customer: { name: "Ana Silva" } });
  await app.quiet();
  const details = await clickLabel(app.twin, await openHome(app.twin, conversationId, MAREN), "Details");
  return textOf(await clickLabel(app.twin, details, "Why this classification"));
}

it("nothing is said of it where a text holds none", async () => {
  const shown = await why("I was charged twice this month, please look into it");
  expect(shown).toContain("**Draft**");
  expect(shown).not.toContain("masked");
});

it("each is counted once", async () => {
  expect(await why("I was charged twice, write to ana@silva.example or again ana@silva.example")).toContain(
    "1 personal detail was masked before the text left.",
  );
});
