/** A list whose pages repeat has not been read to its end. */
import { expect, it } from "vitest";
import type { IntercomApi } from "../../../src/intercom/api.js";
import { type ArticlePage, listSyncedArticles } from "../../../src/jobs/maintenance/list-content.js";

it("counts nothing as unpublished where Intercom answers the first page again and again", async () => {
  const calls: (number | string)[] = [];
  let collectionPages = 0;
  const article = { id: "1", title: "Refunds", content: "Yes", state: "published", url: null, parentIds: ["4"] };
  const about = { ...article, language: "en", updatedAt: 30, isTargeted: false, translations: [] };
  const availability = { copilot: null, chatbot: null };
  const internal = { id: "7", title: "Limits", content: "50", language: "en", updatedAt: 30, availability };
  const after = (page: number | string) => (Number(page) < 3 ? String(Number(page) + 1) : null);
  const api: Partial<IntercomApi> = {
    listCollections: (page) => {
      // The bound is the test's own: without one an endless list would end only with the test's time.
      if (++collectionPages > 9) throw new Error("collections are asked for again and again");
      return Promise.resolve({
        items: [{ id: "4", name: "Billing", parentId: null }],
        next: String(Number(page) + 1),
        total: null,
      });
    },
    listArticles: (page) => {
      calls.push(page);
      return Promise.resolve({ items: [{ ...about, availability }], next: after(page), total: 3 });
    },
    listInternalArticles: (page) => Promise.resolve({ items: [{ ...internal, isTargeted: false }], next: after(page), total: 3 }),
    listExternalPages: () => Promise.resolve(null),
    listContentSources: () => Promise.resolve(null),
  };
  const reader = {
    api: api as IntercomApi,
    signal: new AbortController().signal,
    retry: <T>(ask: () => Promise<T>) => ask(),
    log: { warn: () => undefined },
    detectLanguage: () => null,
  };
  const pages: ArticlePage[] = [];
  for await (const page of listSyncedArticles(reader)) pages.push(page);
  expect(pages.flatMap(({ unread }) => unread ?? [])).toEqual(["help-centre", "internal"]);
  expect(calls).not.toContain("3");
  expect(pages[0]?.articles).toMatchObject([{ id: "1", tags: ["Billing"] }]);
});

it("names all that a page lists, drafts as well, as Intercom's total counts them", async () => {
  const availability = { copilot: null, chatbot: null };
  const about = { title: "Refunds", content: "Yes", url: null, parentIds: [], language: "en", updatedAt: 30 };
  const article = { ...about, isTargeted: false, translations: [], availability };
  const items = [
    { ...article, id: "1", state: "published" },
    { ...article, id: "2", state: "draft" },
    { ...article, id: "3", state: "published", isTargeted: true },
  ];
  const api: Partial<IntercomApi> = {
    listCollections: () => Promise.resolve({ items: [], next: null, total: null }),
    listArticles: () => Promise.resolve({ items, next: null, total: 2 }),
    listInternalArticles: () => Promise.resolve(null),
    listExternalPages: () => Promise.resolve(null),
    listContentSources: () => Promise.resolve(null),
  };
  const reader = {
    api: api as IntercomApi,
    signal: new AbortController().signal,
    retry: <T>(ask: () => Promise<T>) => ask(),
    log: { warn: () => undefined },
    detectLanguage: () => null,
  };
  const pages: ArticlePage[] = [];
  for await (const page of listSyncedArticles(reader)) pages.push(page);
  expect(pages).toMatchObject([
    // Services are told of what is not for everybody as of internal articles.
    {
      articles: [
        { id: "1", tags: [] },
        { id: "3", tags: ["internal"], internal: true },
      ],
      listed: ["1", "2", "3"],
      total: 2,
    },
  ]);
});
