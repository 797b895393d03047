/** Internal articles and external pages: what of them is synced, and what of them a customer ever sees. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, type OpenSidebar, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const WIKI = "https://wiki.lumenleaf.example";
const TEAMMATE = "7401001";
const GERMAN = "Großkunden haben eine eigene Telefonnummer und bekommen ihre Rechnung erst am Ende des Monats.";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, reply, sentiment, knowledge } = simpli.urls;
  const services = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment };
  app = await runApp({ database: "postgres", env: { ...services, SIMPLI_KB_URL: knowledge, INTERCOM_VERSION: "2.13" } });
  await app.known();
  admin = await signIn(app);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const put = () =>
  simpli
    .requests("knowledge", "/articles")
    .map(({ body }) => body as { readonly title: string; readonly tags: readonly string[] });

async function sync() {
  const before = put().length;
  await admin.ask("sync-knowledge", {});
  await app.quiet();
  await app.until("the sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
  return put().slice(before);
}

it("syncs what AI for teammates may use, and says which of it is internal", async () => {
  const { twin } = app;
  const html = (text: string) => `<p>${text}</p>`;
  twin.saveInternalArticle({ title: "Refund limits", html: html(`Up to 50 euros, see ${WIKI}/limits`) });
  twin.saveInternalArticle({ title: "Salaries", html: html("Not for AI"), copilot: false });
  const open = twin.saveContentSource({});
  const some = twin.saveContentSource({ audienceIds: [7] });
  const former = twin.saveContentSource({ active: false });
  twin.saveExternalPage({ sourceId: open.id, title: "Carriers", html: html("We ship with two."), url: `${WIKI}/carriers` });
  twin.saveExternalPage({ sourceId: some.id, title: "Key accounts", html: html(GERMAN), url: `${WIKI}/keys` });
  twin.saveExternalPage({ sourceId: open.id, title: "Not for Fin", html: html("Ask us."), chatbot: false });
  twin.saveExternalPage({ sourceId: former.id, title: "Former", html: html("Old.") });
  const extra = ["Refund limits", "Salaries", "Carriers", "Key accounts", "Not for Fin", "Former"];
  const sent = (await sync()).filter(({ title }) => extra.includes(title));
  expect(sent.map(({ title, tags }) => [title, ...tags])).toEqual([
    ["Refund limits", "internal"],
    ["Carriers"],
    ["Key accounts", "internal"],
    ["Not for Fin", "internal"],
  ]);
});

it("knows an external page's language by its text: Intercom says of each that it is English", async () => {
  const { articles } = await admin.ask("list-articles", { search: "Key accounts" });
  expect(articles.map(({ language }) => language)).toEqual(["de"]);
});

it("a draft names an internal source for teammates, and no reply leads a customer to it", async () => {
  const { twin } = app;
  const draft = `Up to 50 euros, see ${WIKI}/limits.\n\nAlso [here](${WIKI}/keys), and ${WIKI}/carriers says who brings it.`;
  const sources = ["Refund limits", "Key accounts", "Carriers"].map((title) => ({ title }));
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft" ? { status: 200, body: { draft_id: "d-1", draft, confidence: 0.9, sources } } : undefined,
  );
  const { conversationId } = twin.customerWrites({ text: "How much do I get back?" });
  await app.quiet();
  const [note] = twin.conversation(conversationId).notes;
  expect(note?.body?.match(/internal: not for customers/g)).toHaveLength(2);
  expect(note?.body).toContain(`${WIKI}/carriers`);
  await twin.openSidebar(conversationId, TEAMMATE);
  const click = (button: string) => twin.clickSidebar(conversationId, button, { adminId: TEAMMATE });
  await click("open-details");
  expect(JSON.stringify(await click("open-sources"))).toContain("Internal: for teammates");
  await twin.openSidebar(conversationId, TEAMMATE);
  for (const button of ["open-editor", "send-as-me", "confirm-send"]) await click(button);
  await app.quiet();
  const replies = twin.conversation(conversationId).readable.filter(({ byApp }) => byApp);
  expect(replies).toHaveLength(1);
  const reply = replies[0]?.body ?? "";
  expect(reply).toContain("Up to 50 euros");
  expect(reply).toContain(`${WIKI}/carriers`);
  expect(reply).not.toContain(`${WIKI}/limits`);
  expect(reply).not.toContain(`${WIKI}/keys`);
});

const fault = { kind: "status", status: 403, code: "api_plan_restricted" } as const;

it("a teammate's own question is answered from an internal source with the mark, also where the answer goes into the draft", async () => {
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft"
      ? { status: 200, body: { draft: "Up to 50 euros.", confidence: 0.9, sources: [{ title: "Refund limits" }] } }
      : undefined,
  );
  const { conversationId } = app.twin.customerWrites({ text: "How much do you pay back?" });
  await app.quiet();
  const click = (open: OpenSidebar, label: string, values?: Record<string, string>) => clickLabel(app.twin, open, label, values);
  const details = await click(await openHome(app.twin, conversationId, TEAMMATE), "Details");
  await click(await click(details, "Ask the help centre"), "Ask", { question: "What is the limit?" });
  await app.quiet();
  const again = await click(await openHome(app.twin, conversationId, TEAMMATE), "Details");
  const answered = await click(again, "Ask the help centre");
  expect(textOf(answered)).toContain("Refund limits");
  expect(textOf(answered)).toContain("Internal: for teammates");
  expect(textOf(await click(answered, "Put into the draft"))).toContain("rests on an internal source");
});

it("what Intercom refuses to list from the first page is not available any more, and the rest is synced all the same", async () => {
  const { twin } = app;
  twin.saveArticle({ title: "Opening hours", html: "<p>Nine to five.</p>", state: "published" });
  twin.failNext({ method: "GET", path: /^\/internal_articles/, fault });
  expect((await sync()).map(({ title }) => title)).toEqual(["Opening hours"]);
  expect((await admin.ask("read-knowledge", {})).last?.unpublished).toEqual(["Refund limits"]);
  twin.failNext({ method: "GET", path: /^\/ai\/content_import_sources/, fault });
  await sync();
  const { last } = await admin.ask("read-knowledge", {});
  expect(last?.unpublished.toSorted()).toEqual(["Carriers", "Key accounts", "Not for Fin"]);
});

it("what Intercom refuses to list from a later page on is not known to be unpublished", async () => {
  const { twin } = app;
  const count = 160;
  for (let index = 0; index < count; index += 1) twin.saveInternalArticle({ title: `Limit ${index}`, html: "<p>Up to 50.</p>" });
  await sync();
  const { counts } = await admin.ask("read-knowledge", {});
  const route = { method: "GET", path: /^\/internal_articles/ };
  twin.resetCalls();
  twin.failNext({ ...route, fault: { kind: "delay", ms: 1 } });
  twin.failNext({ ...route, fault });
  await sync();
  expect(twin.calls.filter(({ path }) => route.path.test(path)).map(({ status }) => status)).toEqual([200, 403]);
  const { last, counts: after } = await admin.ask("read-knowledge", {});
  expect(last?.unpublished).toEqual([]);
  expect(after).toEqual(counts);
});

it("no reply leads to an internal source whose title a public one has as well", async () => {
  const { twin } = app;
  const title = "Paying back";
  twin.saveArticle({ title, html: "<p>We pay back within a week.</p>", state: "published" });
  twin.saveInternalArticle({ title: `${title} `, html: `<p>Up to 90 euros, see ${WIKI}/paying</p>` });
  await sync();
  const draft = `Up to 90 euros, see ${WIKI}/paying for more.`;
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft"
      ? { status: 200, body: { draft_id: "d-2", draft, confidence: 0.9, sources: [{ title }] } }
      : undefined,
  );
  const { conversationId } = twin.customerWrites({ text: "How do you pay back?" });
  await app.quiet();
  const note = twin.conversation(conversationId).notes[0]?.body;
  expect(note).toContain("Up to 90 euros");
  expect(note).toContain("internal: not for customers");
  expect(note).not.toContain(`${WIKI}/paying`);
});
