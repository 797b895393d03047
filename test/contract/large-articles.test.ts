/** Articles and pages by their size: no page of a list holds the main loop while it becomes text. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { detectLanguage } from "../../src/ai/builtin/language.js";
import { textOfArticle } from "../../src/intercom/reading/body-text.js";
import { listSyncedArticles } from "../../src/jobs/maintenance/list-content.js";
import { least, longestTurn, timeOf } from "../support/longest-turn.js";
import { clientFor } from "./intercom-client.setup.js";

vi.setConfig({ testTimeout: 180_000 }); // It computes all the time, on a machine that may be busy.

const ITEMS = 50;
const LANGUAGES = ["de"];

const html = (of: string) =>
  `<h2>${of}</h2>${`<p>Hello, your <b>order</b> comes <a href="https://l.example/${of}">soon</a>.</p>`.repeat(200)}`;
const bodies = Array.from({ length: ITEMS }, (_, index) => html(String(index)));

const translated = Object.fromEntries(
  LANGUAGES.map((language) => [language, { title: "Orders", body: html(language), state: "published" }]),
);
const article = { title: "Orders", state: "published", default_locale: "en", translated_content: translated, updated_at: 30 };

/** Made beforehand: what the server does for an answer must not be taken for what the client does. */
const ANSWERS: Readonly<Record<string, Buffer>> = {
  "/help_center/collections": listOf([]),
  "/articles": listOf(bodies.map((body, id) => ({ ...article, id, body }))),
  "/internal_articles": listOf(bodies.map((body, id) => ({ id, title: "Orders", body }))),
  "/ai/content_import_sources": listOf([{ id: 1, status: "active" }]),
  "/ai/external_pages": listOf(bodies.map((body, id) => ({ id, title: "Orders", html: body, source_id: 1 }))),
};

function listOf(data: readonly object[]): Buffer {
  return Buffer.from(JSON.stringify({ type: "list", total_count: data.length, pages: { page: 1, total_pages: 1 }, data }));
}

const server = createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end(ANSWERS[request.url ?? ""]);
});
// Where the loop is held for seconds, that and not a lost connection is what fails.
server.keepAliveTimeout = 0;
let client: ReturnType<typeof clientFor>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = clientFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { version: "2.13" });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function listed() {
  const reader = {
    api: client,
    signal: new AbortController().signal,
    retry: <T>(ask: () => Promise<T>) => ask(),
    log: { warn: () => undefined },
    detectLanguage: (text: string) => detectLanguage(text)?.language ?? null,
  };
  const articles = [];
  for await (const page of listSyncedArticles(reader)) articles.push(...page.articles);
  return articles;
}

it("pages of articles hold the main loop for a small part of the time that turning one of them into text takes", async () => {
  const reading = await least(() =>
    timeOf(() => {
      for (const body of bodies) for (const _ of ["en", ...LANGUAGES]) textOfArticle(body, null);
    }),
  );
  const turn = await least(() => longestTurn(listed()));
  expect(turn).toBeLessThan(reading / 6);
});

it("they are the texts that people would read, in every language", async () => {
  const articles = await listed();
  expect(articles).toHaveLength(ITEMS * (1 + LANGUAGES.length) + 2 * ITEMS);
  const text = (id: string) => articles.find((each) => each.id === id)?.content.slice(0, 60);
  expect(text("7")).toBe("7\nHello, your order comes soon (https://l.example/7).\nHello,");
  expect(text("7:de")).toContain("https://l.example/de");
  expect(text("internal:7")).toBe(text("7"));
  expect(text("external:7")).toBe(text("7"));
});
