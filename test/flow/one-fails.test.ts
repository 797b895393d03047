/** What Intercom fails to give, or refuses, of one thing stops nothing else. */
import { afterEach, expect, it } from "vitest";
import { begun } from "../support/begun.js";
import { signIn } from "../support/console.js";
import { holdEffect } from "../support/held-calls.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { SENTIMENT_ATTRIBUTES } from "../../src/domain/sentiment.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";
import { startSimpliServices } from "../support/simpli-services.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const BROKEN = { kind: "status", status: 500, code: "server_error" } as const;
const MISSED = "I was charged twice for order 1234, please refund one of them";

const MAREN = "7401001";

let app: RunningApp;
afterEach(() => app.close());

const refuseTags = () =>
  app.twin.failNext({ path: /\/tags(\/|$)/, fault: { kind: "status", status: 403, code: "forbidden" }, times: 1_000 });
const isTagged = (id: string) => app.twin.conversation(id).tagNames.length > 0;
const searches = () => app.twin.calls.filter(({ path }) => path === "/conversations/search").length;

/** Ids of conversations that nobody announced, with the app stopped. */
async function missedWhileAway(count: number): Promise<readonly string[]> {
  app = await runApp({ database: "postgres" });
  await begun(app);
  await app.stopApp();
  app.twin.setFaults({ dropWebhooks: true });
  const ids = Array.from({ length: count }, () => app.twin.customerWrites({ text: MISSED }).conversationId);
  app.twin.setFaults({ dropWebhooks: false });
  app.twin.resetCalls();
  return ids;
}

function failReading(ids: readonly string[]): void {
  const path = new RegExp(`^/conversations/(${ids.join("|")})$`);
  app.twin.failNext({ method: "GET", path, fault: BROKEN, times: 1_000 });
}

it("the sweep goes on without a conversation that cannot be read, whose own jobs do its work later", async () => {
  const [first = "", broken = "", last = ""] = await missedWhileAway(3);
  failReading([broken]);
  app = await runApp({ database: "postgres", stopped: app });
  await app.until("the others are tagged", () => isTagged(first) && isTagged(last));
  const session = await signIn(app);
  // Written after the jobs are queued, which may be done before it.
  await expect
    .poll(async () => (await session.ask("read-health", {})).intercom.sweep, { timeout: 20_000 })
    .toMatchObject({ missed: 2 });
  expect(searches()).toBe(1);
  expect(isTagged(broken)).toBe(false);
  app.twin.clearFaults();
  await app.until("so is that one", () => isTagged(broken));
}, 60_000);

it("the sweep fails and comes back where Intercom gives none of several", async () => {
  const ids = await missedWhileAway(4);
  failReading(ids);
  app = await runApp({ database: "postgres", stopped: app });
  await app.until("it comes back", () => searches() >= 2);
  const read = () => app.twin.calls.filter(({ method, path }) => method === "GET" && ids.some((id) => path.endsWith(id)));
  expect(new Set(read().map(({ path }) => path)).size).toBe(3);
  app.twin.clearFaults();
  await app.until("all are tagged", () => ids.every(isTagged));
}, 60_000);

it.each([500, 401])(
  "a list of attributes that is answered %i holds up neither tags nor sentiment, and is not asked for again at once",
  async (status) => {
    app = await runApp({ database: "postgres", env: { INTERCOM_VERSION: "2.16" } });
    const path = /^\/conversations\/attributes$/;
    app.twin.failNext({ method: "GET", path, fault: { kind: "status", status }, times: 1_000 });
    const { conversationId, contactId } = app.twin.customerWrites({ text: MISSED });
    await app.quiet();
    const lists = () => app.twin.calls.filter((call) => path.test(call.path) && call.method === "GET").length;
    expect(isTagged(conversationId)).toBe(true);
    expect(app.twin.contact(contactId).attributes).toHaveProperty("sentiment_score");
    const before = lists();
    expect(before).toBeGreaterThan(0);
    app.twin.customerWrites({ text: MISSED });
    await app.quiet();
    expect(lists()).toBe(before);
  },
  60_000,
);

it("an assignment that Intercom fails to make waits by itself: tags and what else triage decides are set meanwhile, each once", async () => {
  app = await runApp({ database: "postgres" });
  const path = /\/conversations\/\d+\/parts$/;
  app.twin.failNext({ method: "POST", path, fault: { kind: "status", status: 503 }, times: 1_000 });
  const { conversationId } = app.twin.customerWrites({ text: MISSED });
  const of = (wanted: RegExp) => app.twin.calls.filter((call) => call.method === "POST" && wanted.test(call.path)).length;
  await app.until("it is tried again", () => of(path) > 2);
  const { tagNames } = app.twin.conversation(conversationId);
  expect(tagNames.filter((name) => name.startsWith("ai-")).length).toBeGreaterThanOrEqual(2);
  expect(app.twin.conversation(conversationId).teamName).toBeNull();
  const tagged = of(/\/conversations\/\d+\/tags$/);
  app.twin.clearFaults();
  await app.until("the team is set", () => app.twin.conversation(conversationId).teamName !== null);
  await app.quiet();
  expect(of(/\/conversations\/\d+\/tags$/)).toBe(tagged);
}, 60_000);

const NO_TEAMS = "because Intercom did not give its list of teams";
const failTeams = (status: number) =>
  app.twin.failNext({ method: "GET", path: /^\/teams$/, fault: { kind: "status", status, code: "failed" }, times: 1_000 });
const details = async (id: string) => clickLabel(app.twin, await openHome(app.twin, id, MAREN), "Details");

it.each([500, 403, 404])(
  "a list of teams that is answered %i holds up no tag, and the team follows where it may",
  async (status) => {
    app = await runApp({ database: "postgres", pace: { curedYetMs: 1_000 } });
    failTeams(status);
    const { conversationId } = app.twin.customerWrites({ text: MISSED });
    await app.until("it is tagged", () => isTagged(conversationId));
    await app.until("it is told", async () =>
      textOf(await details(conversationId)).includes(`Tagged; not assigned, ${NO_TEAMS}`),
    );
    app.twin.clearFaults();
    if (status === 404) return;
    await app.until("its team has it", () => app.twin.conversation(conversationId).teamName === "Billing");
    await app.until("it is told", async () => textOf(await details(conversationId)).includes("assigned to Billing"));
  },
  60_000,
);

it("a service's team that only Intercom's list could name is asked for again, and the tags do not wait for it", async () => {
  const simpli = await startSimpliServices();
  app = await runApp({ database: "postgres", env: { SIMPLI_TRIAGE_URL: simpli.urls.triage } });
  simpli.answer("triage", ({ path }) => ({
    body: path === "/classify" ? { category: "Billing", confidence: 0.9 } : { group_id: 7, group_name: "Shipping" },
  }));
  failTeams(503);
  const { conversationId } = app.twin.customerWrites({ text: MISSED });
  await app.until("it is tagged", () => isTagged(conversationId));
  await app.until("it is told", async () => textOf(await details(conversationId)).includes(NO_TEAMS));
  app.twin.clearFaults();
  await app.until("its team has it", () => app.twin.conversation(conversationId).teamName === "Shipping");
  expect(simpli.requests("triage", "/classify")).toHaveLength(1);
  await simpli.close();
}, 60_000);

/** What the sidebar says once Maren has corrected it to shipping. */
async function corrected(conversationId: string): Promise<string> {
  const form = await clickLabel(app.twin, await details(conversationId), "Correct the classification");
  const saved = await clickLabel(app.twin, form, "Save", { category: "shipping", urgency: "low" });
  await app.quiet();
  return textOf(labelsOf(saved).includes("Refresh") ? await clickLabel(app.twin, saved, "Refresh") : saved);
}

it("a correction says which part of it Intercom refuses: the list of teams, or a tag", async () => {
  app = await runApp({ database: "postgres" });
  const admin = await signIn(app);
  const { version } = await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
  const rule = { description: "", threshold: null, team: "Shipping", levels: {} };
  const settings = { ...DEFAULT_SETTINGS, categoryRules: { shipping: rule } };
  await admin.ask("change-settings", { settings, basedOn: version });
  // Which teams there are was asked for with the settings, and is remembered.
  await app.stopApp();
  failTeams(403);
  app = await runApp({ database: "postgres", stopped: app });
  const [one, other] = ["How do I get an invoice?", "My lamp is broken"].map((text) => app.twin.customerWrites({ text }));
  await app.quiet();
  const id = one?.conversationId ?? "";
  expect(await corrected(id)).toContain(`corrected. No team was assigned, ${NO_TEAMS}.`);
  expect(app.twin.conversation(id).tagNames).toContain("ai-category:shipping");
  app.twin.clearFaults();
  refuseTags();
  expect(await corrected(other?.conversationId ?? "")).toContain("corrected. Intercom refused a part of it");
}, 60_000);

it("contact attributes that cannot be listed hold up neither what is written to those there are, nor the conversation's tag", async () => {
  app = await runApp({ database: "postgres" });
  const { twin } = app;
  const headers = { Authorization: `Bearer ${twin.options.accessToken}`, "Content-Type": "application/json" };
  const define = (name: string, data_type: string) =>
    fetch(`${app.intercomUrl}/data_attributes`, {
      ...{ method: "POST", headers },
      body: JSON.stringify({ name, model: "contact", data_type }),
    });
  const path = /^\/data_attributes$/;
  twin.failNext({ method: "GET", path, fault: BROKEN, times: 1_000 });
  const angry = "This is outrageous, I will call my lawyer if you do not refund me today!";
  const first = twin.customerWrites({ text: angry });
  await app.until("the risk is tagged", () => twin.conversation(first.conversationId).tagNames.includes("escalation-risk:high"));
  const { conversationId, teammateId } = { conversationId: first.conversationId, teammateId: "7401001" };
  await app.until("the sentiment is stored", async () => /risk/i.test(textOf(await openHome(twin, conversationId, teammateId))));
  expect(twin.contact(first.contactId).attributes).not.toHaveProperty("sentiment_score");
  for (const [name, type] of Object.entries(SENTIMENT_ATTRIBUTES)) expect((await define(name, type)).status).toBe(200);
  const { contactId } = twin.customerWrites({ text: MISSED });
  await app.until("they are written", () => "sentiment_score" in twin.contact(contactId).attributes);
  expect(twin.contact(contactId).attributes).toHaveProperty("escalation_risk");
}, 60_000);

it("a contact attribute that nobody can make, as at the workspace's limit, keeps none of the others from being written", async () => {
  app = await runApp({ database: "postgres" });
  const { twin } = app;
  const limit = { kind: "status", status: 400, code: "custom_data_limit_reached" } as const;
  twin.failNext({ method: "POST", path: /^\/data_attributes$/, fault: limit });
  const { contactId } = twin.customerWrites({ text: MISSED });
  await app.quiet();
  expect(Object.keys(twin.contact(contactId).attributes)).toEqual(
    expect.arrayContaining(["escalation_risk", "last_sentiment_at"]),
  );
  expect(twin.contact(contactId).attributes).not.toHaveProperty("sentiment_score");
  const admin = await signIn(app);
  expect((await admin.ask("list-dead-letters", {})).total).toBe(0);
  twin.failNext({ method: "POST", path: /^\/data_attributes$/, fault: limit });
  const { tags, findings } = await admin.ask("make-attributes-and-tags", {});
  expect(tags).toContain("ai-triage:review");
  expect(findings.filter(({ level }) => level === "fault").map(({ check }) => check)).toEqual(["attributes"]);
  const { attributes } = (await admin.ask("read-set-up", {})).facts;
  expect(attributes.filter(({ made }) => !made).map(({ name }) => name)).toEqual(["sentiment_score"]);
}, 60_000);

it("a note that is there twice and cannot be redacted keeps no draft from coming", async () => {
  app = await runApp({ database: "postgres" });
  const { twin } = app;
  const letGo = holdEffect(twin);
  const { conversationId } = twin.customerWrites({ text: "How do I get a refund for an order that never arrived?" });
  const drafts = () => twin.conversation(conversationId).notes.filter(({ body }) => body?.includes("AI draft")).length;
  await app.until("it is written again", () => drafts() === 1);
  const refused = { kind: "status", status: 403, code: "forbidden" } as const;
  twin.failNext({ method: "POST", path: /^\/conversations\/redact$/, fault: refused, times: 1_000 });
  letGo();
  await app.until("the note is there twice", () => drafts() === 2);
  twin.customerWrites({ conversationId, text: "It is order 1234, and I would like a refund please" });
  await app.until("the next draft", () => drafts() === 3);
}, 60_000);
