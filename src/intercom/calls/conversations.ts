/** The calls about conversations: reading one, and each way to change it. */
import type { IntercomApi } from "../api.js";
import { assignmentBody, redactionBody, replyBody } from "../request-bodies.js";
import { READ_NOTHING, type RestRequest, type Transport } from "../rest-request.js";
import { versionHas } from "../../domain/api-version.js";
import type { ConversationAttribute } from "../../domain/conversation-attributes.js";
import { conversationAttributesBody, newConversationAttributeBody } from "../attribute-bodies.js";
import { parseBy } from "./parse-by.js";
import { conversationAttributeListSchema } from "../schemas/workspace.js";

type ConversationCalls = Pick<
  IntercomApi,
  "fetchConversation" | "fetchPastConversation" | "assignTeam" | "assignTeammate" | "writeNote" | "writeReply" | "redactPart"
>;

export function conversationCalls(call: Transport): ConversationCalls {
  const one = "/conversations/{id}";
  const write = { method: "POST", kind: "write" } as const;

  const assign = (id: string, body: object): RestRequest<undefined> => ({
    ...write,
    ...READ_NOTHING,
    route: `${one}/parts`,
    ids: { id },
    body,
  });

  const reply = (kind: "note" | "comment", id: string, adminId: string, html: string) => ({
    ...write,
    route: `${one}/reply`,
    ids: { id },
    body: replyBody(kind, adminId, html),
    ...parseBy(`new-${kind}`),
  });

  const fetchBy = <Name extends "conversation" | "past-conversation">(reader: Name, id: string) => ({
    method: "GET" as const,
    route: one,
    ids: { id },
    query: { display_as: "plaintext" },
    kind: "read" as const,
    ...parseBy(reader),
  });

  return {
    fetchConversation: (id, options) => call(fetchBy("conversation", id), options),
    fetchPastConversation: (id, options) => call(fetchBy("past-conversation", id), options),
    assignTeam: (id, teamId, adminId, options) => call(assign(id, assignmentBody("team", teamId, adminId)), options),
    assignTeammate: (id, teammateId, adminId, options) => call(assign(id, assignmentBody("admin", teammateId, adminId)), options),
    writeNote: (id, adminId, html, options) => call(reply("note", id, adminId, html), options),
    writeReply: (id, adminId, html, options) => call(reply("comment", id, adminId, html), options),
    redactPart: (id, partId, options) =>
      call({ ...write, route: "/conversations/redact", body: redactionBody(id, partId), ...READ_NOTHING }, options),
  };
}

type AttributeCalls = Pick<
  IntercomApi,
  "listConversationAttributes" | "createConversationAttribute" | "writeConversationAttributes"
>;

/** The attributes of conversations: which there are, and what one conversation's hold. */
export function conversationAttributeCalls(call: Transport, version: string): AttributeCalls {
  const own = versionHas("conversation-attribute-list", version);
  const list = own ? { route: "/conversations/attributes" } : { route: "/data_attributes", query: { model: "conversation" } };
  return {
    listConversationAttributes: (options) => call({ method: "GET", ...list, kind: "read", read: parseAttributes }, options),
    async createConversationAttribute(attribute, options) {
      if (!versionHas("create-conversation-attributes", version)) return false;
      const body = newConversationAttributeBody(attribute);
      await call({ method: "POST", route: "/conversations/attributes", kind: "write", body, ...READ_NOTHING }, options);
      return true;
    },
    writeConversationAttributes: (id, values, options) =>
      call(
        {
          method: "PUT",
          route: "/conversations/{id}",
          ids: { id },
          kind: "write",
          body: conversationAttributesBody(values),
          ...READ_NOTHING,
        },
        options,
      ),
  };
}

/** Intercom's own fields (`custom: false`) are left out: we do not write those. */
function parseAttributes(body: unknown): readonly ConversationAttribute[] {
  return conversationAttributeListSchema
    .parse(body)
    .data.filter(({ custom, archived }) => custom !== false && archived !== true)
    .map(({ name, data_type, options }) => ({ name, dataType: data_type ?? "string", options }));
}
