import type { FoundConversation, IntercomApi, Page } from "../api.js";
import { toConversation } from "../reading/read-conversation.js";
import { assignmentBody, changedSinceBody, redactionBody, replyBody } from "../request-bodies.js";
import { conversationListSchema, conversationSchema } from "../schemas/conversation.js";
import { cursorAfter } from "../schemas/values.js";
import type { Transport } from "../transport.js";

type ConversationCalls = Pick<
  IntercomApi,
  "fetchConversation" | "searchConversations" | "assignTeam" | "assignTeammate" | "writeNote" | "writeReply" | "redactPart"
>;

export function conversationCalls(call: Transport): ConversationCalls {
  const one = "/conversations/{id}";
  const write = { method: "POST", kind: "write" } as const;

  const assign = (id: string, body: object): Parameters<typeof call<void>>[0] => ({
    ...write,
    route: `${one}/parts`,
    ids: { id },
    body,
    read: () => undefined,
  });

  const reply = (kind: "note" | "comment", id: string, adminId: string, html: string) => ({
    ...write,
    route: `${one}/reply`,
    ids: { id },
    body: replyBody(kind, adminId, html),
    read: (body: unknown) => newPartId(body, kind),
  });

  return {
    fetchConversation: (id, options) =>
      call(
        {
          method: "GET",
          route: one,
          ids: { id },
          query: { display_as: "plaintext" },
          kind: "read",
          read: (body) => toConversation(body),
        },
        options,
      ),
    searchConversations: ({ since, cursor, newestFirst = false }, options) =>
      call(
        {
          method: "POST",
          route: "/conversations/search",
          kind: "read",
          body: changedSinceBody(since, cursor, newestFirst),
          read: parseFound,
        },
        options,
      ),
    assignTeam: (id, teamId, adminId, options) => call(assign(id, assignmentBody("team", teamId, adminId)), options),
    assignTeammate: (id, teammateId, adminId, options) => call(assign(id, assignmentBody("admin", teammateId, adminId)), options),
    writeNote: (id, adminId, html, options) => call(reply("note", id, adminId, html), options),
    writeReply: (id, adminId, html, options) => call(reply("comment", id, adminId, html), options),
    redactPart: (id, partId, options) =>
      call({ ...write, route: "/conversations/redact", body: redactionBody(id, partId), read: () => undefined }, options),
  };
}

/** The answer holds only the new part. A comment that reopens comes back as another type, so only notes are distinguished. */
function newPartId(body: unknown, kind: "note" | "comment"): string | null {
  const conversation = conversationSchema.safeParse(body);
  const parts = conversation.success ? conversation.data.conversation_parts.conversation_parts : [];
  const isNote = (type: string | null) => type?.startsWith("note") ?? false;
  return parts.findLast((part) => isNote(part.part_type) === (kind === "note"))?.id ?? null;
}

function parseFound(body: unknown): Page<FoundConversation> {
  const { conversations, pages, total_count: total } = conversationListSchema.parse(body);
  const items = conversations.map((found) => ({
    id: found.id,
    state: found.state ?? (found.open === false ? "closed" : "open"),
    createdAt: found.created_at ?? found.updated_at ?? 0,
    updatedAt: found.updated_at ?? found.created_at ?? 0,
  }));
  return { items, next: items.length === 0 ? null : cursorAfter(pages), total };
}
