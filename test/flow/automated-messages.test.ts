/** Out-of-office replies: none is answered by itself, and none takes a customer's question away. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const AWAY = "I am out of the office until Monday and will answer then.";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({ database: "postgres", env: { SIMPLI_TRIAGE_URL: simpli.urls.triage } });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const home = (conversationId: string) => openHome(app.twin, conversationId, MAREN);
const notes = (conversationId: string) => app.twin.conversation(conversationId).notes.map(({ body }) => body ?? "");

it("a question keeps its draft when the customer's mailer says that they are away", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Where do I find the invoice for last month?" });
  await app.quiet();
  const written = notes(conversationId);
  expect(written).toHaveLength(1);
  app.twin.customerWrites({ conversationId, text: AWAY });
  await app.quiet();
  expect(labelsOf(await home(conversationId))).toContain("Insert draft");
  expect(notes(conversationId)).toEqual(written);
  const confirmation = await clickLabel(
    app.twin,
    await clickLabel(app.twin, await home(conversationId), "Insert draft"),
    "Send as Maren Holt",
  );
  await clickLabel(app.twin, confirmation, "Send now");
  await app.quiet();
  expect(app.twin.conversation(conversationId).readable.filter(({ author }) => author.type === "admin")).toHaveLength(1);
});

it("a question gets its draft where both come in one burst", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Where do I find the invoice for last month?" });
  app.twin.customerWrites({ conversationId, text: AWAY });
  await app.quiet();
  expect(notes(conversationId)).toHaveLength(1);
  expect(labelsOf(await home(conversationId))).toContain("Insert draft");
});

it("an automatic reply alone gets no draft, and a real one on request", async () => {
  const { conversationId } = app.twin.customerWrites({ text: AWAY });
  await app.quiet();
  expect(notes(conversationId)).toEqual([]);
  await clickLabel(app.twin, await home(conversationId), "Regenerate");
  await app.quiet();
  const shown = await home(conversationId);
  expect(labelsOf(shown)).toContain("Insert draft");
  expect(textOf(shown)).not.toContain("No reply is needed");
});

it("a customer who writes about an automatic reply gets a draft", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "Your auto-reply said 24 hours, it has been three days now." });
  await app.quiet();
  expect(labelsOf(await home(conversationId))).toContain("Insert draft");
});
