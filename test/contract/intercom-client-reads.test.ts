import { afterAll, beforeAll, expect, test } from "vitest";
import type { IntercomApi } from "../../src/intercom/api.js";
import { startIntercomServer, type IntercomServer } from "../support/intercom-server.js";
import { like } from "../support/like.js";
import { clientFor } from "./intercom-client.setup.js";

let server: IntercomServer;
let intercom: IntercomApi;
beforeAll(async () => {
  server = await startIntercomServer();
  intercom = clientFor(server.url);
});
afterAll(() => server.close());

const asked = () => server.requests.map((request) => `${request.method} ${request.path}`);

test("a conversation is asked for as plain text", async () => {
  server.answer({
    body: { id: "9", state: "open", created_at: 5, source: { body: "Hello", author: { type: "lead", id: "c1" } } },
  });
  expect(await intercom.fetchConversation("9")).toMatchObject({
    id: "9",
    messages: [{ id: "source", role: "customer", text: "Hello" }],
  });
  expect(asked()).toEqual(["GET /conversations/9?display_as=plaintext"]);
});

test("the search asks for changes at or after a second, oldest first, and hands on the cursor", async () => {
  server.answer({
    body: {
      conversations: [{ id: 1, open: false, created_at: 10, updated_at: 20 }],
      total_count: 2,
      pages: { next: { per_page: 150, starting_after: "Wz9" } },
    },
  });
  expect(await intercom.searchConversations({ since: 20, cursor: "Wz8" })).toEqual({
    items: [{ id: "1", state: "closed", createdAt: 10, updatedAt: 20 }],
    next: "Wz9",
    total: 2,
  });
  expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
    query: { field: "updated_at", operator: ">", value: 19 },
    sort: { field: "updated_at", order: "ascending" },
    pagination: { per_page: 150, starting_after: "Wz8" },
  });
});

test.each(["data", "companies"])("a contact's companies are taken from %s", async (name) => {
  server.answer({ body: { type: "list", [name]: [{ id: "c1", name: "Blue Sun", plan: { name: "Pro" }, size: 12 }] } });
  expect(await intercom.listCompanies("9")).toMatchObject({
    first: [{ name: "Blue Sun", plan: "Pro", size: 12 }],
    total: 1,
  });
});

test("of many companies the first few are read, and how many there are", async () => {
  const companies = Array.from({ length: 15 }, (_, index) => ({ id: String(index), name: `Company ${index}` }));
  server.answer({ body: { type: "list", companies, total_count: 40 } });
  const { first, total } = await intercom.listCompanies("9");
  expect({ read: first.length, total }).toEqual({ read: 10, total: 40 });
});

test.each([
  [{ type: "list", url: "/contacts/c1/companies", total_count: 2, has_more: false }, true],
  [{ data: [], has_more: true }, true],
  [{ data: [{ id: "b1" }] }, true],
  [{ data: [], total_count: 0, has_more: false }, false],
  [null, false],
])("a contact with companies %j has any: %s", async (companies, expected) => {
  server.answer({ body: { id: "c1", companies } });
  expect((await intercom.fetchContact("c1")).hasCompanies).toBe(expected);
});

test("a list of articles goes on by the cursor that Intercom names", async () => {
  const newest = clientFor(server.url, { version: "2.16" });
  server.answer({
    body: { pages: { page: 1, total_pages: 3, next: { per_page: 10, starting_after: "Wz 9" } }, data: [{ id: "39" }] },
  });
  const { next } = await newest.listArticles(1);
  await newest.listArticles(next ?? "");
  await newest.listCollections(next ?? "");
  expect(asked()).toEqual([
    "GET /articles",
    like(/^GET \/articles\?starting_after=Wz(?:\+|%20)9$/),
    like(/^GET \/help_center\/collections\?starting_after=Wz(?:\+|%20)9$/),
  ]);
});

test("the search ends where there is no cursor or nothing more came", async () => {
  server.answer({ body: { conversations: [{ id: "1" }], pages: { next: null } } });
  expect((await intercom.searchConversations({ since: 20, cursor: null })).next).toBeNull();
  expect(server.requests[0]?.body).not.toContain("starting_after");
  server.answer({ body: { conversations: [], pages: { next: { starting_after: "again" } } } });
  expect((await intercom.searchConversations({ since: 20, cursor: null })).next).toBeNull();
});

test("who we are: the workspace's code, region and zone", async () => {
  server.answer({
    body: {
      id: 7,
      name: null,
      app: { id_code: "ws9k2x1a", name: "Shop", region: "EU", timezone: "Europe/Dublin" },
      has_inbox_seat: true,
    },
  });
  expect(await intercom.me()).toEqual({
    adminId: "7",
    adminName: null,
    emailVerified: null,
    workspaceId: "ws9k2x1a",
    workspaceName: "Shop",
    region: "EU",
    timezone: "Europe/Dublin",
  });
});

test("teammates without the teams that older versions list among them", async () => {
  server.answer({
    body: {
      admins: [
        { type: "admin", id: "7", name: "Sam", email: "sam@example.com", has_inbox_seat: true, team_ids: [55, "56"] },
        { type: "team", id: "55", name: "Billing" },
        { id: 8, name: null, email: null, has_inbox_seat: null, team_ids: null },
      ],
    },
  });
  expect(await intercom.listTeammates()).toEqual([
    { id: "7", name: "Sam", email: "sam@example.com", hasInboxSeat: true, teamIds: ["55", "56"] },
    { id: "8", name: null, email: null, hasInboxSeat: false, teamIds: [] },
  ]);
});

test("teams with their ids as strings", async () => {
  server.answer({ body: { teams: [{ id: 55, name: "Billing" }] } });
  expect(await intercom.listTeams()).toEqual([{ id: "55", name: "Billing" }]);
});

test.each([
  ["pt-BR", "en", "pt"],
  [null, "de_AT", "de"],
  ["Deutsch", null, null],
])("a contact whose override is %s and browser %s speaks %s", async (language_override, browser_language, language) => {
  server.answer({
    body: {
      id: "c1",
      name: "Ana",
      email: null,
      phone: null,
      language_override,
      browser_language,
      custom_attributes: { plan: "pro" },
    },
  });
  expect(await intercom.fetchContact("c1")).toEqual({
    id: "c1",
    name: "Ana",
    email: null,
    phone: null,
    language,
    customAttributes: { plan: "pro" },
    hasCompanies: false,
  });
});

test("contact attributes are the custom ones in use", async () => {
  server.answer({
    body: {
      data: [
        { name: "email", data_type: "string", custom: false },
        { name: "escalation_risk", data_type: "float", custom: true, archived: false },
        { name: "old", data_type: "string", custom: true, archived: true },
      ],
    },
  });
  expect(await intercom.listContactAttributes()).toEqual([{ name: "escalation_risk", dataType: "float" }]);
  expect(asked()).toEqual(["GET /data_attributes?model=contact"]);
});

test("articles by page, with their other languages and both forms of parents", async () => {
  const german = {
    type: "article_content",
    title: "Erstattung",
    body: "<p>ja</p>",
    state: "published",
    url: "https://h.example/de/1",
  };
  server.answer({
    body: {
      total_count: 51,
      pages: { page: 1, per_page: 50, total_pages: 2, next: "https://api.intercom.io/articles?page=2" },
      data: [
        {
          id: "39",
          title: "Refunds",
          body: "<p>yes</p>",
          state: "published",
          url: null,
          parent_id: 143,
          parent_ids: [],
          default_locale: "en",
          updated_at: 30,
          translated_content: { type: "article_translated_content", en: german, de: german, fr: null },
        },
        { id: 40, title: null, body: null, state: "draft", parent_id: 143, parent_ids: [143, 144], created_at: 20 },
      ],
    },
  });
  const page = await intercom.listArticles(1);
  expect(page).toMatchObject({ next: "2", total: 51 });
  expect(page.items).toMatchObject([
    { id: "39", title: "Refunds", content: "yes", parentIds: ["143"], language: "en", updatedAt: 30 },
    { id: "40", title: "", content: "", state: "draft", parentIds: ["143", "144"], language: null, updatedAt: 20 },
  ]);
  expect(page.items[0]?.translations).toEqual([
    { language: "de", title: "Erstattung", content: "ja", state: "published", url: "https://h.example/de/1" },
  ]);
  expect((await intercom.listArticles(2)).next).toBeNull();
  expect(asked()).toEqual(["GET /articles?page=1&per_page=50", "GET /articles?page=2&per_page=50"]);
});

test("collections with their parents; a list that tells only a next address goes on", async () => {
  server.answer({
    body: { data: [{ id: 160, name: "Billing", parent_id: "159" }], pages: { next: "https://x.example/?page=2" } },
  });
  expect(await intercom.listCollections(1)).toEqual({
    items: [{ id: "160", name: "Billing", parentId: "159" }],
    next: "2",
    total: null,
  });
});

// The description of 2.16 requires no field, and lets an admin be null.
test.each<[string, object, (api: IntercomApi) => Promise<unknown>, unknown]>([
  ["admins", { admins: [null, { id: "1" }] }, (api) => api.listTeammates(), [{ id: "1" }]],
  ["teams", { teams: [{ id: 5, name: "Billing" }, { name: "No id" }] }, (api) => api.listTeams(), [{ id: "5" }]],
  [
    "companies",
    { companies: [null, { name: "Blue Sun" }] },
    async (api) => (await api.listCompanies("9")).first,
    [{ name: "Blue Sun" }],
  ],
  ["attributes", { data: [{ id: 1 }, { name: "risk" }] }, (api) => api.listContactAttributes(), [{ name: "risk" }]],
  ["options", { data: [{}, { name: "AI risk" }] }, (api) => api.listConversationAttributes(), [{ name: "AI risk" }]],
  ["found", { conversations: [null, { id: "1" }] }, (api) => api.searchConversations({ since: 1, cursor: null }), [{ id: "1" }]],
  ["earlier", { conversations: [{}, { id: "1" }] }, (api) => api.searchByContact({ contactId: "9", before: 1 }), [{ id: "1" }]],
  ["articles", { data: [{ title: "No id" }, { id: "39" }] }, (api) => api.listArticles(1), [{ id: "39" }]],
  ["collections", { data: [null, { id: "6" }] }, (api) => api.listCollections(1), [{ id: "6" }]],
  ["internal articles", { data: [{}, { id: "8" }] }, (api) => api.listInternalArticles(1), [{ id: "8" }]],
  ["pages", { data: [{}, { id: "8" }] }, (api) => api.listExternalPages(1), [{ id: "8" }]],
  ["sources", { data: [{}, { id: "8" }] }, (api) => api.listContentSources(1), [{ id: "8" }]],
  [
    "an attribute's options",
    { data: [{ name: "AI risk", options: [null, {}, { label: "High" }, { label: "Old", archived: true }, "Low"] }] },
    (api) => api.listConversationAttributes(),
    [{ name: "AI risk", options: ["High", "Low"] }],
  ],
  [
    "files",
    { id: "9", source: { body: "", attachments: [null, { name: "bill.pdf", content_type: "application/pdf" }] } },
    async (api) => (await api.fetchConversation("9")).messages,
    [{ attachments: [{ name: "bill.pdf" }] }],
  ],
  [
    "changed tags",
    {
      id: "9",
      conversation_parts: {
        conversation_parts: [{ id: 1, part_type: "conversation_tags_updated", event_details: { tags_removed: [null, "vip"] } }],
      },
    },
    async (api) => (await api.fetchConversation("9")).changes,
    [{ what: { kind: "tags", removed: ["vip"] } }],
  ],
])("of %s an entry that cannot be read hides no other", async (_what, body, list, expected) => {
  server.answer({ body });
  const listed = await list(clientFor(server.url, { version: "2.16" }));
  expect(Array.isArray(listed) ? listed : (listed as { items: unknown }).items).toMatchObject(expected as object);
});

test("a list that is missing is empty, except where all that it misses would count as unpublished", async () => {
  server.answer({ body: { type: "list" } });
  const empty = [intercom.listTeammates(), intercom.listTeams(), intercom.listContactAttributes()];
  expect(await Promise.all(empty)).toEqual([[], [], []]);
  expect(await intercom.searchConversations({ since: 1, cursor: null })).toEqual({ items: [], next: null, total: null });
  expect((await intercom.listCollections(1)).items).toEqual([]);
  await expect(intercom.listArticles(1)).rejects.toThrow("something we cannot read");
  server.answer({ body: { type: "list", total_count: 0 } });
  expect(await intercom.listArticles(1)).toEqual({ items: [], next: null, total: 0 });
});

test.each([
  [undefined, null],
  [{ list: ["High"] }, null],
  [[{ title: "High" }], null],
  [[], []],
])("options that come as %j are the list %j: null where there is none that can be read", async (options, expected) => {
  server.answer({ body: { data: [{ name: "AI risk", options }] } });
  expect(await intercom.listConversationAttributes()).toMatchObject([{ options: expected }]);
});

test("a page of which nothing can be read is not the list's end", async () => {
  server.answer({ body: { conversations: [{ state: "open" }], pages: { next: { starting_after: "Wz9" } } } });
  expect(await intercom.searchConversations({ since: 1, cursor: null })).toMatchObject({ items: [], next: "Wz9" });
});
