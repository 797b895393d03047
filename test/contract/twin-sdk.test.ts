/** Intercom's own SDK drives the twin: each call the app makes, the SDK makes on the same route, and understands the answer. */
import { IntercomClient } from "intercom-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IntercomApi } from "../../src/intercom/api.js";
import { clientFor } from "./intercom-client.setup.js";
import { APP_ADMIN, BILLING_TEAM, setUp, TEAMMATE, type Setup } from "./twin.setup.js";

/** What calls are made about; each row leaves it as it needs it. */
interface Things {
  readonly id: string;
  readonly contactId: string;
  readonly tagId: string;
  readonly partId: string;
}

interface Pair {
  app(api: IntercomApi, things: Things): Promise<unknown>;
  /** Null where this version of the SDK has no such call. @returns what shows that the answer was understood */
  readonly sdk: ((sdk: IntercomClient, things: Things) => Promise<unknown>) | null;
  /** What the SDK's call gives. */
  readonly gives?: (things: Things) => unknown;
}

const since = 1_600_000_000;
const changed = { field: "updated_at", operator: ">" as const, value: since };
const note = { message_type: "note" as const, type: "admin" as const, admin_id: APP_ADMIN, body: "<p>A note</p>" };
const part = (things: Things) => ({
  type: "conversation_part" as const,
  conversation_id: things.id,
  conversation_part_id: things.partId,
});

const NOT_IN_2_11: Pair = { app: () => Promise.resolve(), sdk: null };

const PAIRS: Readonly<Record<keyof IntercomApi, Pair>> = {
  me: { app: (api) => api.me(), sdk: async (sdk) => (await sdk.admins.identify()).id, gives: () => APP_ADMIN },
  listTeammates: {
    app: (api) => api.listTeammates(),
    sdk: async (sdk) => (await sdk.admins.list()).admins.map((admin) => admin.name),
    gives: () => expect.arrayContaining(["Maren Holt"]) as unknown,
  },
  listTeams: {
    app: (api) => api.listTeams(),
    sdk: async (sdk) => (await sdk.teams.list()).teams.map(({ id }) => id),
    gives: () => expect.arrayContaining([BILLING_TEAM]) as unknown,
  },
  fetchConversation: {
    app: (api, { id }) => api.fetchConversation(id),
    sdk: async (sdk, { id }) => (await sdk.conversations.find({ conversation_id: id, display_as: "plaintext" })).source.body,
    gives: () => "Where is my order?",
  },
  fetchPastConversation: {
    app: (api, { id }) => api.fetchPastConversation(id),
    sdk: async (sdk, { id }) => (await sdk.conversations.find({ conversation_id: id })).id,
    gives: ({ id }) => id,
  },
  searchConversations: {
    app: (api) => api.searchConversations({ since, cursor: null }),
    sdk: async (sdk) => collect(await sdk.conversations.search({ query: changed, pagination: { per_page: 2 } })),
    gives: () => 3,
  },
  searchByContact: {
    app: (api, { contactId }) => api.searchByContact({ contactId, before: Math.floor(Date.now() / 1000) + 86_400 }),
    sdk: async (sdk, { contactId }) =>
      collect(await sdk.conversations.search({ query: { field: "contact_ids", operator: "=", value: contactId } })),
    gives: () => 1,
  },
  searchClosed: {
    app: (api) => api.searchClosed({ since, cursor: null }),
    sdk: async (sdk) =>
      collect(
        await sdk.conversations.search({
          query: { operator: "AND", value: [{ field: "state", operator: "=", value: "closed" }, changed] },
        }),
      ),
    gives: () => 1,
  },
  createTag: {
    app: (api) => api.createTag("VIP"),
    sdk: async (sdk) => (await sdk.tags.create({ name: "vip" })).id,
    gives: ({ tagId }) => tagId,
  },
  tagConversation: {
    app: (api, { id, tagId }) => api.tagConversation(id, tagId, APP_ADMIN),
    sdk: async (sdk, { id, tagId }) =>
      (await sdk.tags.tagConversation({ conversation_id: id, id: tagId, admin_id: APP_ADMIN })).name,
    gives: () => "vip",
  },
  untagConversation: {
    async app(api, { id, tagId }) {
      await api.untagConversation(id, tagId, APP_ADMIN);
    },
    async sdk(sdk, { id, tagId }) {
      await sdk.tags.tagConversation({ conversation_id: id, id: tagId, admin_id: APP_ADMIN });
      return (await sdk.tags.untagConversation({ conversation_id: id, tag_id: tagId, admin_id: APP_ADMIN })).name;
    },
    gives: () => "vip",
  },
  assignTeam: {
    app: (api, { id }) => api.assignTeam(id, BILLING_TEAM, APP_ADMIN),
    sdk: async (sdk, { id }) => String((await assign(sdk, id, "team", BILLING_TEAM)).team_assignee_id),
    gives: () => BILLING_TEAM,
  },
  assignTeammate: {
    app: (api, { id }) => api.assignTeammate(id, TEAMMATE, APP_ADMIN),
    sdk: async (sdk, { id }) => String((await assign(sdk, id, "admin", TEAMMATE)).admin_assignee_id),
    gives: () => TEAMMATE,
  },
  writeNote: {
    app: (api, { id }) => api.writeNote(id, APP_ADMIN, "<p>A note</p>"),
    sdk: async (sdk, { id }) =>
      (await sdk.conversations.reply({ conversation_id: id, body: note })).conversation_parts?.conversation_parts[0]?.body,
    gives: () => "<p>A note</p>",
  },
  writeReply: {
    app: (api, { id }) => api.writeReply(id, TEAMMATE, "<p>On its way</p>"),
    sdk: async (sdk, { id }) =>
      (await sdk.conversations.reply({ conversation_id: id, body: { ...note, message_type: "comment" } })).conversation_parts
        ?.conversation_parts[0]?.author.type,
    gives: () => "admin",
  },
  redactPart: {
    app: (api, things) => api.redactPart(things.id, things.partId),
    sdk: async (sdk, things) =>
      (await sdk.conversations.redactConversationPart(part(things))).conversation_parts?.conversation_parts.find(
        ({ id }) => id === things.partId,
      )?.redacted,
    gives: () => true,
  },
  fetchContact: {
    app: (api, { contactId }) => api.fetchContact(contactId),
    sdk: async (sdk, { contactId }) => (await sdk.contacts.find({ contact_id: contactId })).name,
    gives: () => "Ana Sousa",
  },
  listCompanies: {
    app: (api, { contactId }) => api.listCompanies(contactId),
    sdk: async (sdk, { contactId }) => collect(await sdk.contacts.listAttachedCompanies({ contact_id: contactId })),
    gives: () => 0,
  },
  createContactAttribute: {
    app: (api) => api.createContactAttribute("escalation_risk", "float"),
    sdk: async (sdk) =>
      (await sdk.dataAttributes.create({ name: "sentiment_score", model: "contact", data_type: "string" })).name,
    gives: () => "sentiment_score",
  },
  listContactAttributes: {
    app: (api) => api.listContactAttributes(),
    sdk: async (sdk) => (await sdk.dataAttributes.list({ model: "contact" })).data.map(({ name }) => name),
    gives: () => ["escalation_risk", "sentiment_score"],
  },
  writeContactAttributes: {
    app: (api, { contactId }) => api.writeContactAttributes(contactId, { escalation_risk: 0.5 }),
    sdk: async (sdk, { contactId }) =>
      (await sdk.contacts.update({ contact_id: contactId, custom_attributes: { sentiment_score: "calm" } })).custom_attributes,
    gives: () => ({ escalation_risk: 0.5, sentiment_score: "calm" }),
  },
  listConversationAttributes: {
    app: (api) => api.listConversationAttributes(),
    sdk: async (sdk) => (await sdk.dataAttributes.list({ model: "conversation" })).data.map(({ name }) => name),
    gives: () => ["AI category"],
  },
  // Neither 2.11 nor the SDK has it.
  createConversationAttribute: {
    app: () => Promise.resolve(),
    sdk: null,
  },
  writeConversationAttributes: {
    app: (api, { id }) => api.writeConversationAttributes(id, { "AI category": "billing" }),
    sdk: async (sdk, { id }) =>
      (await sdk.conversations.update({ conversation_id: id, custom_attributes: { "AI category": "refund" } })).custom_attributes,
    gives: () => ({ "AI category": "refund" }),
  },
  listArticles: {
    app: (api) => api.listArticles(1),
    sdk: async (sdk) => collect(await sdk.articles.list({ page: 1, per_page: 50 })),
    gives: () => expect.toSatisfy((count: number) => count > 20) as unknown,
  },
  listCollections: {
    app: (api) => api.listCollections(1),
    sdk: async (sdk) => collect(await sdk.helpCenters.collections.list({ page: 1, per_page: 50 })),
    gives: () => 5,
  },
  // Younger than 2.11, which the SDK speaks.
  listInternalArticles: NOT_IN_2_11,
  listExternalPages: NOT_IN_2_11,
  listContentSources: NOT_IN_2_11,
  listMacros: NOT_IN_2_11,
};

/** Reads every page, as an SDK's user would. */
async function collect(items: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const item of items) if (item !== undefined) count += 1;
  return count;
}

function assign(sdk: IntercomClient, id: string, type: "admin" | "team", assigneeId: string) {
  const body = { message_type: "assignment" as const, type, admin_id: APP_ADMIN, assignee_id: assigneeId };
  return sdk.conversations.manage({ conversation_id: id, body });
}

describe("Intercom's own SDK", () => {
  let setup: Setup;
  let sdk: IntercomClient;
  let api: IntercomApi;
  let things: Things;

  beforeAll(async () => {
    setup = await setUp({ rateLimit: { limit: 10_000, windowSeconds: 10 } });
    const { twin } = setup;
    sdk = new IntercomClient({ token: twin.options.accessToken, environment: setup.apiUrl });
    api = clientFor(setup.apiUrl, { token: twin.options.accessToken });
    twin.addConversationAttribute({ name: "AI category", dataType: "list", options: ["billing", "refund"] });
    const ana = { name: "Ana Sousa", email: "ana@shop.example" };
    const { conversationId: id, contactId } = twin.customerWrites({ text: "Where is my order?", customer: ana });
    twin.close(twin.customerWrites({ text: "Thanks, that is all" }).conversationId);
    twin.customerWrites({ text: "Hello" });
    const partId = twin.teammateNotes(id, "Called the carrier");
    const { id: tagId } = await sdk.tags.create({ name: "vip" });
    things = { id, contactId, partId, tagId };
  });
  afterAll(() => setup.close());

  const operations = () => setup.twin.calls.map(({ operation, status }) => `${operation} ${status}`);

  it.each(Object.entries(PAIRS).filter(([, pair]) => pair.sdk !== null))("makes the app's call %s", async (_name, pair) => {
    setup.twin.resetCalls();
    await pair.app(api, things);
    const [asked] = operations();
    setup.twin.resetCalls();
    expect(await pair.sdk?.(sdk, things)).toEqual(pair.gives?.(things));
    expect(asked).toMatch(/ 200$/);
    expect(operations()).toContain(asked);
    expect(operations().filter((each) => !each.endsWith(" 200"))).toEqual([]);
  });

  it("lists all conversations by cursor", async () => {
    const first = await sdk.conversations.list({ per_page: 2 });
    expect(first.data).toHaveLength(2);
    expect(await collect(await sdk.conversations.list({ per_page: 2 }))).toBe(3);
  });

  it("finds contacts by what is known of them, and by attribute", async () => {
    const named = { field: "email", operator: "=" as const, value: "ana@shop.example" };
    const found = await sdk.contacts.search({ query: named });
    expect(found.data.map(({ id }) => id)).toEqual([things.contactId]);
    const risky = { field: "custom_attributes.escalation_risk", operator: ">" as const, value: 0.4 };
    expect(await collect(await sdk.contacts.search({ query: { operator: "AND", value: [named, risky] } }))).toBe(1);
    expect(await collect(await sdk.contacts.search({ query: risky, pagination: { per_page: 1 } }))).toBe(1);
  });

  it("searches articles, and shows where the words are", async () => {
    const { data, total_count: total } = await sdk.articles.search({
      phrase: "return order",
      state: "published",
      highlight: true,
    });
    expect(total).toBeGreaterThan(0);
    expect(data.articles?.every(({ state }) => state === "published")).toBe(true);
    const [first] = data.highlights ?? [];
    expect(first?.article_id).toBe(data.articles?.[0]?.id);
    const pieces = [...(first?.highlighted_title ?? []), ...(first?.highlighted_summary.flat() ?? [])];
    expect(pieces.filter(({ type }) => type === "highlight").map(({ text }) => text?.toLowerCase())).toContain("order");
    expect((await sdk.articles.search({ phrase: "no such words anywhere" })).data.articles).toEqual([]);
  });
});
