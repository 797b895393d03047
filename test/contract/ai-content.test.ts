/** Internal articles and external pages through the client, against the twin: what a version lacks is not asked for. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTwin } from "../../src/sandbox/twin.js";
import { clientFor } from "./intercom-client.setup.js";

const twin = createTwin();
let listening: Awaited<ReturnType<typeof twin.listen>>;
beforeAll(async () => {
  listening = await twin.listen();
  const { id: sourceId } = twin.saveContentSource({ audienceIds: [3] });
  twin.saveExternalPage({ sourceId, title: "Carriers", html: "<p>Two.</p>", url: "https://wiki.example/carriers" });
  twin.saveInternalArticle({ title: "Limits", html: "<p>50</p>", chatbot: false });
});
afterAll(() => listening.close());

it.each([
  ["2.11", []],
  ["2.12", ["/ai/external_pages", "/ai/content_import_sources"]],
  ["2.13", ["/internal_articles", "/ai/external_pages", "/ai/content_import_sources"]],
])("%s asks for %j", async (version, expected) => {
  twin.resetCalls();
  const api = clientFor(listening.url, { version, token: twin.options.accessToken });
  const lists = [await api.listInternalArticles(1), await api.listExternalPages(1), await api.listContentSources(1)];
  expect(twin.calls.map(({ path }) => path)).toEqual(expected);
  expect(twin.calls.every(({ status }) => status === 200)).toBe(true);
  expect(lists.filter((list) => list !== null)).toHaveLength(expected.length);
  if (version !== "2.13") return;
  expect(lists.map((list) => list?.items[0])).toMatchObject([
    { title: "Limits", availability: { copilot: true, chatbot: false }, isTargeted: false },
    { title: "Carriers", url: "https://wiki.example/carriers", availability: { copilot: true, chatbot: true } },
    { active: true, isTargeted: true },
  ]);
});

it.each(["2.12", "2.13", "2.14", "2.15", "2.16"])(
  "%s describes no parameters of lists: a first page is asked for without",
  async (version) => {
    twin.resetCalls();
    const api = clientFor(listening.url, { version, token: twin.options.accessToken });
    const contact = twin.customerWrites({ text: "Where is my order?" }).contactId;
    await Promise.all([api.listInternalArticles(1), api.listExternalPages(1), api.listContentSources(1)]);
    await Promise.all([api.listArticles(1), api.listCollections(1), api.listCompanies(contact)]);
    expect(twin.calls.filter(({ status, query }) => status !== 200 || query !== "")).toEqual([]);
  },
);

it("the twin has no such route in an older version", async () => {
  const headers = { authorization: `Bearer ${twin.options.accessToken}`, "intercom-version": "2.12" };
  expect((await fetch(`${listening.url}/internal_articles`, { headers })).status).toBe(404);
});
