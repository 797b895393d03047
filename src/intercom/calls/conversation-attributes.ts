/** The attributes of conversations: which there are, and what one conversation's hold. */
import { versionHas } from "../../domain/api-version.js";
import type { ConversationAttribute } from "../../domain/conversation-attributes.js";
import type { IntercomApi } from "../api.js";
import { newConversationAttributeBody } from "../attribute-bodies.js";
import { READ_NOTHING, type Transport } from "../rest-request.js";
import { conversationAttributeListSchema } from "../schemas/workspace.js";

type AttributeCalls = Pick<
  IntercomApi,
  "listConversationAttributes" | "createConversationAttribute" | "writeConversationAttributes"
>;

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
          body: { custom_attributes: { ...values } },
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
