/** What has no words of its own, and what a service will not read: neither is a failure that anybody is shown. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const FROM_THE_PHONE =
  "Sent from my iPhone\n\n> On 3 Nov 2025, at 10:00, Fernhill Care <care@fernhill.example> wrote:\n> Which lamp?";
const CHARGED = "Charged twice, terrible and unacceptable";

let simpli: SimpliServices;
let app: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, sentiment } = simpli.urls;
  app = await runApp({ database: "embedded", env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_SENTIMENT_URL: sentiment } });
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const home = async (conversationId: string) => textOf(await openHome(app.twin, conversationId, MAREN));
const asked = () => [...simpli.requests("triage"), ...simpli.requests("sentiment")].length;
const failedJobs = async () => (await (await signIn(app)).ask("list-dead-letters", {})).total;

it.each([
  [
    "a photo",
    [{ name: "lamp.jpg", url: "https://files.example/lamp.jpg", contentType: "image/jpeg", bytes: 1 }],
    "The customer sent an image (lamp.jpg)",
  ],
  ["nothing", [], "has no words"],
])(
  "%s from a telephone that signs by itself waits for words",
  async (_what, attachments, said) => {
    const before = { asked: asked(), failed: await failedJobs() };
    const { conversationId, contactId } = app.twin.customerWrites({ text: FROM_THE_PHONE, attachments });
    await app.quiet();
    expect(asked(), "no engine is asked").toBe(before.asked);
    const shown = await home(conversationId);
    expect(shown).toContain(said);
    expect(shown).toContain("waits for words");
    expect(shown).not.toMatch(/did not answer|not available/i);
    expect(app.twin.conversation(conversationId).notes).toEqual([]);
    app.twin.customerWrites({ conversationId, text: CHARGED });
    await app.quiet();
    expect(app.twin.contact(contactId).attributes["sentiment_score"]).toBe("negative");
    expect(app.twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
    expect(await home(conversationId)).not.toMatch(/did not answer|not available/i);
    expect(await failedJobs()).toBe(before.failed);
  },
  120_000,
);

it("but a mail may say all in its subject", async () => {
  const { conversationId, contactId } = app.twin.customerWrites({
    channel: "email",
    subject: CHARGED,
    text: "Sent from my iPhone",
  });
  await app.quiet();
  expect(simpli.requests("triage", "/classify").at(-1)?.body).toMatchObject({ subject: CHARGED, body: CHARGED });
  expect(app.twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
  expect(app.twin.contact(contactId).attributes["sentiment_score"]).toBe("negative");
  expect(labelsOf(await openHome(app.twin, conversationId, MAREN))).toContain("Insert draft");
});

it("one that was answered before there were words is classified by the first words", async () => {
  const failed = await failedJobs();
  const { conversationId } = app.twin.customerWrites({ text: "Sent from my iPhone" });
  await app.quiet();
  app.twin.teammateReplies(conversationId, "What can we do for you?", MAREN);
  await app.quiet();
  app.twin.customerWrites({ conversationId, text: CHARGED });
  await app.quiet();
  expect(simpli.requests("triage", "/classify").at(-1)?.body).toMatchObject({ body: CHARGED });
  expect(app.twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
  expect(await failedJobs()).toBe(failed);
});

it("the sidebar says so as well where drafts are switched off", async () => {
  const admin = await signIn(app);
  const { settings, version } = await admin.ask("read-settings", {});
  const automations = { ...settings.automations, draft: "off" } as const;
  const changed = await admin.ask("change-settings", { settings: { ...settings, automations }, basedOn: version });
  const { conversationId } = app.twin.customerWrites({ text: FROM_THE_PHONE });
  await app.quiet();
  const shown = await home(conversationId);
  expect(shown).toContain("waits for words");
  expect(shown).not.toContain("not known yet");
  await admin.ask("change-settings", { settings, basedOn: changed.version });
});

it("a draft of it is written on request", async () => {
  const { conversationId } = app.twin.customerWrites({ text: FROM_THE_PHONE });
  await app.quiet();
  await clickLabel(app.twin, await openHome(app.twin, conversationId, MAREN), "Regenerate");
  await app.quiet();
  expect(labelsOf(await openHome(app.twin, conversationId, MAREN))).toContain("Insert draft");
});

it("a message that the sentiment service refuses for good is no failure once one behind it is read", async () => {
  const refused = "Something that it cannot read";
  simpli.answer("sentiment", ({ body }) =>
    JSON.stringify(body).includes(refused) ? { status: 422, body: { detail: "no" } } : undefined,
  );
  const { conversationId, contactId } = app.twin.customerWrites({ text: "Thank you, great, all solved now" });
  await app.quiet();
  app.twin.customerWrites({ conversationId, text: refused });
  await app.quiet();
  const before = await failedJobs();
  expect(await home(conversationId), "it is the newest").toMatch(/not available: sentiment/i);
  app.twin.customerWrites({ conversationId, text: CHARGED });
  await app.quiet();
  expect(app.twin.contact(contactId).attributes["sentiment_score"]).toBe("negative");
  expect(await home(conversationId)).not.toMatch(/not available/i);
  expect(await failedJobs()).toBe(before);
  simpli.answer("sentiment", null);
});
