/** A contact that Intercom deletes is deleted here, whatever had been done in their conversations. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { Client } from "pg";
import { like } from "../support/like.js";
import { operate } from "../support/operator-process.js";
import { only, runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, labelsOf, type OpenSidebar, openHome, textOf } from "../support/sidebar.js";
import { countRowsWith } from "../support/rows-with.js";
import { postCanvas, postWebhook } from "./post-signed.js";

let settable: SettableApp;
beforeAll(async () => {
  // What is deleted or redacted while an engine answers has its turn soon.
  settable = await runSettableApp({ releaseAfterMs: 300, besideOthersMs: 300 });
  settable.answerSentiment(0.9);
  settable.answerTriage(0.9);
});
afterAll(() => settable.close());

const WORDS = "my secret order 4711 never arrived";

const rowsWith = (...texts: string[]) => countRowsWith(settable.app.databaseUrl ?? "", texts);

it.each([
  ["everything ran", {}],
  ["no sentiment was ever analyzed", only("draft", "apply")],
])("where %s, nothing of what they wrote and nothing made of it is left", async (_case, changes) => {
  const { app } = settable;
  if (Object.keys(changes).length > 0) await settable.set(changes);
  const { conversationId, contactId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
  await app.quiet();
  expect(Object.keys(await rowsWith(WORDS, contactId))).toContain("conversations");
  app.twin.deleteContact(contactId);
  await app.quiet();
  expect(await rowsWith(WORDS, contactId, `Draft for ${conversationId}`)).toEqual({});
});

it.each([
  ["everything ran", {}],
  ["sentiment was off", only("draft", "apply")],
])("nothing is left of a contact who is deleted after their message was redacted, where %s", async (_case, changes) => {
  const { app } = settable;
  await settable.set(changes);
  const lead = app.twin.customerWrites({ text: `Hello, ${WORDS}`, lead: true });
  const { conversationId, contactId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
  await app.quiet();
  app.twin.redact(conversationId, "source");
  app.twin.redact(lead.conversationId, "source");
  await app.quiet();
  app.twin.mergeContacts(lead.contactId, contactId);
  await app.quiet();
  app.twin.deleteContact(contactId);
  await app.quiet();
  expect(await rowsWith(WORDS, contactId, conversationId, lead.conversationId)).toEqual({ conversations: 2 });
});

it.each(["contact", "conversation"] as const)(
  "a %s whose deletion nobody told of is erased by hand",
  async (what) => {
    const { app } = settable;
    await settable.set({});
    const { accessToken, clientSecret } = app.twin.options;
    const env = { DATABASE_URL: app.databaseUrl ?? "", INTERCOM_ACCESS_TOKEN: accessToken, INTERCOM_CLIENT_SECRET: clientSecret };
    const { conversationId, contactId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Bo Lind" } });
    await app.quiet();
    const id = what === "contact" ? contactId : conversationId;
    const elsewhere = await operate("erase", [what, id, "--workspace", "elsewhere"], env);
    expect(elsewhere).toMatchObject({ code: 1, stdout: "", stderr: "There is no workspace elsewhere here.\n" });
    expect(Object.keys(await rowsWith(WORDS))).toContain("conversations");
    const erased = await operate("erase", [what, id, "--json"], env);
    expect(erased.code).toBe(0);
    expect(JSON.parse(erased.stdout)).toEqual({ workspaceId: "sandbox1", what, id, known: true });
    await app.until("it is erased", async () => Object.keys(await rowsWith(WORDS)).length === 0);
    await app.quiet();
    // As a sandbox leaves it behind that ran on the database before.
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    await client.query(
      "insert into workspaces select (jsonb_populate_record(w, $1::jsonb)).* from workspaces w on conflict do nothing",
      [{ id: "sandbox-before", token_sealed: null }],
    );
    await client.end();
    const again = await operate("erase", [what, id], { ...env, INTERCOM_API_URL: app.intercomUrl });
    expect(again).toMatchObject({ code: 0, stdout: like("So far nothing is held under this id.") });
  },
  120_000,
);

it("a lead that was merged is erased with the contact it became, and the command says which that is", async () => {
  const { app } = settable;
  await settable.set({});
  const { accessToken, clientSecret } = app.twin.options;
  const env = { DATABASE_URL: app.databaseUrl ?? "", INTERCOM_ACCESS_TOKEN: accessToken, INTERCOM_CLIENT_SECRET: clientSecret };
  const lead = app.twin.customerWrites({ text: `Hello, ${WORDS}`, lead: true });
  const user = app.twin.customerWrites({ text: "Hello there", customer: { name: "Ana Silva" } });
  await app.quiet();
  app.twin.mergeContacts(lead.contactId, user.contactId);
  await app.quiet();
  const refused = await operate("erase", ["contact", lead.contactId], env);
  expect(refused).toMatchObject({ code: 1, stderr: like(`was merged into ${user.contactId}`) });
  expect(await operate("erase", ["contact", user.contactId], env)).toMatchObject({ code: 0 });
  await app.until("it is erased", async () => Object.keys(await rowsWith(WORDS)).length === 0);
}, 60_000);

it("nothing that is under way while a contact is deleted brings their words back", async () => {
  const { app, simpli } = settable;
  await settable.set({});
  const { conversationId, contactId } = app.twin.customerWrites({ text: "Hello", customer: { name: "Ana Silva" } });
  await app.quiet();
  const before = simpli.requests("sentiment", "/analyze").length;
  simpli.answer("sentiment", () => ({ delayMs: 900, body: { score: 0.1, label: "neutral", escalation_risk: 0.1 } }));
  app.twin.customerWrites({ conversationId, text: `Hello, ${WORDS}` });
  await app.until("it is asked about", () => simpli.requests("sentiment", "/analyze").length > before);
  app.twin.deleteContact(contactId);
  await app.quiet();
  settable.answerSentiment(0.9);
  expect(await rowsWith(WORDS, contactId)).toEqual({});
}, 60_000);

const QUOTING = {
  triage: { category: "billing", urgency: "high", confidence: 0.9, team: "billing", reason: WORDS, reasoning: WORDS },
  sentiment: { score: -0.9, label: "negative", escalation_risk: 0.9, triggers: [WORDS] },
  reply: { draft_id: "d-quoting", draft: `You say that ${WORDS}.`, confidence: 0.9, language: "en" },
  qa: { overall_score: 0.8, dimensions: { empathy: 0.9 }, coaching_notes: [WORDS] },
} as const;
const isGiven = ({ body }: { readonly body: unknown }) => JSON.stringify(body ?? null).includes(WORDS);

it.each(["triage", "sentiment", "reply", "qa"] as const)(
  "a message that is redacted while %s is asked about it comes back in no answer, and the rest is asked about again",
  async (service) => {
    const { app, simpli } = settable;
    const { twin } = app;
    const automation = service === "reply" ? "draft" : service;
    await settable.set(only(automation, "apply"));
    const { conversationId } = twin.customerWrites({ text: "Hello, where is my order, please? I have waited for it for weeks" });
    twin.teammateReplies(conversationId, "Which order is it that you have been waiting for, and since when?", TEAMMATE);
    await app.quiet();
    const asked = () => simpli.requests(service).filter(isGiven).length;
    const before = asked();
    simpli.answer(service, (request) => (isGiven(request) ? { delayMs: 2_500, body: QUOTING[service] } : undefined));
    const words =
      service === "triage" ? twin.customerWrites({ text: WORDS }) : twin.customerWrites({ conversationId, text: WORDS });
    if (service === "qa") twin.close(conversationId, { adminId: TEAMMATE });
    await app.until("it is asked about", () => asked() > before);
    const part = service === "triage" ? "source" : (twin.conversation(conversationId).readable.at(-1)?.id ?? "");
    if (service === "triage") twin.customerWrites({ conversationId: words.conversationId, text: "I want my money back" });
    twin.redact(words.conversationId, part);
    await app.quiet();
    expect(await rowsWith(WORDS)).toEqual({});
    expect(JSON.stringify(twin.conversation(words.conversationId).notes)).not.toContain(WORDS);
    simpli.answer(service, null);
    settable.answerSentiment(0.9);
    settable.answerTriage(0.9);
  },
  60_000,
);

it("another draft that is being written while a message is redacted does not quote it", async () => {
  const { app, simpli } = settable;
  const { twin } = app;
  // Without the note, which quotes it in Intercom itself.
  await settable.set(only("draft", "suggest"));
  const { conversationId } = twin.customerWrites({ text: "Hello, where is my order, please?" });
  twin.customerWrites({ conversationId, text: WORDS });
  await app.quiet();
  const asked = () => simpli.requests("reply", "/api/v1/draft").length;
  const before = asked();
  simpli.answer("reply", (request) => (isGiven(request) ? { delayMs: 2_500, body: QUOTING.reply } : undefined));
  const options = await clickLabel(
    twin,
    await clickLabel(twin, await openHome(twin, conversationId, TEAMMATE), "Insert draft"),
    "Ask for another version",
  );
  const clicked = clickLabel(twin, options, "Regenerate");
  await app.until("it is asked for", () => asked() > before);
  twin.redact(conversationId, twin.conversation(conversationId).readable.at(-1)?.id ?? "");
  await clicked;
  await app.quiet();
  simpli.answer("reply", null);
  expect(await rowsWith(WORDS)).toEqual({});
}, 60_000);

it("what teammates quoted of a message that is redacted goes as well: what they sent, asked and objected to", async () => {
  const { app } = settable;
  await settable.set({});
  const { conversationId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
  await app.quiet();
  const home = () => openHome(app.twin, conversationId, TEAMMATE);
  const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
  const ask = await click(await click(await home(), "Details"), "Ask the help centre");
  await click(ask, "Ask", { question: `What is to be done where ${WORDS}?` });
  const options = await click(await click(await home(), "Insert draft"), "Ask for another version");
  await click(options, "Regenerate", { instruction: `Say sorry that ${WORDS}` });
  await app.quiet();
  await click(await click(await home(), "Insert draft"), "Add as note", { "draft-text": `Note that ${WORDS}` });
  await app.quiet();
  expect(Object.keys(await rowsWith(WORDS))).toContain("actions");
  app.twin.redact(conversationId, "source");
  await app.quiet();
  expect(await rowsWith(WORDS)).toEqual({});
});

it("what a click that is waiting quotes of a message that is redacted goes when the click ends", async () => {
  const { app, simpli } = settable;
  await settable.set(only("draft", "suggest"));
  const { conversationId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
  await app.quiet();
  const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
  const before = simpli.requests("reply", "/api/v1/draft").length;
  simpli.answer("reply", (request) => (isGiven(request) ? { delayMs: 2_500, body: QUOTING.reply } : undefined));
  const options = await click(
    await click(await openHome(app.twin, conversationId, TEAMMATE), "Insert draft"),
    "Ask for another version",
  );
  const clicked = click(options, "Regenerate", { instruction: `Say sorry that ${WORDS}` });
  await app.until("it is asked for", () => simpli.requests("reply", "/api/v1/draft").length > before);
  app.twin.redact(conversationId, "source");
  await clicked;
  await app.quiet();
  simpli.answer("reply", null);
  expect(await rowsWith(WORDS)).toEqual({});
}, 60_000);

it("the form to ask the help centre is empty after a redaction, as if nobody had asked", async () => {
  const { app } = settable;
  await settable.set({});
  const { conversationId } = app.twin.customerWrites({ text: "How long do refunds take?" });
  await app.quiet();
  const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
  const form = async () =>
    click(await click(await openHome(app.twin, conversationId, TEAMMATE), "Details"), "Ask the help centre");
  await click(await form(), "Ask", { question: "How long do refunds take?" });
  await app.quiet();
  app.twin.redact(conversationId, "source");
  await app.quiet();
  const again = await form();
  expect(labelsOf(again)).toContain("Ask");
  expect(textOf(again)).not.toContain("refused");
});

it("a closed conversation of which a message is redacted is read again when the sidebar is opened, and is closed there", async () => {
  const { app } = settable;
  await settable.set({});
  const { conversationId } = app.twin.customerWrites({ text: "My card is 4111 1111 1111 1111, where is my order?" });
  await app.quiet();
  app.twin.close(conversationId, { adminId: TEAMMATE });
  await app.quiet();
  app.twin.redact(conversationId, "source");
  await app.quiet();
  const home = () => openHome(app.twin, conversationId, TEAMMATE);
  const first = await home();
  expect(textOf(first)).toContain("has to be read again");
  expect(labelsOf(first)).not.toContain("Write a draft");
  await app.quiet();
  const second = await home();
  expect(textOf(second)).toContain("This conversation is closed, so no draft is written");
  expect(textOf(await clickLabel(app.twin, second, "Details"))).toContain('"value":"closed"');
});

it("is said to have to be read again also where nothing was classified, and not to have never been loaded", async () => {
  const { app } = settable;
  await settable.set({ automations: { triage: "off", sentiment: "off", draft: "apply", qa: "apply" } });
  const { conversationId } = app.twin.customerWrites({ text: "My card is 4111 1111 1111 1111, where is my order?" });
  await app.quiet();
  app.twin.redact(conversationId, "source");
  await app.quiet();
  const first = await openHome(app.twin, conversationId, TEAMMATE);
  expect(textOf(first)).toContain("has to be read again");
  expect(textOf(first)).not.toContain("has not been loaded");
  await app.quiet();
  expect(textOf(await openHome(app.twin, conversationId, TEAMMATE))).not.toMatch(/has to be read again|has not been loaded/);
});

it("a conversation with others stays as it is: nothing of it is left, and none of their words come back", async () => {
  const { app } = settable;
  await settable.set({});
  const { conversationId, contactId } = app.twin.customerWrites({ text: `Hello, ${WORDS}`, customer: { name: "Ana Silva" } });
  app.twin.customerWrites({ conversationId, text: "I am on the same order", customer: { name: "Ben Okafor" } });
  await app.quiet();
  app.twin.deleteContact(contactId);
  await app.quiet();
  const before = app.twin.conversation(conversationId).notes.length;
  app.twin.customerWrites({ conversationId, text: "Where is it now?", customer: { name: "Cleo Lind" } });
  await app.quiet();
  expect(await rowsWith(WORDS, contactId)).toEqual({});
  expect(app.twin.conversation(conversationId).notes).toHaveLength(before);
  const sidebar = await postCanvas(app, "initialize", {
    workspace_id: app.twin.options.workspaceId,
    admin: { type: "admin", id: TEAMMATE, name: "Maren Holt" },
    conversation: { id: conversationId },
  });
  expect(await sidebar.text()).toContain("was deleted. Nothing is kept of it here");
});

it("a first message that is redacted by Intercom's own id of it leaves no sentiment of it", async () => {
  const { app } = settable;
  await settable.set(only("sentiment", "apply"));
  const { conversationId } = app.twin.customerWrites({ text: `Hello, ${WORDS}` });
  await app.quiet();
  expect(Object.keys(await rowsWith(conversationId))).toContain("moods");
  const { workspaceId: app_id, clientSecret } = app.twin.options;
  const item = {
    type: "conversation_part",
    id: app.twin.conversation(conversationId).source.id,
    conversation_id: conversationId,
  };
  const event = { type: "notification_event", app_id, id: "notif_redacted", created_at: Math.floor(Date.now() / 1000) };
  await postWebhook({ url: app.url, clientSecret }, { ...event, topic: "conversation_part.redacted", data: { item } });
  await app.quiet();
  expect(Object.keys(await rowsWith(conversationId))).not.toContain("moods");
});
