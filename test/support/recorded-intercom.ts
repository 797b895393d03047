/**
 * Intercom as a recording left it: answers readings with what was recorded, and makes the changes the app asks for. It knows
 * nothing of the twin, so that a recording does not depend on how the twin keeps its world.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { z } from "zod";

export interface IntercomChange {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RecordedIntercom {
  readonly url: string;
  /** Every request that was to change something, oldest first. */
  readonly changes: readonly IntercomChange[];
  /** What stands in a conversation, redacted parts left out. */
  parts(conversationId: string, kind: "note" | "comment"): readonly string[];
  tags(conversationId: string): readonly string[];
  attributes(contactId: string): Readonly<Record<string, unknown>>;
  contactOf(conversationId: string): string;
  close(): Promise<void>;
}

const part = z.looseObject({
  id: z.string(),
  part_type: z.string(),
  body: z.string().nullable(),
  redacted: z.boolean(),
});
const conversationSchema = z.looseObject({
  id: z.string(),
  updated_at: z.number(),
  contacts: z.object({ contacts: z.array(z.looseObject({ id: z.string() })) }),
  tags: z.looseObject({ tags: z.array(z.looseObject({ id: z.string(), name: z.string() })) }),
  conversation_parts: z.looseObject({ conversation_parts: z.array(part) }),
});
type StoredConversation = z.infer<typeof conversationSchema>;
const contactSchema = z.looseObject({ custom_attributes: z.record(z.string(), z.unknown()) });
const listSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.unknown(), name: z.string() })) });

type Body = Readonly<Record<string, unknown>>;
type Handle = (ids: readonly string[], body: Body) => unknown;

/** @param answers by path. @param accessToken any other is refused, as that of a workspace that took the app off. */
export async function startRecordedIntercom(
  answers: Readonly<Record<string, unknown>>,
  accessToken: string,
): Promise<RecordedIntercom> {
  const stored = new Map<string, unknown>(Object.entries(structuredClone(answers)));
  const conversations = new Map<string, StoredConversation>();
  for (const [path, answer] of stored) {
    if (!path.startsWith("/conversations/")) continue;
    const conversation = conversationSchema.parse(answer);
    conversations.set(conversation.id, conversation);
    stored.set(path, conversation);
  }
  const contacts = new Map(
    [...stored].flatMap(([path, answer]) =>
      path.startsWith("/contacts/") ? [[path.slice("/contacts/".length), contactSchema.parse(answer)] as const] : [],
    ),
  );
  for (const [id, contact] of contacts) stored.set(`/contacts/${id}`, contact);
  const tags = listSchema.parse(stored.get("/tags"));
  const attributes = listSchema.parse(stored.get("/data_attributes"));
  stored.set("/tags", tags).set("/data_attributes", attributes);
  const changes: IntercomChange[] = [];
  let count = 0;
  const newId = () => `99${String((count += 1)).padStart(6, "0")}`;
  const seconds = () => Math.floor(Date.now() / 1000);

  const found = (id: string | undefined): StoredConversation => {
    const conversation = conversations.get(id ?? "");
    if (conversation === undefined) throw new NotFound();
    return conversation;
  };
  const contactFor = (id: string | undefined) => {
    const contact = contacts.get(id ?? "");
    if (contact === undefined) throw new NotFound();
    return contact;
  };

  const addPart = (conversation: StoredConversation, kind: string, adminId: unknown, body: string) => {
    const at = seconds();
    const author = { type: "admin", id: String(adminId) };
    const added = { type: "conversation_part", id: newId(), part_type: kind, body, created_at: at, author, redacted: false };
    conversation.conversation_parts.conversation_parts.push(added);
    conversation.updated_at = at;
    return { ...conversation, conversation_parts: { conversation_parts: [added], total_count: 1 } };
  };

  const routes: readonly (readonly [method: string, path: RegExp, handle: Handle])[] = [
    ["POST", /^\/auth\/eagle\/token$/, () => ({ token: accessToken })],
    [
      "POST",
      /^\/conversations\/search$/,
      () => ({
        type: "conversation.list",
        conversations: [...conversations.values()].toSorted((one, other) => one.updated_at - other.updated_at),
        pages: { type: "pages", page: 1, per_page: 150, total_pages: 1 },
        total_count: conversations.size,
      }),
    ],
    [
      "POST",
      /^\/conversations\/redact$/,
      (_ids, body) => {
        const conversation = found(String(body["conversation_id"]));
        const { conversation_parts: parts } = conversation.conversation_parts;
        const redacted = parts.find(({ id }) => id === body["conversation_part_id"]);
        if (redacted === undefined) throw new NotFound();
        Object.assign(redacted, { redacted: true, body: null });
        return conversation;
      },
    ],
    [
      "POST",
      /^\/conversations\/(\w+)\/reply$/,
      ([id], body) => addPart(found(id), String(body["message_type"]), body["admin_id"], plain(String(body["body"]))),
    ],
    [
      "POST",
      /^\/conversations\/(\w+)\/parts$/,
      ([id], body) => {
        const key = body["type"] === "team" ? "team_assignee_id" : "admin_assignee_id";
        Object.assign(found(id), { [key]: body["assignee_id"] === "0" ? null : Number(body["assignee_id"]) });
        return addPart(found(id), "assignment", body["admin_id"], "");
      },
    ],
    [
      "POST",
      /^\/conversations\/(\w+)\/tags$/,
      ([id], body) => {
        const tag = tags.data.find((each) => each.id === body["id"]);
        if (tag === undefined) throw new NotFound();
        const applied = found(id).tags.tags;
        if (!applied.some((each) => each.id === tag.id)) applied.push({ ...tag, id: String(tag.id), applied_at: seconds() });
        return tag;
      },
    ],
    [
      "DELETE",
      /^\/conversations\/(\w+)\/tags\/(\w+)$/,
      ([id, tagId]) => {
        const { tags: applied } = found(id);
        applied.tags = applied.tags.filter((each) => each.id !== tagId);
        return {};
      },
    ],
    [
      "POST",
      /^\/tags$/,
      (_ids, body) => {
        const known = tags.data.find(({ name }) => name === body["name"]);
        const tag = known ?? { type: "tag", id: newId(), name: String(body["name"]) };
        if (known === undefined) tags.data.push(tag);
        return tag;
      },
    ],
    [
      "POST",
      /^\/data_attributes$/,
      (_ids, body) => {
        const attribute = { ...body, id: newId(), name: String(body["name"]), custom: true };
        attributes.data.push(attribute);
        return attribute;
      },
    ],
    [
      "PUT",
      /^\/contacts\/(\w+)$/,
      ([id], body) => {
        Object.assign(contactFor(id).custom_attributes, body["custom_attributes"]);
        return contactFor(id);
      },
    ],
  ];

  function answer(method: string, path: string, body: Body): unknown {
    if (method === "GET") {
      if (!stored.has(path)) throw new NotFound();
      return stored.get(path);
    }
    for (const [routeMethod, pattern, handle] of routes) {
      const ids = routeMethod === method ? pattern.exec(path)?.slice(1) : undefined;
      if (ids !== undefined) return handle(ids, body);
    }
    throw new NotFound();
  }

  const server = createServer((request, response) => {
    void (async () => {
      const method = request.method ?? "";
      const { pathname: path } = new URL(request.url ?? "", "http://127.0.0.1");
      const hasBody = method !== "GET" && request.headers["content-length"] !== "0";
      const body = hasBody ? bodySchema.parse(await json(request)) : {};
      const isAllowed = path === "/auth/eagle/token" || request.headers.authorization === `Bearer ${accessToken}`;
      const isChange = method !== "GET" && path !== "/conversations/search" && path !== "/auth/eagle/token";
      if (isAllowed && isChange) changes.push({ method, path, body });
      try {
        if (!isAllowed) throw new Refused();
        const answered = JSON.stringify(answer(method, path, body));
        response.writeHead(200, { "content-type": "application/json" }).end(answered);
      } catch (error) {
        const [status, code] = error instanceof Refused ? [401, "unauthorized"] : [404, "not_found"];
        const errors = { type: "error.list", errors: [{ code, message: code }] };
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(errors));
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    changes,
    parts: (id, kind) =>
      found(id)
        .conversation_parts.conversation_parts.filter((each) => each.part_type === kind && !each.redacted)
        .map(({ body }) => body ?? ""),
    tags: (id) => found(id).tags.tags.map(({ name }) => name),
    attributes: (id) => contactFor(id).custom_attributes,
    contactOf: (id) => found(id).contacts.contacts[0]?.id ?? "",
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

class NotFound extends Error {}
class Refused extends Error {}

const bodySchema = z.record(z.string(), z.unknown()).catch({});

/** As Intercom answers where plain text is asked for. */
function plain(html: string): string {
  return html
    .replace(/<br>|<\/p>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .trim();
}
