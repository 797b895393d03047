import type { IntercomApi } from "../api.js";
import { createTagBody, tagBody, untagBody } from "../request-bodies.js";
import { tagListSchema, tagSchema } from "../schemas/workspace.js";
import type { Transport } from "../transport.js";

type TagCalls = Pick<IntercomApi, "listTags" | "createTag" | "tagConversation" | "untagConversation">;

export function tagCalls(call: Transport): TagCalls {
  return {
    listTags: (options) =>
      call({ method: "GET", route: "/tags", kind: "read", read: (body) => tagListSchema.parse(body).data }, options),
    createTag: (name, options) =>
      call(
        { method: "POST", route: "/tags", kind: "write", body: createTagBody(name), read: (body) => tagSchema.parse(body) },
        options,
      ),
    tagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "POST",
          route: "/conversations/{id}/tags",
          ids: { id },
          kind: "write",
          body: tagBody(tagId, adminId),
          read: () => undefined,
        },
        options,
      ),
    untagConversation: (id, tagId, adminId, options) =>
      call(
        {
          method: "DELETE",
          route: "/conversations/{id}/tags/{tagId}",
          ids: { id, tagId },
          kind: "write",
          body: untagBody(adminId),
          read: () => undefined,
        },
        options,
      ),
  };
}
