/** A reply service names no articles: the app searches for some, holds the draft against them, and names them beside it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const MAREN = "7401001";
const QUESTION = "How long is the warranty of my lamp?";
const DRAFT = "Hi Ana, all lamps have a warranty of 24 months from delivery.";
const ARTICLE = "Warranty: what is covered for two years";
const UNSEARCHED = "Not found in the conversation, and no articles could be searched: 24 months";

let simpli: SimpliServices;
let app: RunningApp;

beforeEach(() => {
  simpli.answer("reply", ({ path }) =>
    path === "/api/v1/draft" ? { status: 200, body: { draft_id: "d", draft: DRAFT, confidence: 0.8 } } : undefined,
  );
});

/** An app that has the help centre's articles. */
async function start(...services: readonly ("SIMPLI_REPLY_URL" | "SIMPLI_KB_URL")[]): Promise<void> {
  simpli = await startSimpliServices();
  const urls = { SIMPLI_REPLY_URL: simpli.urls.reply, SIMPLI_KB_URL: simpli.urls.knowledge };
  app = await runApp({ database: "postgres", env: Object.fromEntries(services.map((name) => [name, urls[name]])) });
  await app.known();
  await sync();
}

async function stop(): Promise<void> {
  await app.close();
  await simpli.close();
}

async function sync(): Promise<void> {
  const admin = await signIn(app);
  await app.quiet();
  await admin.ask("sync-knowledge", {});
  await app.quiet();
  await app.until("the sync is over", async () => (await admin.ask("read-knowledge", {})).sync.status === "done");
}

async function drafted(text = QUESTION) {
  const { conversationId: id } = app.twin.customerWrites({ text, customer: { name: "Ana Silva" } });
  await app.quiet();
  const note = app.twin.conversation(id).notes.map(({ body }) => body ?? "");
  return { id, note: note.join() };
}

describe("with Simpli Reply alone", { timeout: 120_000 }, () => {
  beforeAll(() => start("SIMPLI_REPLY_URL"), 120_000);
  afterAll(stop);

  it("finds them in the help centre, keeps the draft's confidence, and names them in note, editor and sources", async () => {
    const { id, note } = await drafted();
    expect(note).toContain("confidence 80%");
    expect(note).not.toContain("Not found");
    expect(note).toMatch(/<b>Related articles<\/b>.*Warranty/);
    expect(note).not.toContain("<b>Sources</b>");
    const home = await openHome(app.twin, id, MAREN);
    expect(textOf(home)).toMatch(/80% sure, \d related article/);
    expect(textOf(await clickLabel(app.twin, home, "Insert draft"))).toMatch(/It names no sources; \d related article/);
    const click = (button: string) => app.twin.clickSidebar(id, button, { adminId: MAREN });
    await app.twin.openSidebar(id, MAREN);
    await click("open-details");
    const sources = JSON.stringify(await click("open-sources"));
    expect(sources).toContain("Related articles");
    expect(sources).toContain(ARTICLE);
  });

  it("leaves the sources alone where the service names some", async () => {
    simpli.answer("reply", ({ path }) =>
      path === "/api/v1/draft"
        ? { status: 200, body: { draft_id: "d", draft: DRAFT, sources: [{ title: ARTICLE }] } }
        : undefined,
    );
    const { note } = await drafted();
    expect(note).toMatch(/<b>Sources<\/b>.*Warranty/);
    expect(note).not.toContain("Related articles");
  });

  it("claims no search where there are no articles", async () => {
    for (const id of app.twin.articleIds()) app.twin.removeArticle(id);
    await sync();
    const { note } = await drafted();
    expect(note).toContain(UNSEARCHED);
    expect(note).not.toContain("Related articles");
  });
});

describe("with Simpli KB beside it", { timeout: 120_000 }, () => {
  beforeAll(() => start("SIMPLI_REPLY_URL", "SIMPLI_KB_URL"), 120_000);
  afterAll(stop);

  it("asks its search", async () => {
    const { note } = await drafted();
    expect(simpli.requests("knowledge", "/search")).toHaveLength(1);
    expect(note).toContain("confidence 80%");
    expect(note).toMatch(/<b>Related articles<\/b>.*Warranty/);
  });

  it("sends no part of a card number that the end of a long message begins with", async () => {
    const before = simpli.requests("knowledge", "/search").length;
    const card = "4111 1111 1111 1111";
    await drafted(`My card is ${card}. ${"How long is the warranty? ".repeat(39).slice(0, 1000 - 11)}`);
    const [sent] = simpli.requests("knowledge", "/search").slice(before);
    expect(JSON.stringify(sent?.body)).toContain("How long is the warranty?");
    expect(JSON.stringify(sent?.body)).not.toContain("1111");
  });

  it("has the draft soon where the search hangs, and says that there was none", async () => {
    simpli.answer("knowledge", ({ path }) => (path === "/search" ? { delayMs: 60_000, body: { results: [] } } : undefined));
    const began = Date.now();
    const { note } = await drafted();
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(note).toContain("<i>Related articles could not be searched</i>");
    expect(note).not.toContain("<b>Related articles</b>");
  });

  it("has the draft all the same where the search fails, and claims no search", async () => {
    simpli.answer("knowledge", () => ({ status: 503, body: { detail: "down" } }));
    const { id, note } = await drafted();
    expect(note).toContain(UNSEARCHED);
    expect(note).not.toContain("or the articles");
    const editor = await clickLabel(app.twin, await openHome(app.twin, id, MAREN), "Insert draft");
    expect(textOf(editor)).toContain(UNSEARCHED);
  });
});
